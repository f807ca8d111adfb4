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
    Command(
      "group", "Group by fields", keys: ["B"], group: .list,
      argument: .init(
        "FIELD [FIELD…]", isRequired: true,
        choices: { controller, _, typed in
          Choices.fields(controller, typed, separator: " ") { $0.isGroupable }
        }),
      help:
        "Counts the rows by up to three fields, with shares, sums and means; Enter keeps those of a group.",
      disabled: reason
    ) { controller, context, text in
      guard let listing = controller.listPane?.listing else { return .none }
      var fields: [Field] = []
      for word in words(text) {
        switch groupable(word, in: listing) {
        case .field(let field):
          if !fields.contains(where: { $0.id == field.id }) { fields.append(field) }
        case .complaint(let sentence): return .complain(sentence)
        }
      }
      guard let first = fields.first, fields.count <= 3 else {
        return .complain("Name one to three fields: group programme start.")
      }
      return AskedColumn(controller, context, field: first).map {
        .show(GroupOverlay($0, by: fields, context))
      } ?? .none
    },
    Command(
      "pivot", "Table of two fields", keys: ["X"], group: .list, aliases: ["crosstab"],
      argument: .init(
        "ROWS COLUMNS [count, sum FIELD or mean FIELD]", isRequired: true,
        choices: { controller, _, typed in pivotChoices(controller, typed) }),
      help:
        "Counts the rows, or adds up an amount, by one field down and another across; Enter keeps those of a cell.",
      disabled: reason
    ) { controller, context, text in
      guard let listing = controller.listPane?.listing else { return .none }
      let words = words(text)
      guard words.count >= 2, words.count <= 4 else {
        return .complain("Name two fields, and what to add up: pivot programme start sum total.")
      }
      var fields: [Field] = []
      for word in words.prefix(2) {
        switch groupable(word, in: listing) {
        case .field(let field): fields.append(field)
        case .complaint(let sentence): return .complain(sentence)
        }
      }
      switch measure(Array(words.dropFirst(2)), in: listing) {
      case .complaint(let sentence): return .complain(sentence)
      case .measure(let measure, let amount):
        return AskedColumn(controller, context, field: fields[0]).map {
          .show(
            PivotOverlay($0, rows: fields[0], columns: fields[1], measure: measure, amount: amount, context))
        } ?? .none
      }
    },
  ]

  private static func pivotChoices(_ controller: ScreenController, _ typed: String) -> [Command.Choice] {
    let parts = typed.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 3 {
      let before = parts.prefix(2).joined(separator: " ") + " "
      return PivotOverlay.Measure.allCases.map(\.rawValue).filter { $0.hasPrefix(parts[2]) }
        .map { Command.Choice(text: before + $0) }
    }
    let isSum = parts.count == 4 && parts[2] == "sum"
    return Choices.fields(controller, typed, separator: " ") { field in
      parts.count < 3 ? field.isGroupable : isSum ? field.isAdditive : field.hasMean
    }
  }

  private enum Measured {
    case measure(PivotOverlay.Measure, Field?)
    case complaint(String)
  }

  /// What should stand in the cells: `count`, `sum FIELD` or `mean FIELD`.
  private static func measure(_ words: [String], in listing: Listing) -> Measured {
    guard let word = words.first else { return .measure(.count, nil) }
    guard let measure = PivotOverlay.Measure(rawValue: word) else {
      return .complaint("A table shows count, sum FIELD or mean FIELD, not “\(word)”.")
    }
    guard measure != .count else { return .measure(.count, nil) }
    guard words.count == 2 else { return .complaint("Name the field: \(word) FIELD.") }
    guard let field = FilterSyntax(listing).field(named: words[1]) else {
      return .complaint(ListCommands.reason(words[1], in: listing))
    }
    guard measure == .sum ? field.isAdditive : field.hasMean else {
      return .complaint("\(field.title) has no \(word): it is no amount.")
    }
    return .measure(measure, field)
  }

  private enum Named {
    case field(Field)
    case complaint(String)
  }

  private static func words(_ text: String) -> [String] {
    text.split { " ,".contains($0) }.map(String.init)
  }

  /// The field of a name, or why rows cannot be put together by it.
  private static func groupable(_ name: String, in listing: Listing) -> Named {
    guard let field = FilterSyntax(listing).field(named: name) else {
      return .complaint(ListCommands.reason(name, in: listing))
    }
    return field.isGroupable
      ? .field(field) : .complaint("\(field.title) is a small chart, which has no values to count.")
  }

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

extension Field {
  /// Whether the mean of its numbers says something.
  var hasMean: Bool { kind == .number || kind == .count }
}
