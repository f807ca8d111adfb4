import SmartSpecModel
import TerminalUI

/// Filtering, sorting and narrowing lists.
enum ListCommands {
  static let all: [Command] =
    [
      Command(
        "list.filter", "Filter", "/", group: .list, hint: "filter",
        help: "Filters the list while you type: words, -word, a|b, gdp<75, country:PL,CZ, gdp:none.",
        applies: { $0.listPane != nil }
      ) { controller, _ in
        controller.updateList { $0.beginEditing() }
        return .none
      },
      Command(
        "list.find", "Find a region", "/", group: .list, hint: "find a region",
        help: "Opens the list of regions and filters it while you type.", applies: { $0.listPane == nil }
      ) { _, _ in .open(Address(["regions"], [.init("edit", "filter")])) },
      Command(
        "list.sort", "Sort", "s", group: .list, hint: "sort",
        help: "Sorts by the column under the cursor: once, the other way, not at all.",
        applies: { $0.listPane != nil }
      ) { controller, context in
        let height = controller.listHeight(context)
        controller.updateList { $0.cycleSort(height: height) }
        return .none
      },
      Command(
        "list.like", "Rows like this cell", "*", group: .list,
        help: "Keeps only the rows that have this cell's value; again: all rows.",
        applies: { $0.listPane != nil }
      ) { controller, context in
        let height = controller.listHeight(context)
        controller.updateList { $0.toggleLikeCell(height: height) }
        return .none
      },
      Command(
        "list.preview", "Preview", "p", group: .list, hint: "preview",
        help: "Shows or hides what is known about the selected row.", applies: { $0.companion != nil }
      ) { controller, _ in
        controller.showsCompanion.toggle()
        controller.rest()
        return .none
      },
      Command(
        "list.zoom", "Preview alone", "z", group: .list,
        help: "Shows what is known about the selected row on the whole screen; again: the list.",
        applies: { $0.companion != nil }
      ) { controller, _ in
        controller.isZoomed.toggle()
        controller.rest()
        return .none
      },
    ]
    + "01234".map { key in
      Command(
        "list.lens\(key)", "Lens \(key)", String(key), group: .list,
        help: "Narrows the list as its head says.",
        applies: { controller in controller.lenses.contains { $0.key == key } },
        ownTitle: { controller in controller.lenses.first { $0.key == key }.map { "Only " + $0.title } }
      ) { controller, context in
        guard let lens = controller.lenses.first(where: { $0.key == key }) else { return .none }
        let height = controller.listHeight(context)
        controller.updateList { $0.narrow(lens.field, lens.value, height: height) }
        return .none
      }
    }
}
