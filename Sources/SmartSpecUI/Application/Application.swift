public import SmartSpecModel
public import TerminalUI

/// Owns all that changes: the data, the screens on the way here, and what is being typed.
///
/// `process` changes the state and never waits or draws; `frame` draws it and never changes it.
@MainActor
public final class Application {
  /// The data as they are looked at: from the year that was chosen.
  var catalogue = Catalogue.empty { didSet { knownPages = nil } }
  /// The pages of the web that the data name, once they were asked for.
  private var knownPages: WebPages?
  var diagnostics: [Diagnostic] = []
  var load = LoadState.idle
  var trail = Trail()
  var overlay: (any Overlay)?
  /// The tour that plays.
  var player: TourPlayer?
  /// Lines of the palette that ran, the newest last; read from earlier sessions when the palette first opens.
  lazy var history = PaletteHistory(services.earlierLines())
  var message: Message?
  /// Keys of a sequence that is not complete, such as `g`.
  var pendingKeys: [Key] = []
  /// Codes of the regions that are collected for a comparison, in the order they were.
  var collected: [String] = []
  /// When `Ctrl-c` last found nothing to stop.
  var lastStop: ContinuousClock.Instant?
  var size: Size
  let glyphs: GlyphLevel
  /// How areas can be told apart, as far as the theme does it too.
  public var shading = Shading.signs
  let keyMap: KeyMap
  let surroundings: Surroundings
  public internal(set) var theme: Theme
  let firstTheme: Theme
  /// Whether the key `!` breaks the program on purpose, to test that the terminal is given back.
  public var trapsOnKey = false
  public internal(set) var isFinished = false
  /// The signal by which the program should end, if one asked it to.
  public internal(set) var signal: Int32?
  /// Why the program left by itself, for those who come back to a terminal.
  public internal(set) var farewell: String?
  /// Follows how long the session takes, where that has an end.
  var watch: SessionWatch?
  /// What was said last about the time that is left.
  var sessionState = SessionWatch.State.calm
  /// The tour that plays because nobody is there.
  var attraction: Attraction?
  /// Whether the mouse was used when the session began.
  var firstUsesMouse = true
  var wantsRepaint = false
  /// When the last frame was begun.
  var lastFrame = ContinuousClock.now - .seconds(1)
  /// Whether screens are said instead of drawn.
  var isSpoken = false
  /// Whether the terminal is asked to report the mouse.
  public var usesMouse = true
  var pointer = Pointer()
  var paneShares = PaneShares()
  /// Whether the years pass by themselves, because the user asked for it.
  public internal(set) var isPlaying = false
  /// Counts events and what they changed.
  private var moment = 1
  /// Text on its way to the clipboard of the terminal.
  public internal(set) var clipboard: String?
  /// An address that waits for the data.
  var awaited: Address?
  /// Whether the awaited address takes the place of Home, which has nothing to show then.
  let opensFirst: Bool
  var loading: Task<Void, Never>?
  /// What runs beside the main loop.
  var works: [Work.Slot: Work] = [:]
  /// What is kept for the user, as far as it is known.
  var own = OwnState()
  let services: Services
  let inbox = EventInbox()
  /// Called from any thread when something waits to be processed as a `wake`.
  public var wake: @Sendable () -> Void = {}

  /// One line for the user; it stays until the next key.
  struct Message: Hashable {
    var text: String
    var isError = false
  }

  public init(
    services: Services, size: Size, glyphs: GlyphLevel = .full, keyMap: KeyMap = .standard,
    theme: Theme = .fallback, surroundings: Surroundings = Surroundings(), address: Address = .home,
    opensFirst: Bool = false
  ) {
    self.opensFirst = opensFirst
    self.services = services
    self.keyMap = keyMap
    self.theme = theme
    firstTheme = theme
    self.surroundings = surroundings
    self.size = size
    self.glyphs = glyphs
    if address != .home { awaited = address }
    if let home = Screens.controller(for: .home, in: context) { trail = Trail(home) }
    message = firstMessage
  }

  /// What is to be said of files of the user's own, else of how screens look here; nil where all is well.
  private var firstMessage: Message? {
    let files = [("keys.toml", keyMap.problems.count), ("settings.toml", surroundings.settingsProblems)]
    let parts = files.filter { $0.1 > 0 }.map { file, count in
      "\(count) \(count == 1 ? "problem" : "problems") in your \(file)"
    }
    guard parts.isEmpty else {
      return Message(text: parts.joined(separator: ", ") + ": see :doctor.", isError: true)
    }
    return surroundings.remark.isEmpty ? nil : Message(text: surroundings.remark)
  }

  public var context: Context {
    var context = Context(
      catalogue: catalogue, size: screenSize, glyphs: glyphs, load: load, keyMap: keyMap,
      surroundings: surroundings, theme: theme.name, today: services.today,
      canSave: services.exports.save != nil, work: noticedWork?.text)
    context.moment = moment
    context.isSpoken = isSpoken
    context.staysOpen = staysOpen
    context.shading = usedShading
    context.own = own.things
    context.ownRefusal = services.memory.refusal
    context.now = services.memory.now
    context.collected = collected
    context.paneShares = paneShares
    context.mouse = !usesMouse ? .off : pointer.hasReported ? .heard : .asked
    if overlay is any PanelOverlay { context.panelRows = PanelFrame.height(in: screenSize) }
    return context
  }

