private import Dispatch
public import SmartSpecModel
public import SmartSpecUI
public import TerminalUI

/// The program without a terminal: press keys, read the screen.
@MainActor
public final class TestApplication {
  private let application: Application
  private let catalogue: Catalogue
  private let woken = DispatchSemaphore(value: 0)

  /// Starts at an address with data that are there at once.
  public init(
    catalogue: Catalogue = (Samples.small ?? .empty), size: Size = Size(width: 100, height: 30),
    address: String = "/", keyMap: KeyMap = .standard, surroundings: Surroundings = Surroundings(),
    shading: Shading = .signs, glyphs: GlyphLevel = .full, with prepare: (inout Services) -> Void = { _ in }
  ) {
    self.catalogue = catalogue
    var services = Services.loaded(catalogue)
    prepare(&services)
    application = Application(
      services: services, size: size, glyphs: glyphs, keyMap: keyMap, surroundings: surroundings,
      address: Address(address))
    application.shading = shading
    let woken = woken
    application.wake = { woken.signal() }
    application.startLoading(with: catalogue)
    settle()
  }

  /// Presses keys written one after another, with names between blanks: `press("g r / s l a s enter")`.
  public func press(_ keys: String) {
    for name in keys.split(separator: " ") {
      guard let key = Key(String(name)) else { preconditionFailure("There is no key called \(name).") }
      application.process(.key(key))
      settle()
    }
  }

  /// Types text letter by letter.
  public func type(_ text: String) {
    for character in text { application.process(.key(.character(character))) }
    settle()
  }

  /// Takes an event; without settling, what runs beside the main loop goes on running.
  public func send(_ event: TerminalEvent, settling: Bool = true) {
    application.process(event)
    if settling { settle() } else { application.startWork() }
  }

  /// Presses a button of the mouse at a cell and lets it go, at another one after having been drawn there.
  public func click(
    _ place: Point, to end: Point? = nil, button: MouseEvent.Button = .left
  ) {
    application.process(.mouse(MouseEvent(.press(button), at: place)))
    settle()
    if let end { application.process(.mouse(MouseEvent(.drag(button), at: end))) }
    application.process(.mouse(MouseEvent(.release(button), at: end ?? place)))
    settle()
  }

  /// Turns the wheel by notches.
  public func turn(_ direction: Direction, at place: Point, notches: Int = 1) {
    for _ in 0..<notches { application.process(.mouse(MouseEvent(.wheel(direction), at: place))) }
    settle()
  }

  /// Where a text stands on the screen, in cells; the first of several, from a row on.
  public func place(of text: String, fromRow first: Int = 0) -> Point? {
    for (y, line) in lines.enumerated().dropFirst(first) {
      if let range = line.firstRange(of: text) {
        return Point(x: TextWidth.width(of: line[..<range.lowerBound]), y: y)
      }
    }
    return nil
  }

  public func open(_ address: String) {
    application.open(Address(address))
    settle()
  }

  /// Lets the time pass after which years change that pass by themselves.
  public func tick() {
    application.tick()
    settle()
  }

  /// Ends the session by these rules from now on.
  public func follow(_ rules: SessionRules) { application.follow(rules) }

  /// Looks at the time, as the loop does when it has waited.
  public func watchSession() {
    application.watchSession()
    settle()
  }

  /// When the loop would look again.
  public var untilSessionChange: Duration? { application.untilSessionChange }
  /// What is said after leaving.
  public var farewell: String? { application.farewell }

  /// Takes the data as if they had been read again, or others.
  public func reload(_ other: Catalogue? = nil) {
    application.startLoading(with: other ?? catalogue)
    settle()
  }

  /// Lets everything happen that happens by itself, also beside the main loop.
  public func settle() {
    application.startWork()
    while application.isWorking {
      woken.wait()
      application.process(.wake)
      application.startWork()
    }
    if application.needsRest { application.rest() }
  }

  /// Types text letter by letter, and what runs meanwhile goes on running.
  public func typeWithoutWaiting(_ text: String) {
    for character in text {
      application.process(.key(.character(character)))
      application.startWork()
    }
  }

  /// Takes what was found so far, once something was.
  public func waitForNews() {
    woken.wait()
    application.process(.wake)
  }

  public var isWorking: Bool { application.isWorking }

  public var frame: Frame { application.frame() }
  public var surface: Surface { application.frame().surface }
  public var screen: String { surface.text }
  public var lines: [String] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
  /// The address in its parts.
  public var place: Address { application.address }
  public var address: String { application.address.description }
  /// What was copied last.
  public var clipboard: String? { application.clipboard }
  public var isFinished: Bool { application.isFinished }

  /// The line on which the hardware cursor stands.
  public var selectedLine: String {
    guard let cursor = frame.cursor, lines.indices.contains(cursor.y) else { return "" }
    return lines[cursor.y]
  }

  /// The last line but one.
  public var status: String { lines.count > 1 ? lines[lines.count - 2] : "" }
}
