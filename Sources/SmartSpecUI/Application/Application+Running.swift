public import TerminalUI

extension Application {
  /// Runs until the user leaves or the terminal is gone.
  ///
  /// Everything that waits is handled before one frame is drawn, so a held key never outruns the screen.
  public func run(on terminal: any Terminal) {
    wake = terminal.wake
    size = terminal.size
    present(on: terminal)
    startLoading()
    while !isFinished {
      let events = terminal.nextEvents(timeoutInMilliseconds: needsRest ? Self.restInMilliseconds : nil)
      if events.isEmpty { rest() }
      for event in events where !isFinished { process(event) }
      if !isFinished { present(on: terminal) }
    }
  }

  private func present(on terminal: any Terminal) {
    if wantsRepaint {
      terminal.invalidate()
      wantsRepaint = false
    }
    if let text = takeClipboard() { terminal.copy(text) }
    let frame = frame()
    terminal.present(frame.surface, cursor: frame.cursor, theme: theme)
  }

  /// How long the cursor rests before the companion follows it.
  private static let restInMilliseconds = 80
}
