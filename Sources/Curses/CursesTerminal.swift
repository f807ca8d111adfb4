internal import CNCurses
public import TerminalUI

/// A terminal by way of ncurses, taken over while it is open.
///
/// It gives the terminal back as it was on `close`, at the end of the process, and when the process crashes.
@MainActor public final class CursesTerminal: Terminal {
  /// What was found out about the terminal, for a page that helps to report problems.
  public struct Facts: Hashable, Sendable {
    /// What TERM says; empty if nothing.
    public let requestedName: String
    /// The terminfo name in use; `nil` if the database has none that fits.
    public let usedName: String?
    /// The colours in use.
    public let colorDepth: ColorDepth
    /// Whether UTF-8 is sent.
    public let isUTF8: Bool
    /// Whether keys come from another machine by SSH.
    public let isRemote: Bool
    /// Whether tmux stands between the program and the terminal.
    public let isInTmux: Bool

    /// Which drawing characters are used.
    public let glyphs: GlyphLevel
    /// How many columns it gives to characters of ambiguous width, as the user says.
    public let ambiguous: AmbiguousWidth

    /// Whether its window has a title that can be given, and given back.
    public let hasTitle: Bool
    /// Whether it is known to open pages of the web that cells lead to, or the user says so.
    public let hasLinks: Bool
    /// What is known about its background.
    public fileprivate(set) var background = BackgroundReport.notAsked

    fileprivate init(
      _ choice: TerminalChoice, isUTF8: Bool, glyphs wish: GlyphLevel? = nil,
      ambiguous wide: AmbiguousWidth = .narrow, links: Bool? = nil
    ) {
      requestedName = choice.requestedName
      usedName = choice.name
      colorDepth = choice.depth
      self.isUTF8 = isUTF8
      isRemote = choice.isRemote
      isInTmux = choice.isInTmux
      // Where only eight colours are certain, others are shown as bold, which is ncurses's matter.
      hasLinks = (links ?? choice.hasLinks) && choice.takesCommands && isUTF8 && choice.depth != .sixteen
      hasTitle = choice.takesCommands
      // Of ASCII nothing is ambiguous.
      ambiguous = isUTF8 && wish != .ascii ? wide : .narrow
      glyphs = isUTF8 && ambiguous == .narrow ? wish ?? choice.glyphs(isUTF8: true) : .ascii
    }
  }

  public private(set) var size: Size
  public var glyphs: GlyphLevel { facts.glyphs }
  public var shading: Shading {
    // With the user's own sixteen nobody knows whether two of them can be told apart.
    glyphs != .ascii && [.indexed, .full].contains(facts.colorDepth) ? .pixels : .signs
  }
  public var frameInterval: Duration { .milliseconds(input.isSlow ? 100 : 33) }
  public let wake: @Sendable () -> Void = { cnc_wake() }
  /// What was found out about the terminal.
  public private(set) var facts: Facts
  public var usesMouse = false {
    didSet { if let handle, usesMouse != oldValue { cnc_use_mouse(handle, usesMouse) } }
  }

  public var links: [WebLink] = []
  public var opensLinks: Bool { facts.hasLinks }
  public var title = "" {
    didSet {
      if let handle, facts.hasTitle, !title.isEmpty, oldValue.isEmpty { cnc_use_title(handle) }
    }
  }

  private var handle: OpaquePointer?
  private var painter: Painter
  private var compressor: StyleCompressor
  private var input: InputQueue
  private var windowTitle: WindowTitle
  private var linkPainter: LinkPainter
  private let frames = FrameReport()

  private init(handle: OpaquePointer, facts: Facts, canStop: Bool, asksBackground: Bool) {
    self.handle = handle
    self.facts = facts
    size = Size(of: handle)
    painter = Painter(
      depth: facts.colorDepth, colorCount: Int(cnc_color_count(handle)), ambiguous: facts.ambiguous)
    TextWidth.ambiguous = facts.ambiguous
    if facts.ambiguous == .wide { cnc_set_replacement(handle, UInt32(UInt8(ascii: "?"))) }
    compressor = StyleCompressor(endsSingleAttributes: [.indexed, .full].contains(facts.colorDepth))
    linkPainter = LinkPainter(depth: facts.colorDepth)
    windowTitle = WindowTitle(isUTF8: facts.isUTF8)
    input = InputQueue(isRemote: facts.isRemote, canStop: canStop)
    if asksBackground { send(input.backgroundQuestion()) }
  }

  isolated deinit { close() }

