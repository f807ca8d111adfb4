internal import CNCurses
internal import TerminalUI

/// Waits for a terminal and turns what comes into events.
struct InputQueue {
  private var decoder = KeyDecoder()
  private var lastByte = ContinuousClock.now
  private var isGone = false
  private var buffer = [UInt8](repeating: 0, count: 64 * 1024)
  private let escapeTimeout: Duration
  private let canStop: Bool
  private var probe: LinkProbe
  /// When the terminal was asked for its background.
  private var askedBackground: ContinuousClock.Instant?
  /// What came while its answer was awaited.
  private var held: [TerminalEvent] = []
  private let hadParent = !cnc_is_orphan()

  /// How long the rest of a reply may be on its way.
  private static let replyTimeout = Duration.seconds(1)
  /// How often to look whether the parent is still there.
  private static let longestWait = Duration.seconds(1)

  /// Keys from another machine may come in parts; where `canStop` is false there is no shell to go to.
  init(isRemote: Bool, canStop: Bool) {
    escapeTimeout = .milliseconds(isRemote ? 150 : 50)
    probe = LinkProbe(isRemote: isRemote)
    self.canStop = canStop
  }

  /// Whether what is sent takes long to arrive.
  var isSlow: Bool { probe.isSlow(at: .now) }

  /// What is to be sent with a frame to learn that.
  mutating func question() -> [UInt8] { probe.question(at: .now) }

  /// What is to be sent at once to learn the background of the terminal.
  mutating func backgroundQuestion() -> [UInt8] {
    askedBackground = .now
    return BackgroundQuestion.bytes
  }

  /// Whether the terminal was asked for its background.
  var isAskingBackground: Bool { askedBackground != nil }

  /// What the terminal says about its background, waited for no longer than that may take; keys that come meanwhile are kept.
  mutating func awaitBackground(from handle: OpaquePointer) -> Background? {
    guard let askedBackground else { return nil }
    let deadline = askedBackground + BackgroundQuestion.patience
    var events: [TerminalEvent] = []
    while decoder.attributeReports == 0, !isGone, case let rest = deadline - .now, rest > .zero {
      take(wait(handle, rest), from: handle, &events)
    }
    held += events
    return decoder.background
  }

  /// Whether what the terminal says about its background may still be on its way.
  private var awaitsBackground: Bool {
    askedBackground.map { .now < $0 + Self.replyTimeout && decoder.attributeReports == 0 } ?? false
  }

  /// Waits a little for an answer that may be on its way, which nobody else would understand.
  mutating func awaitAnswer(from handle: OpaquePointer) {
    let deadline = ContinuousClock.now + .milliseconds(300)
    while probe.isWaiting || awaitsBackground, !isGone, ContinuousClock.now < deadline {
      var events: [TerminalEvent] = []
      take(wait(handle, max(.zero, deadline - .now)), from: handle, &events)
    }
  }

  /// What `Terminal.nextEvents` returns; after a stop, `resize` tells that all has to be shown again.
  mutating func next(from handle: OpaquePointer, timeoutInMilliseconds: Int?) -> [TerminalEvent] {
    let deadline = timeoutInMilliseconds.map { ContinuousClock.now + .milliseconds(max(0, min($0, 1 << 40))) }
    var events = held
    held = []
    while !isGone {
      let remaining = deadline.map { max(.zero, $0 - .now) }
      let report = wait(handle, events.isEmpty ? min(remaining ?? Self.longestWait, untilExpiry) : .zero)
      take(report, from: handle, &events)
      let isDrained = report.byte_count == 0
      if isDrained, !events.isEmpty { return events }
      if isDrained, let deadline, .now >= deadline { return events }
    }
    return events + [.hangUp]
  }
}

extension InputQueue {
  /// The time after which an incomplete sequence ends.
  private var untilExpiry: Duration {
    guard let timeout else { return Self.longestWait }
    return max(.zero, lastByte + timeout - .now)
  }

  private var timeout: Duration? {
    switch decoder.pending {
    case .nothing, .paste: nil
    case .key: escapeTimeout
    case .reply: Self.replyTimeout
    }
  }

  private mutating func wait(_ handle: OpaquePointer, _ duration: Duration) -> cnc_report {
    // Rounded up, so that the loop does not spin through the last part of a millisecond.
    let (seconds, attoseconds) = min(duration, Self.longestWait).components
    let milliseconds = Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    return cnc_wait(handle, milliseconds, &buffer, Int32(buffer.count))
  }

  private mutating func take(
    _ report: cnc_report, from handle: OpaquePointer, _ events: inout [TerminalEvent]
  ) {
    if report.byte_count > 0 {
      lastByte = .now
      let answers = decoder.answers
      add(decoder.feed(buffer[..<Int(report.byte_count)]), to: &events, handle)
      if decoder.answers != answers { probe.noteAnswer(at: .now) }
    } else if let timeout, .now >= lastByte + timeout {
      add(decoder.expire(), to: &events, handle)
    }
    if report.stop_requested, canStop { stop(handle, wholeGroup: false, &events) }
    if report.continued { resume(handle, &events) }
    if report.resized, cnc_take_new_size(handle) {
      events.append(.resize(Size(of: handle)))
    }
    if report.woken { events.append(.wake) }
    if report.terminate_signal != 0 { events.append(.terminate(signal: report.terminate_signal)) }
    if report.hung_up || hadParent && cnc_is_orphan() { isGone = true }
  }

  /// Adds events, except for ctrl-z, which stops the program as it does everywhere.
  private mutating func add(
    _ new: [TerminalEvent], to events: inout [TerminalEvent], _ handle: OpaquePointer
  ) {
    for event in new {
      if event == .key(.control("z")), canStop {
        stop(handle, wholeGroup: true, &events)
      } else {
        events.append(event)
      }
    }
  }

  private func stop(_ handle: OpaquePointer, wholeGroup: Bool, _ events: inout [TerminalEvent]) {
    cnc_stop(handle, wholeGroup)
    resume(handle, &events)
  }

  private func resume(_ handle: OpaquePointer, _ events: inout [TerminalEvent]) {
    cnc_resume(handle)
    _ = cnc_take_new_size(handle)
    events.append(.resize(Size(of: handle)))
  }
}
