import TerminalUI

/// A key of the user's own: what it runs, and where.
public struct KeyBinding: Hashable, Sendable {
  /// `all`, or the screen for which it holds.
  public var screen: String
  /// As written: `g r`.
  public var keys: String
  /// What runs: the words of a command with its argument, or `none`.
  public var line: String
  /// Where it is written: `keys.toml:3`.
  public var place: String

  public init(screen: String, keys: String, line: String, place: String = "") {
    self.screen = screen
    self.keys = keys
    self.line = line
    self.place = place
  }
}

/// Which keys run which commands: those the commands have, changed by what the user wishes.
public struct KeyMap: Sendable {
  private let own: [Own]
  /// What is wrong with the user's wishes, one sentence each; a wish that cannot be read is left out.
  public let problems: [String]

  /// A binding that could be read; without an invocation it takes the keys away.
  struct Own: Sendable {
    let screen: String
    let keys: KeySequence
    let invocation: Invocation?
    /// Where it is written.
    let place: String
  }

  /// The keys that the commands have by themselves.
  public static let standard = KeyMap([])

  /// Takes bindings, and what was wrong with the file they come from.
  public init(_ bindings: [KeyBinding], problems: [String] = []) {
    let reading = KeyMapReading(bindings)
    own = reading.own
    self.problems = problems + reading.problems
  }

  /// What keys mean that were pressed one after the other.
  enum Meaning {
    case run(Invocation)
    /// They may become something with further keys.
    case begins
    case nothing
  }

  func meaning(of keys: [Key], on controller: ScreenController) -> Meaning {
    let here = own(on: controller.screen)
    if let exact = here.first(where: { $0.keys.keys == keys }) {
      return exact.invocation.map { .run($0) } ?? .nothing
    }
    let commands = Commands.applying(to: controller)
    if let command = commands.first(where: { command in command.keys.contains { $0.keys == keys } }) {
      return .run(Invocation(command))
    }
    return continuations(of: keys, on: controller).isEmpty ? .nothing : .begins
  }

  /// The keys that run a command on a screen, its own first.
  func keys(of command: Command, on screen: String) -> [KeySequence] {
    let here = own(on: screen)
    let wished = here.filter { $0.invocation?.command.id == command.id && $0.invocation?.argument == "" }
    return wished.map(\.keys) + command.keys.filter { keys in !here.contains { $0.keys == keys } }
  }

  /// What keys typed so far can become: the keys that are missing, and what they do.
  func continuations(of typed: [Key], on controller: ScreenController) -> [(rest: [Key], title: String)] {
    let here = own(on: controller.screen)
    let wished = here.compactMap { own in own.invocation.map { (own.keys, $0.command) } }
    let standard = Commands.applying(to: controller).flatMap { command in
      command.keys.filter { keys in !here.contains { $0.keys == keys } }.map { ($0, command) }
    }
    let begun = (wished + standard).filter { $0.0.keys.count > typed.count && $0.0.starts(with: typed) }
    // Where one can go is what `g` is for; a row of hints holds no more.
    return (begun.filter { $0.1.group == .go } + begun.filter { $0.1.group != .go })
      .map { (Array($0.0.keys.dropFirst(typed.count)), $0.1.title(on: controller)) }
  }

  /// What the user wishes on a screen, what is said for it alone first.
  private func own(on screen: String) -> [Own] {
    own.filter { $0.screen == screen } + own.filter { $0.screen == "all" }
  }
}
