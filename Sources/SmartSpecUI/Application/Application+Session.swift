import SmartSpecModel

/// The tour that plays by itself while nobody is there.
struct Attraction: Sendable {
  /// When the next step is shown.
  var nextStep: ContinuousClock.Instant
}

extension Application {
  /// Ends sessions by these rules from now on.
  public func follow(_ rules: SessionRules) {
    watch = SessionWatch(rules, start: services.clock())
    firstUsesMouse = usesMouse
  }

  /// Whether the program goes on whoever leaves it.
  var staysOpen: Bool { watch?.rules.ending == .startsAfresh }

  /// How long the loop may wait until the session has something to say or to do; nil for ever.
  public var untilSessionChange: Duration? {
    guard let watch else { return nil }
    let now = services.clock()
    let next = [watch.nextChange(after: now), attraction?.nextStep].compactMap { $0 }.min()
    return next.map { max(.zero, $0 - now) }
  }

  /// Says how much time is left, and ends the session when none is.
  public func watchSession() {
    guard let watch, !isFinished else { return }
    let now = services.clock()
    if let attraction, now >= attraction.nextStep { showNextStep(at: now) }
    let state = watch.state(at: now)
    guard state != sessionState else { return }
    sessionState = state
    switch state {
    case .calm: break
    case .closing(let minutes):
      message = Message(
        text: "This session ends in \(minutes) \(minutes == 1 ? "minute" : "minutes"): it may take "
          + "\(Self.words(watch.rules.longest ?? .zero)) in all.")
    case .counting(let seconds):
      let end = staysOpen ? "Home" : "the end of the session"
      message = Message(
        text: "No key for \(Self.words(watch.rules.idle)): \(end) in \(seconds) s. Press any key to stay.")
    case .abandoned:
      guard staysOpen else {
        return leave("Left after \(Self.words(watch.rules.idle + watch.rules.countdown)) without a key.")
      }
      self.watch?.noteAbandoned()
      startAfresh()
      startAttraction(at: now)
    case .over:
      leave("Left: a session may take \(Self.words(watch.rules.longest ?? .zero)).")
    }
  }

  /// Notes that somebody is there; true when that is all that a key was for.
  func noteSign() -> Bool {
    guard let watch else { return false }
    let now = services.clock()
    var isTaken = false
    if case .counting = watch.state(at: now) {
      isTaken = true
      message = nil
    }
    if attraction != nil {
      isTaken = true
      startAfresh()
      message = Message(text: "Press ? for help, t for a tour, / to find something.")
    }
    self.watch?.noteSign(at: now)
    sessionState = .calm
    return isTaken
  }

  /// Leaves, or begins afresh where the program stays open.
  func leave() {
    guard staysOpen else { return finish() }
    startAfresh()
    message = Message(text: "This program stays open for the next visitor.")
  }

  /// Forgets whoever was there: Home, the newest figures, and nothing of what was typed, collected or done.
  func startAfresh() {
    _ = stopWork()
    overlay = nil
    player = nil
    attraction = nil
    isPlaying = false
    message = nil
    pendingKeys = []
    collected = []
    clipboard = nil
    awaited = nil
    history = PaletteHistory([])
    own = OwnState()
    theme = firstTheme
    usesMouse = firstUsesMouse
    pointer = Pointer()
    paneShares = PaneShares()
    look(from: nil)
    if let home = Screens.controller(for: .home, in: context) { trail = Trail(home) }
  }

  private func leave(_ words: String) {
    farewell = words
    finish()
  }

  private func startAttraction(at now: ContinuousClock.Instant) {
    guard let name = watch?.rules.attraction, !catalogue.isEmpty else { return }
    startTour(name)
    guard let player else { return }
    attraction = Attraction(nextStep: now + player.step.shown)
  }

  /// The step after this one, or the first again.
  private func showNextStep(at now: ContinuousClock.Instant) {
    guard let index = player?.index, let count = player?.tour.steps.count else { return attraction = nil }
    goInTour(to: (index + 1) % count)
    attraction = player.map { Attraction(nextStep: now + $0.step.shown) }
  }

  /// `5 minutes`, `90 s`, `4 hours`.
  private static func words(_ duration: Duration) -> String {
    let seconds = Int(duration.components.seconds)
    func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
    if seconds > 0, seconds % 3600 == 0 { return counted(seconds / 3600, "hour") }
    if seconds > 0, seconds % 60 == 0 { return counted(seconds / 60, "minute") }
    return "\(seconds) s"
  }
}
