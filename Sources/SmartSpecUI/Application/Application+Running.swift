public import TerminalUI

extension Application {
  /// Runs until the user leaves or the terminal is gone.
  ///
  /// Everything that waits is handled before one frame is drawn, so a held key never outruns the screen.
  public func run(on terminal: any Terminal) {
    wake = terminal.wake
    size = terminal.size
    shading = terminal.shading
    present(on: terminal)
    startLoading()
    while !isFinished {
      let events = terminal.nextEvents(
        timeoutInMilliseconds: needsRest
          ? Self.restInMilliseconds : isPlaying ? Self.yearInMilliseconds : nil)
      if events.isEmpty { needsRest ? rest() : tick() }
      for event in events where !isFinished { process(event) }
      if let change = services.dataChange() { message = Message(text: change, isError: true) }
      startWork()
      awaitFirstRows(on: terminal)
      if !isFinished { present(on: terminal) }
    }
  }

  /// Gives a search a moment to find its first rows, which saves a frame that shows none.
  private func awaitFirstRows(on terminal: any Terminal) {
    let deadline = ContinuousClock.now + Self.moment
    while awaitsFirstRows, !isFinished {
      let rest = ContinuousClock.now.duration(to: deadline)
      guard rest > .zero else { return }
      let milliseconds = max(1, Int(rest.components.attoseconds / 1_000_000_000_000_000))
      for event in terminal.nextEvents(timeoutInMilliseconds: milliseconds) where !isFinished {
        process(event)
      }
      startWork()
    }
  }

  private static let moment = Duration.milliseconds(20)

  private func present(on terminal: any Terminal) {
    if wantsRepaint {
      terminal.invalidate()
      wantsRepaint = false
    }
    if terminal.usesMouse != usesMouse { terminal.usesMouse = usesMouse }
    if let text = takeClipboard() { terminal.copy(text) }
    let frame = frame()
    (pointer.shown, pointer.isTurned) = (frame.zones, false)
    terminal.present(frame.surface, cursor: frame.cursor, theme: theme)
  }

  /// How long the cursor rests before the companion follows it.
  private static let restInMilliseconds = 80
}
