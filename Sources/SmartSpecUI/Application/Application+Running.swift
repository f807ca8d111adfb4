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
      let events = terminal.nextEvents(timeoutInMilliseconds: longestWait)
      watchSession()
      if events.isEmpty { needsRest ? rest() : tick() }
      for event in events where !isFinished { process(event) }
      if let change = services.dataChange() { message = Message(text: change, isError: true) }
      startWork()
      awaitFirstRows(on: terminal)
      awaitNextFrame(on: terminal)
      if !isFinished { present(on: terminal) }
    }
  }

  /// How long nothing changes by itself, in milliseconds; nil for ever.
  private var longestWait: Int? {
    let change = needsRest ? Self.restInMilliseconds : isPlaying ? Self.yearInMilliseconds : nil
    return [change, untilSessionChange?.milliseconds].compactMap { $0 }.min()
  }

  /// Gives a search a moment to find its first rows, which saves a frame that shows none.
  private func awaitFirstRows(on terminal: any Terminal) {
    let deadline = ContinuousClock.now + Self.moment
    while awaitsFirstRows, !isFinished {
      let rest = ContinuousClock.now.duration(to: deadline)
      guard rest > .zero else { return }
      for event in terminal.nextEvents(timeoutInMilliseconds: rest.milliseconds) where !isFinished {
        process(event)
      }
      startWork()
    }
  }

  private static let moment = Duration.milliseconds(20)

  /// Takes keys instead of drawing more frames than the way to the terminal can take.
  private func awaitNextFrame(on terminal: any Terminal) {
    let due = lastFrame + terminal.frameInterval
    while !isFinished, case let rest = due - .now, rest > .zero {
      let events = terminal.nextEvents(timeoutInMilliseconds: rest.milliseconds)
      for event in events where !isFinished { process(event) }
      startWork()
    }
  }

  private func present(on terminal: any Terminal) {
    if wantsRepaint {
      terminal.invalidate()
      wantsRepaint = false
    }
    if terminal.usesMouse != usesMouse { terminal.usesMouse = usesMouse }
    terminal.title = windowTitle
    if let text = takeClipboard() { terminal.copy(text) }
    lastFrame = .now
    let frame = frame()
    (pointer.shown, pointer.isTurned) = (frame.zones, false)
    if terminal.opensLinks { terminal.links = links(in: frame) }
    terminal.present(frame.surface, cursor: frame.cursor, theme: theme)
  }

  /// The program and what is shown.
  private var windowTitle: String {
    (["smartspec"] + screen.crumbs.dropFirst().suffix(1).map(\.title)).joined(separator: " · ")
  }

  /// How long the cursor rests before the companion follows it.
  private static let restInMilliseconds = 80
}

extension Duration {
  /// Whole milliseconds, a begun one counted.
  fileprivate var milliseconds: Int {
    let (seconds, attoseconds) = components
    return Int(seconds) * 1000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
