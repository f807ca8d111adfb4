internal import Synchronization

/// A terminal without a device: plays events from a script and remembers what was shown.
@MainActor public final class HeadlessTerminal: Terminal {
  public private(set) var size: Size
  public let glyphs: GlyphLevel
  public let shading: Shading
  public let frameInterval = Duration.zero
  public let wake: @Sendable () -> Void
  public var usesMouse = false
  public var title = ""
  public var links: [WebLink] = []
  public let opensLinks = true

  /// The surface shown last.
  public private(set) var lastSurface: Surface?
  /// Where the cursor was put last.
  public private(set) var lastCursor: Point?
  /// The theme of the surface shown last.
  public private(set) var lastTheme: Theme?
  /// How many surfaces were shown.
  public private(set) var frameCount = 0
  /// How many times a repaint was asked for.
  public private(set) var invalidationCount = 0
  /// The texts that were copied, first to last.
  public private(set) var copied: [String] = []
  /// Whether it was closed.
  public private(set) var isClosed = false

  private var script: [[TerminalEvent]]
  private let wakeRequest = WakeRequest()

  /// A terminal of that size; `script` is what `nextEvents` returns, call by call.
  public init(
    size: Size, glyphs: GlyphLevel = .full, shading: Shading = .signs, script: [[TerminalEvent]] = []
  ) {
    self.size = size
    self.glyphs = glyphs
    self.shading = shading
    self.script = script
    wake = { [wakeRequest] in wakeRequest.set() }
  }

  /// Adds what a later `nextEvents` returns in one call.
  public func enqueue(_ events: [TerminalEvent]) {
    script.append(events)
  }

  /// The next events of the script; never waits.
  ///
  /// - Returns: After the end of the script, `hangUp` if there is no time-out, so that a loop ends; else nothing.
  public func nextEvents(timeoutInMilliseconds: Int?) -> [TerminalEvent] {
    if wakeRequest.take() { return [.wake] }
    guard !script.isEmpty else { return timeoutInMilliseconds == nil ? [.hangUp] : [] }
    let events = script.removeFirst()
    for case .resize(let newSize) in events { size = newSize }
    return events
  }

  public func present(_ surface: Surface, cursor: Point?, theme: Theme) {
    lastSurface = surface
    lastCursor = cursor
    lastTheme = theme
    frameCount += 1
  }

  public func copy(_ text: String) {
    copied.append(text)
  }

  public func invalidate() {
    invalidationCount += 1
  }

  public func close() {
    isClosed = true
  }
}

/// Whether somebody asked for a wake-up, set from any thread.
private final class WakeRequest: Sendable {
  private let isSet = Atomic(false)

  func set() { isSet.store(true, ordering: .releasing) }
  func take() -> Bool { isSet.exchange(false, ordering: .acquiringAndReleasing) }
}
