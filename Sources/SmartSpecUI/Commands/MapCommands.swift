import SmartSpecModel
import TerminalUI

/// Looking at a list of regions as a map.
enum MapCommands {
  static let all: [Command] =
    [
      Command(
        "map", "Map", keys: ["g m"], group: .go, argument: .init("[INDICATOR]", choices: indicators),
        help: "Shows an indicator on a map; on a map another one of the same regions."
      ) { controller, context, name in map(name, controller, context) },
      Command(
        "related map", "On the map", "M", group: .related,
        help:
          "Shows on a map what belongs to this row: a region among those like it, an indicator, the regions of a pilot "
          + "action, a partnership, an instrument or a document.",
        disabled: { MapPlaces.address($0, $1) == nil ? "Nothing here lies on a map." : nil }
      ) { controller, context in MapPlaces.address(controller, context).map(Action.open) ?? .none },
      Command(
        "this as map", "This list as a map", "m", group: .list,
        help: "Shows the regions of the list, as it is filtered, on a map.", applies: { $0.listPane != nil },
        disabled: { controller, _ in
          if isMap(controller) { return "This is the map." }
          return listed(controller) == nil ? "The rows of this list are no regions." : nil
        }
      ) { controller, context in listOnMap(controller, context).map(Action.open) ?? .none },
      Command(
        "legend", "Legend", "backtab", group: .list,
        help: "Gives the keys to the legend: j and k walk the classes, Enter shows one alone; Esc: back.",
        applies: isPicture
      ) { controller, _ in
        (controller.listPane?.face as? MapFace).map { LegendOverlay($0).begin } ?? .none
      },
      Command(
        "variable", "Another indicator", "i", group: .list, hint: "indicator",
        help: "Chooses the indicator that the map shows.", applies: isMap
      ) { _, _ in .palette("map ") },
      Command(
        "play", "Play the years", "a", group: .list,
        help: "Shows the map year after year, from the first or from the year of the program; any key stops.",
        applies: isPicture
      ) { controller, context in
        guard let face = controller.listPane?.face as? MapFace,
          let years = context.catalogue.observations.years(of: face.subject.indicator)
        else { return .complain("There are no figures of any year.") }
        return .play(from: context.catalogue.year ?? years.lowerBound)
      },
      Command(
        "next hidden", "Next hidden region", "n", group: .move, hint: "hidden",
        help: "Goes to the next region that is too small to be seen on the map.", applies: isGeography
      ) { controller, context in nextHidden(&controller, context) },
    ] + pans + classes

  private static let pans: [Command] = [
    ("west", "h", Direction.left), ("east", "l", .right), ("north", "k", .up), ("south", "j", .down),
  ].map { name, key, direction in
    Command(
      "pan \(name)", "Shift \(name)", "z \(key)", group: .list,
      help: "Shifts a map that was made larger to the \(name).", applies: isGeography
    ) { controller, context in
      let room = controller.layout(context).body.size
      controller.updateList {
        $0.changeFace(MapFace.self, { $0.pan(direction, room: room, in: context) })
      }
      return .none
    }
  }

  private static let classes: [Command] = (1...5).map { number in
    Command(
      "class \(number)", "Class \(number)", "\(number)", group: .list,
      help: "Shows only the regions of class \(number) of the map; again: all.",
      applies: { isMap($0) }
    ) { controller, context in choose(number - 1, &controller, context) }
  }

  /// Indicators whose code or name has what is typed.
  private static func indicators(
    _ controller: ScreenController, _ context: Context, _ typed: String
  ) -> [Command.Choice] {
    let wanted = Folding.fold(typed)
    return context.catalogue.indicators.filter {
      wanted.isEmpty || Folding.fold($0.id.rawValue).contains(wanted)
        || Folding.fold($0.title).contains(wanted)
    }.map { .init(text: $0.id.rawValue, remark: $0.title) }
  }

  private static func map(_ name: String, _ controller: ScreenController, _ context: Context) -> Action {
    let indicators = context.catalogue.indicators
    let shown = isMap(controller) ? controller.address : nil
    guard let first = indicators.first?.id.rawValue else { return .complain("The data have no indicators.") }
    let id = name.isEmpty ? shown?.path.last ?? first : name
    guard indicators.contains(where: { $0.id.rawValue == id }) else {
      return .complain("There is no indicator “\(id)”. Tab completes their names.")
    }
    guard let shown else { return .open(Address(["map", id])) }
    // Methods and classes are those of an indicator; where and what is looked at stays.
    let kept = shown.parameters.filter { !["method", "class"].contains($0.name) }
    return .replace(Address(["map", id], kept))
  }

  /// The list of regions that is shown, whole and filtered; nil where its rows are none.
  static func listed(_ controller: ScreenController) -> Address? {
    guard let list = controller.listPane, let row = list.selectedRow, list.listing.storedTable == nil,
      list.listing.open(row)?.path.first == "regions"
    else { return nil }
    return list.address.with("cursor", nil)
  }

  /// A map of the regions of the list, at their level, of the indicator under its cursor, else the first.
  private static func listOnMap(_ controller: ScreenController, _ context: Context) -> Address? {
    guard let address = listed(controller), let list = controller.listPane, let row = list.selectedRow,
      let region = list.listing.open(row).flatMap(context.catalogue.row(at:))?.row
    else { return nil }
    let indicators = context.catalogue.indicators
    // A column is about an indicator itself, or about its year, flag or series.
    let column = list.selectedField?.id ?? ""
    let chosen = indicators.first { column == $0.id.rawValue || column.hasPrefix($0.id.rawValue + "_") }
    let level = context.catalogue.regions[region].level
    return (chosen ?? indicators.first).map {
      Address(["map", $0.id.rawValue], [.init("of", address.description)])
        .with("level", level == 2 || level < 0 ? nil : String(level))
    }
  }

  static func isMap(_ controller: ScreenController) -> Bool { controller.screen == "map" }

  private static func isPicture(_ controller: ScreenController) -> Bool {
    controller.listPane?.face is MapFace
  }

  /// Whether the regions lie where they are.
  private static func isGeography(_ controller: ScreenController) -> Bool {
    (controller.listPane?.face as? MapFace)?.form == .geography
  }

  /// Keeps only the regions of a class, or all again.
  static func choose(_ index: Int, _ controller: inout ScreenController, _ context: Context) -> Action {
    let height = controller.listHeight(context)
    guard let subject = MapSubject(controller.address, in: context.catalogue),
      index < subject.classes.count
    else { return .complain("The map has no class \(index + 1).") }
    controller.updateList { list in
      let isChosen = list.address["class"] == String(index + 1)
      list.change(height: height) { $0["class"] = isChosen ? nil : String(index + 1) }
    }
    return .none
  }

  private static func nextHidden(_ controller: inout ScreenController, _ context: Context) -> Action {
    let (height, room) = (controller.listHeight(context), controller.layout(context).body.size)
    guard let list = controller.listPane, let face = list.face as? MapFace else { return .none }
    let hidden = Set(face.hidden(list, room: room, in: context))
    let positions = list.rows.indices.filter { hidden.contains(list.rows[$0]) }
    guard let next = positions.first(where: { $0 > list.state.cursor }) ?? positions.first else {
      return .notify("Every region of the list can be seen here.")
    }
    controller.updateList { $0.moveTo(next, height: height) }
    return .none
  }
}
