import SmartSpecModel

/// What the values of a column are, and how often.
enum AskCommands {
  static let all: [Command] = [
    Command(
      "freq", "Frequency", keys: ["f"], group: .list, hint: "frequency", aliases: ["frequency"],
      argument: field,
      help: "Counts the values of the column with their shares and sums; Enter keeps the rows of one.",
      disabled: reason
    ) { controller, context, name in
      asking(controller, context, name) { FrequencyOverlay($0, context) }
    },
    Command(
      "describe", "Describe", keys: ["d"], group: .list, argument: field,
      help: "Says how many values the column has, the least, the greatest and those between, with bars.",
      disabled: reason
    ) { controller, context, name in
      asking(controller, context, name) { DescribeOverlay($0, context) }
    },
  ]

  private static let field = Command.Argument(
    "[FIELD]",
    choices: { controller, _, typed in Choices.fields(controller, typed) { $0.isGroupable } })

  private static let reason: @Sendable (ScreenController, Context) -> String? = { controller, _ in
    guard let list = controller.listPane else { return "There is no list here. Open one first." }
    return list.rows.isEmpty ? "The list is empty: there is nothing to count." : nil
  }

  private static func asking(
    _ controller: ScreenController, _ context: Context, _ name: String,
    _ show: (AskedColumn) -> any Overlay
  ) -> Action {
    guard let listing = controller.listPane?.listing else { return .none }
    let field = name.isEmpty ? nil : FilterSyntax(listing).field(named: name)
    if !name.isEmpty, field == nil { return .complain(ListCommands.reason(name, in: listing)) }
    return AskedColumn(controller, context, field: field).map { .show(show($0)) } ?? .none
  }
}