  var webPages: WebPages {
    let pages = knownPages ?? WebPages(catalogue)
    knownPages = pages
    return pages
  }

  /// How areas are told apart with the theme in use.
  var usedShading: Shading { theme.colorsScales ? shading : .signs }

  /// What a screen has; a tour takes lines for its caption.
  var screenSize: Size {
    guard let player, !player.isExploring else { return size }
    return Size(width: size.width, height: max(0, size.height - TourBar.extraRows))
  }

  var screen: ScreenController {
    get { trail.current }
    set { trail.current = newValue }
  }

  /// Where the program is, with everything that was changed.
  public var address: Address {
    awaited ?? screen.address.with("year", catalogue.year.map(String.init))
  }

  /// Whether nothing runs that may change the screen by itself.
  public var isIdle: Bool {
    if case .running = load { return false }
    return !needsRest && !isWorking
  }

  /// Whether the screen changes after a short rest without keys.
  public var needsRest: Bool { (overlay == nil && screen.wantsRest) || hasVisitsToWrite }
}

extension Application {
  /// Takes one event of the terminal.
  public func process(_ event: TerminalEvent) {
    moment += 1
    defer { moment += 1 }
    if !event.isOfMouse { pointer.shown = nil }
    switch event {
    case .key(let key):
      guard !noteSign() else { return }
      isPlaying = false
      press(key)
    case .paste(let text):
      guard !noteSign() else { return }
      paste(text)
    case .mouse(let event):
      guard !noteSign() else { return }
      return point(event)
    case .resize(let size): self.size = size
    case .hangUp: finish()
    case .terminate(let signal):
      self.signal = signal
      finish()
    case .wake: takeEvents()
    }
  }

  /// What a rest without keys changes: the companion follows the cursor, and the history is kept.
  public func rest() {
    moment += 1
    screen.rest()
    writeVisits()
  }

  func perform(_ action: Action) {
    switch action {
    case .none: break
    case .open(let address): open(address)
    case .openThrough(let first, let second):
      open(first)
      open(second)
    case .replace(let address): replace(address)
    case .back: back()
    case .close: trail.isAtFirst ? perform(.askToLeave) : back()
    case .askToLeave: askToLeave()
    case .forward: forward()
    case .up: up()
    case .notify(let text): message = Message(text: text)
    case .complain(let text):
      message = Message(text: text, isError: true)
      services.note(text, true)
    case .update(let change):
      let context = context
      change(&screen, context)
    case .show(let next): overlay = next
    case .each(let actions): for action in actions { perform(action) }
    case .collect(let wish): collect(wish)
    case .palette(let text): overlay = PaletteOverlay(screen, history: history.lines, text: text)
    case .quit: leave()
    case .year(let wish): changeYear(wish)
    case .play(let year): play(from: year)
    case .copy(let text, let what): copy(text, what)
    case .copyList(let list): copy(services.exports.text(list), list.counted)
    case .export(let list, let path, let replacing): export(list, path, replacing: replacing)
    case .takePicture(let path, let replacing): takePicture(path, replacing: replacing)
    case .theme(let name): changeTheme(name)
    case .tour(let name): startTour(name)
    case .keep(let changes, let said): keep(changes, said)
    case .takeBack: takeBack()
    case .openLast: openLast()
    case .reload: startLoading()
    case .repaint: wantsRepaint = true
    case .mouse(let isUsed): use(mouse: isUsed)
    case .paneShare(let share): changePanes(share)
    case .stop: stop()
    }
  }

  /// Keeps a line of the palette for its history.
  func remember(_ line: String) {
    history.add(line)
    services.keepLine(line)
  }

  func finish() {
    guard !isFinished else { return }
    writeLastVisits()
    loading?.cancel()
    for work in works.values { work.stop() }
    isFinished = true
  }

  private func askToLeave() {
    guard !staysOpen else { return leave() }
    overlay = QuestionOverlay(question: "Leave smartspec?", yes: .quit)
  }

  private func stop() {
    // The next visitor could not know that the data have to be loaded again.
    if case .running = load, !staysOpen {
      loading?.cancel()
      load = .idle
      message = Message(text: "Loading was stopped. Press r to load again.")
      return
    }
    let wasWriting = works[.file] != nil
    if stopWork() {
      message = Message(
        text: wasWriting ? "Stopped. No file was written." : "Stopped. What was found so far stays.")
      return
    }
    let now = ContinuousClock.now
    if let lastStop, now - lastStop < .seconds(2) { return leave() }
    lastStop = now
    message = Message(
      text: staysOpen ? "Nothing is running." : "Nothing is running. Press Ctrl-c again to leave.")
  }
}
