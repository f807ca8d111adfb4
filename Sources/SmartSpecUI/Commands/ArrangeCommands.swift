import SmartSpecModel

/// Marks, columns, undo and redo of lists.
enum ArrangeCommands {
  static let all: [Command] = [
    Command(
      "mark", "Mark", keys: ["space"], group: .list,
      argument: .init("[FILTER]"),
      help: "Marks the row or takes its mark away; with a filter, marks all rows that it keeps.",
      applies: { $0.listPane.map { $0.listing.id != "network" } ?? false }
    ) { controller, context, filter in
      guard !filter.isEmpty else {
        return ListCommands.changing(&controller, context) { $0.toggleMark(height: $1) }
      }
      guard let list = controller.listPane else { return .none }
      do throws(FilterError) {
        let parsed = try FilterSyntax(list.listing).parse(filter)
        if let reason = tooMany(list) { return .complain(reason) }
        let rows = QueryEngine.run(Query(filter: parsed), over: list.listing.scoped(to: list.rows))
        controller.updateList { $0.mark(rows) }
        return .notify("Marked " + list.listing.noun.counted(rows.count) + ".")
      } catch { return .complain(error.message) }
    },
    Command(
      "mark range", "Mark a range", "V", group: .list,
      help: "Begins a range at this row; again: marks all from there to here.", applies: ListCommands.isList
    ) { controller, context in ListCommands.changing(&controller, context) { list, _ in list.toggleRange() }
    },
    Command(
      "mark all", "Mark all", "A", group: .list,
      help: "Marks all rows that are shown; when all are marked, takes the marks away.",
      applies: ListCommands.isList
    ) { controller, context in
      if let reason = controller.listPane.flatMap(tooMany) { return .complain(reason) }
      return ListCommands.changing(&controller, context) { list, _ in list.toggleAllMarks() }
    },
    Command(
      "columns", "Columns", keys: ["c"], group: .list,
      argument: .init("[FIELD,…]", choices: { controller, _, typed in Choices.fields(controller, typed) }),
      help: "Chooses which columns are shown, in which order and how wide.", applies: ListCommands.isList
    ) { controller, context, text in
      guard let list = controller.listPane else { return .none }
      guard !text.isEmpty else { return .show(ColumnsOverlay(list)) }
      let chosen = ColumnChoice.list(text.replacing(" ", with: ","))
      if let unknown = chosen.first(where: { list.listing.field($0.field) == nil }) {
        return .complain(ListCommands.reason(unknown.field, in: list.listing))
      }
      return ListCommands.changing(&controller, context) { $0.setColumns(chosen, height: $1) }
    },
    Command(
      "totals", "Totals", "+", group: .list,
      help:
        "Shows or hides what the amounts of all rows add up to, below them; of the marked rows when some are.",
      applies: { $0.listPane?.face == nil && $0.listPane != nil }
    ) { controller, context in
      controller.updateList { $0.toggleTotals() }
      guard let list = controller.listPane, list.totals.isShown, list.totals.asked == nil else {
        // The row under the cursor stays on the screen.
        return ListCommands.changing(&controller, context) { $0.move(by: 0, height: $1) }
      }
      return .notify("No column that is shown can be added up. Choose one with c.")
    },
    Command(
      "undo", "Undo", "u", group: .list,
      help: "Takes back the last change of filter, order, columns or marks.", applies: ListCommands.isList
    ) { controller, _ in
      var isDone = false
      controller.updateList { isDone = $0.undo() }
      controller.rest()
      return isDone ? .none : .notify("There is nothing to undo in this list.")
    },
    Command(
      "redo", "Redo", "ctrl-r", group: .list, help: "Does again what undo took back.",
      applies: ListCommands.isList
    ) { controller, _ in
      var isDone = false
      controller.updateList { isDone = $0.redo() }
      controller.rest()
      return isDone ? .none : .notify("There is nothing to do again in this list.")
    },
  ]

  /// Why not all rows of a list can be marked one by one; nil when they can.
  private static func tooMany(_ list: ListPane) -> String? {
    list.rows.count > marksAtOnce
      ? "\(NumberText.count(list.rows.count)) rows are too many to mark: filter them, which keeps them just as well."
      : nil
  }

  private static let marksAtOnce = 100_000
}
