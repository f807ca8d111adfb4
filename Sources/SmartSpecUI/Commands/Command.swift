public import TerminalUI

/// An operation as a value: keys, hints, help, the palette, key maps and `docs/KEYS.md` derive from the list of them.
public struct Command: Sendable, Identifiable {
  /// The words that run it in the palette and in key maps: `go regions`.
  public let id: String
  public let title: String
  /// One sentence.
  public let help: String
  public let group: Group
  public let keys: [KeySequence]
  /// Other words that run it.
  public let aliases: [String]
  /// What can be given to it; nil for nothing.
  public let argument: Argument?
  /// What the bottom line calls it; nil when it is not hinted.
  let hint: String?
  /// Why it cannot run now; nil when it can.
  let disabled: @Sendable (ScreenController, Context) -> String?
  /// Whether it belongs to the screen at all; others neither take keys nor stand in the help.
  let applies: @Sendable (ScreenController) -> Bool
  let run: @Sendable (inout ScreenController, Context, _ argument: String) -> Action
  /// What the screen at hand calls it; nil for `title`.
  private let ownTitle: @Sendable (ScreenController) -> String?

  func title(on controller: ScreenController) -> String { ownTitle(controller) ?? title }

  /// All words that run it.
  var names: [String] { [id] + aliases }

  public enum Group: String, CaseIterable, Sendable {
    case move = "Move"
    case open = "Open and go back"
    case list = "The list"
    case take = "Ask and take away"
    case related = "Related to this row (capital letters)"
    case go = "Go to all (g and a small letter)"
    case own = "Your own: bookmarks, views, notes, answers"
    case program = "Everywhere"
  }

  /// What is typed after a command.
  public struct Argument: Sendable {
    /// What stands for it in help: `ADDRESS`.
    public let name: String
    /// Whether the command means nothing without it.
    public let isRequired: Bool
    /// Whole arguments that what is typed may become, the likeliest first.
    let choices: @Sendable (ScreenController, Context, _ typed: String) -> [Choice]

    init(
      _ name: String, isRequired: Bool = false,
      choices: @escaping @Sendable (ScreenController, Context, String) -> [Choice] = { _, _, _ in [] }
    ) {
      self.name = name
      self.isRequired = isRequired
      self.choices = choices
    }
  }

  /// A text that can be completed to, and what it stands for.
  struct Choice: Hashable, Sendable {
    let text: String
    var remark = ""
  }

  /// A command that takes nothing.
  init(
    _ id: String, _ title: String, _ keys: String..., group: Group, hint: String? = nil,
    aliases: [String] = [], help: String,
    applies: @escaping @Sendable (ScreenController) -> Bool = { _ in true },
    disabled: @escaping @Sendable (ScreenController, Context) -> String? = { _, _ in nil },
    ownTitle: @escaping @Sendable (ScreenController) -> String? = { _ in nil },
    run: @escaping @Sendable (inout ScreenController, Context) -> Action
  ) {
    self.init(
      id, title, keys: keys, group: group, hint: hint, aliases: aliases, argument: nil, help: help,
      applies: applies, disabled: disabled, ownTitle: ownTitle
    ) { controller, context, _ in run(&controller, context) }
  }

  /// A command that takes an argument.
  init(
    _ id: String, _ title: String, keys: [String], group: Group, hint: String? = nil, aliases: [String] = [],
    argument: Argument?, help: String,
    applies: @escaping @Sendable (ScreenController) -> Bool = { _ in true },
    disabled: @escaping @Sendable (ScreenController, Context) -> String? = { _, _ in nil },
    ownTitle: @escaping @Sendable (ScreenController) -> String? = { _ in nil },
    run: @escaping @Sendable (inout ScreenController, Context, String) -> Action
  ) {
    self.id = id
    self.title = title
    self.help = help
    self.group = group
    self.keys = keys.compactMap { KeySequence($0) }
    self.aliases = aliases
    self.argument = argument
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
    MoveCommands.all + PictureCommands.all + MapCommands.all + TimelineCommands.all + ScatterCommands.all
    + OpenCommands.all
    + OptionCommands.all
    + AssessCommands.answering
    + ListCommands.all
    + ArrangeCommands.all + TakeCommands.all + KeepCommands.inLists + ViewCommands.all + AskCommands.all
    + CompareCommands.all + RelatedCommands.all + GoCommands.all + KeepCommands.all + AssessCommands.all
    + ProgramCommands.all

  static func applying(to controller: ScreenController) -> [Command] { all.filter { $0.applies(controller) } }
}
