import SmartSpecModel
import TerminalUI

/// Filtering, sorting and narrowing lists.
enum ListCommands {
  /// Opens the search to be typed, or what a text finds.
  private static func find(_ text: String, _ controller: ScreenController, _ context: Context) -> Action {
    text.isEmpty
      ? .show(FindOverlay(controller.screen == "find" ? controller.address["q"] ?? "" : "", in: context))
      : .open(Address(["find"], [.init("q", text)]))
  }

  static let all: [Command] =
    [
      Command(
        "filter", "Filter", keys: ["/"], group: .list, hint: "filter",
        argument: .init("[FILTER]", choices: { filterChoices($0, $2) }),
        help: "Filters the list while you type: words, -word, a|b, gdp<75, country:PL,CZ, gdp:none.",
        applies: isList
      ) { controller, context, filter in
        guard !filter.isEmpty else {
          controller.updateList { $0.beginEditing() }
          return .none
        }
        guard let listing = controller.listPane?.listing else { return .none }
        do throws(FilterError) { _ = try FilterSyntax(listing).parse(filter) } catch {
          return .complain(error.message)
        }
        return changing(&controller, context) { $0.setFilter(filter, height: $1) }
      },
      Command(
        "find", "Find anything", keys: ["/", "g /"], group: .list, hint: "find",
        argument: .init("[TEXT]"),
        help: "Searches all lists at once while you type: names, codes, words.",
        applies: { $0.listPane == nil }
      ) { controller, context, text in find(text, controller, context) },
      Command(
        "find everywhere", "Find anything", keys: ["g /"], group: .list, argument: .init("[TEXT]"),
        help: "Searches all lists at once while you type, from a list too.", applies: isList
      ) { controller, context, text in find(text, controller, context) },
      Command(
        "sort", "Sort", keys: ["s"], group: .list, hint: "sort",
        argument: .init(
          "[FIELD,…]",
          choices: { controller, _, typed in
            Choices.fields(controller, typed, allowing: "-") { $0.kind != .series }
          }),
        help:
          "Sorts by the column under the cursor: once, the other way, not at all; or by fields, -field for "
          + "largest first.", applies: isList
      ) { controller, context, text in
        guard !text.isEmpty else { return changing(&controller, context) { $0.cycleSort(height: $1) } }
        guard let listing = controller.listPane?.listing else { return .none }
        var keys: [SortKey] = []
        for key in SortKey.list(text.replacing(" ", with: ",")) {
          // Filters name fields by the beginning of their names, too.
          guard let field = FilterSyntax(listing).field(named: key.field) else {
            return .complain(reason(key.field, in: listing))
          }
          keys.append(SortKey(field.id, key.direction))
        }
        return changing(&controller, context) { $0.setSort(keys, height: $1) }
      },
      Command(
        "sort more", "Sort further", "S", group: .list,
        help:
          "Adds the column under the cursor as the next key of the order; again: the other way, out of it.",
        applies: isList
      ) { controller, context in changing(&controller, context) { $0.cycleFurtherSort(height: $1) } },
      Command(
        "like this", "Rows like this cell", "*", group: .list,
        help: "Keeps only the rows that have this cell's value; again: all but those.", applies: isList
      ) { controller, context in changing(&controller, context) { $0.narrowLikeCell(height: $1) } },
      Command(
        "preview", "Preview", "p", group: .list, hint: "preview",
        help: "Shows or hides what is known about the selected row.", applies: { $0.companion != nil }
      ) { controller, context in
        // Where there is no room beside or below the list, it has the screen to itself.
        let hasRoom = controller.isZoomed || !controller.layout(context).companion.isEmpty
        if controller.isZoomed || (controller.showsCompanion && !hasRoom) {
          controller.isZoomed.toggle()
        } else {
          controller.showsCompanion.toggle()
        }
        controller.rest()
        return .none
      },
      Command(
        "zoom", "Preview alone", "z", group: .list,
        help: "Shows what is known about the selected row on the whole screen; again: the list.",
        applies: { $0.companion != nil }
      ) { controller, _ in
        controller.isZoomed.toggle()
        controller.rest()
        return .none
      },
    ]
    + "012345".map { key in
      Command(
        "lens \(key)", "Lens \(key)", String(key), group: .list,
        help: "Narrows the list as its head says.",
        applies: { controller in controller.lenses.contains { $0.key == key } },
        ownTitle: { controller in controller.lenses.first { $0.key == key }.map { "Only " + $0.title } }
      ) { controller, context in
        guard let lens = controller.lenses.first(where: { $0.key == key }) else { return .none }
        return changing(&controller, context) { $0.narrow(lens.field, lens.value, height: $1) }
      }
    }

  static let isList: @Sendable (ScreenController) -> Bool = { $0.listPane != nil }

  /// Changes the list of a screen; `change` is given how many rows are shown.
  static func changing(
    _ controller: inout ScreenController, _ context: Context, _ change: (inout ListPane, Int) -> Void
  ) -> Action {
    let height = controller.listHeight(context)
    controller.updateList { change(&$0, height) }
    return .none
  }

  static func reason(_ field: String, in listing: Listing) -> String {
    let nearest = Similarity.nearest(to: field, among: listing.fields.map(\.id))
    return "There is no field “\(field)” here." + (nearest.map { " Did you mean “\($0)”?" } ?? "")
  }

  private static func filterChoices(_ controller: ScreenController, _ typed: String) -> [Command.Choice] {
    guard let list = controller.listPane else { return [] }
    let completion = FilterCompletion(typed, cursor: typed.count, in: list.listing)
    let head = typed.prefix(completion.range.lowerBound)
    return completion.choices.map { Command.Choice(text: head + $0) }
  }
}
