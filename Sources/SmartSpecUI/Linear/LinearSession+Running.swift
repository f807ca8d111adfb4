import TerminalUI

extension LinearSession {
  /// Runs until the user leaves, no line comes any more, or a signal ends it.
  public func run(on terminal: any LineTerminal) {
    application.wake = terminal.wake
    settle = { [unowned self] in wait(on: terminal) }
    application.startLoading()
    terminal.say(opening())
    terminal.prompt()
    while !isFinished {
      switch terminal.next(timeoutInMilliseconds: longestWait, takingLines: true) {
      case .line(let line, let isCut): terminal.say(answer(line, isCut: isCut))
      case .end:
        application.finish()
        return
      case .interrupt:
        application.process(.terminate(signal: Self.interrupt))
        return
      case .terminate(let signal):
        application.process(.terminate(signal: signal))
        return
      case .nothing:
        application.process(.wake)
        let said = watch()
        guard !said.isEmpty else { continue }
        terminal.say(said)
      }
      if !isFinished { terminal.prompt() }
    }
  }

  /// SIGINT, which is 2 everywhere.
  private static let interrupt: Int32 = 2

  /// How long nothing happens by itself, in milliseconds; nil for ever.
  private var longestWait: Int? {
    application.untilSessionChange.map { max(1, Int($0.components.seconds) * 1000 + 1) }
  }

  /// Waits until the data are read and nothing is looked for; says so once where that takes long.
  private func wait(on terminal: any LineTerminal) {
    let deadline = ContinuousClock.now + Self.patience
    var isTold = false
    while isBusy, !application.isFinished {
      let rest = ContinuousClock.now.duration(to: deadline)
      if rest <= .zero, !isTold {
        isTold = true
        terminal.say([application.isLoading ? "Reading the data." : "Looking through the rows. Ctrl-c stops."]
        )
      }
      let milliseconds = isTold ? nil : max(1, Int(rest.components.attoseconds / 1_000_000_000_000_000))
      switch terminal.next(timeoutInMilliseconds: milliseconds, takingLines: false) {
      case .interrupt: application.perform(.stop)
      case .terminate(let signal): application.process(.terminate(signal: signal))
      default: application.process(.wake)
      }
    }
  }

  private var isBusy: Bool {
    application.startWork()
    return application.isLoading || application.isWorking
  }

  /// What takes no longer says nothing of itself.
  private static let patience = Duration.milliseconds(500)
}

extension Application {
  var isLoading: Bool { if case .running = load { true } else { false } }
}