  /// Takes a terminal over.
  ///
  /// Without a device it is the terminal the process belongs to, even if standard input is a pipe; without colours
  /// they are chosen after NO_COLOR, COLORTERM and TERM, and without drawing characters after the locale and TERM. Where
  /// UTF-8 cannot be sent it is ASCII whatever is asked for, as are signs where characters of ambiguous width are wide; from
  /// then on all texts of the process are measured so. Where it cannot be stopped, Ctrl-z is a key like others. With
  /// `wantsBackground` a terminal on this machine is asked, unless the environment says it; `awaitBackground` has the answer.
  public static func open(
    device: String? = nil, colors: ColorDepth? = nil, glyphs: GlyphLevel? = nil,
    ambiguous: AmbiguousWidth = .narrow, links: Bool? = nil, canStop: Bool = true,
    wantsBackground: Bool = false
  ) throws(CursesError) -> CursesTerminal {
    guard !cnc_is_open() else { throw .alreadyOpen }
    let device = device ?? "/dev/tty"
    let choice = TerminalChoice(environment: Environment.variables, colors: colors, describe: describe)
    guard choice.canMoveCursor else { throw .cannotMoveCursor(terminal: choice.requestedName) }
    // Who asks for signs beyond ASCII says that the terminal shows UTF-8.
    let isUTF8 = cnc_set_locale(choice.isLikelyUTF8 || (glyphs ?? .ascii) != .ascii)
    var failure: Int32 = 0
    guard let handle = cnc_open(device, choice.name, Int32(choice.missingColors), &failure) else {
      throw error(failure, device: device, terminal: choice.requestedName)
    }
    var facts = Facts(choice, isUTF8: isUTF8, glyphs: glyphs, ambiguous: ambiguous, links: links)
    facts.background = choice.background.map(BackgroundReport.environment) ?? .notAsked
    let asks =
      wantsBackground && facts.background == .notAsked && !choice.isRemote && choice.takesCommands
    return CursesTerminal(handle: handle, facts: facts, canStop: canStop, asksBackground: asks)
  }

  /// What would be found out, without taking the terminal over.
  public static func examine() -> Facts {
    let choice = TerminalChoice(environment: Environment.variables, colors: nil, describe: describe)
    var facts = Facts(choice, isUTF8: cnc_set_locale(choice.isLikelyUTF8))
    facts.background = choice.background.map(BackgroundReport.environment) ?? .notAsked
    return facts
  }

  /// Takes the answer of a terminal that was asked for its background, and waits for it no longer than 30 ms after that.
  public func awaitBackground() {
    guard let handle, input.isAskingBackground else { return }
    facts.background = input.awaitBackground(from: handle).map(BackgroundReport.answer) ?? .unanswered
  }

  public func nextEvents(timeoutInMilliseconds: Int?) -> [TerminalEvent] {
    guard let handle else { return [.hangUp] }
    let events = input.next(from: handle, timeoutInMilliseconds: timeoutInMilliseconds)
    for case .resize(let newSize) in events {
      size = newSize
      forgetScreen()
      windowTitle.forget()
    }
    return events
  }

  public func present(_ surface: Surface, cursor: Point?, theme: Theme) {
    guard let handle else { return }
    if facts.hasLinks { cnc_allow_scrolling(handle, links.isEmpty && !linkPainter.hasLinks) }
    painter.paint(surface, theme: theme, on: handle)
    var count: Int32 = 0
    let place = cursor ?? Point(x: 0, y: 0)
    let frame = cnc_frame(handle, Int32(clamping: place.x), Int32(clamping: place.y), cursor != nil, &count)
    var bytes = compressor.compress(UnsafeBufferPointer(start: frame, count: Int(count)))
    if facts.ambiguous == .wide { bytes = StandIns.restored(bytes) }
    let linked = linkPainter.bytes(for: links, on: surface, theme: theme)
    if !linked.isEmpty {
      bytes += linked + "\u{1B}[\(place.y + 1);\(place.x + 1)H".utf8
      compressor.noteReset()
    }
    if facts.hasTitle, !title.isEmpty { bytes += windowTitle.change(to: title) }
    bytes += input.question()
    send(bytes)
    frames.presented()
  }

  public func copy(_ text: String) {
    send(ClipboardSequence.bytes(for: text, isInTmux: facts.isInTmux))
  }

  private func send(_ bytes: [UInt8]) {
    if let handle { cnc_send(handle, bytes, Int32(bytes.count)) }
  }

  public func invalidate() {
    guard let handle else { return }
    forgetScreen()
    cnc_invalidate(handle)
  }

  private func forgetScreen() {
    painter.forget()
    linkPainter.forget()
    compressor.forget()
  }

  public func close() {
    guard let handle else { return }
    input.awaitAnswer(from: handle)
    self.handle = nil
    cnc_close(handle)
  }

  /// From now on a program that breaks while a terminal is open says where in a file; `title` is its first line.
  public static func reportCrashes(to file: String, title: String) { cnc_report_crashes(file, title) }

  /// Closes the terminal and ends the process by a signal, so that its parent sees that.
  public func close(andDieBy signal: Int32) -> Never {
    close()
    cnc_die(signal)
  }
}

extension CursesTerminal {
  private static func describe(_ name: String) -> TerminalChoice.Description? {
    let found = cnc_describe(name)
    guard found.exists else { return nil }
    return TerminalChoice.Description(
      canMoveCursor: found.can_move_cursor, hasDirectColor: found.has_direct_color, colors: Int(found.colors))
  }

  private static func error(_ number: Int32, device: String, terminal: String) -> CursesError {
    switch number {
    case 0: .refused(terminal: terminal)
    default: .unavailable(device: device, reason: String(cString: cnc_reason(number)))
    }
  }
}

extension Size {
  /// What a terminal has at the moment.
  init(of handle: OpaquePointer) {
    var columns: Int32 = 0
    var rows: Int32 = 0
    cnc_size(handle, &columns, &rows)
    self.init(width: Int(columns), height: Int(rows))
  }
}
