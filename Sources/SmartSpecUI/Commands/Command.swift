public import TerminalUI

/// An operation as a value: keys, hints, help and `docs/KEYS.md` derive from the list of them.
public struct Command: Sendable, Identifiable {
  /// Stable, for key maps: `list.sort`.
  public let id: String
  public let title: String
  /// One sentence.
  public let help: String
  public let group: Group
  public let keys: [KeySequence]
  /// What the bottom line calls it; nil when it is not hinted.
  let hint: String?
  /// Why it cannot run now; nil when it can.
  let disabled: @Sendable (ScreenController, Context) -> String?
  /// Whether it belongs to the screen at all; others neither take keys nor stand in the help.
  let applies: @Sendable (ScreenController) -> Bool
  let run: @Sendable (inout ScreenController, Context) -> Action
  /// What the screen at hand calls it; nil for `title`.
  private let ownTitle: @Sendable (ScreenController) -> String?

  func title(on controller: ScreenController) -> String { ownTitle(controller) ?? title }

  public enum Group: String, CaseIterable, Sendable {
    case move = "Move"
    case open = "Open and go back"
    case list = "The list"
    case related = "Related to this row (capital letters)"
    case go = "Go to all (g and a small letter)"
    case program = "Everywhere"
  }

  init(
    _ id: String, _ title: String, _ keys: String..., group: Group, hint: String? = nil, help: String,
    applies: @escaping @Sendable (ScreenController) -> Bool = { _ in true },
    disabled: @escaping @Sendable (ScreenController, Context) -> String? = { _, _ in nil },
    ownTitle: @escaping @Sendable (ScreenController) -> String? = { _ in nil },
    run: @escaping @Sendable (inout ScreenController, Context) -> Action
  ) {
    self.id = id
    self.title = title
    self.help = help
    self.group = group
    self.keys = keys.compactMap { KeySequence($0) }
    self.hint = hint
    self.disabled = disabled
    self.applies = applies
    self.run = run
    self.ownTitle = ownTitle
  }
}

/// All commands, in the order of the help.
public enum Commands {
  public static let all: [Command] =
    MoveCommands.all + OpenCommands.all + ListCommands.all + RelatedCommands.all + GoCommands.all
    + ProgramCommands.all

  static func applying(to controller: ScreenController) -> [Command] { all.filter { $0.applies(controller) } }
}
