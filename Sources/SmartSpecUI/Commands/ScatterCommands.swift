import SmartSpecModel
import TerminalUI

/// Two indicators against each other.
enum ScatterCommands {
  static let all: [Command] = [
    Command(
      "scatter", "Scatter", keys: [], group: .go,
      argument: .init("INDICATOR INDICATOR", isRequired: true, choices: indicators),
      help:
        "Shows two indicators of the regions of the list as points, in groups, with their correlation: scatter gdp_pps_pct_eu "
        + "tertiary_25_64."
    ) { controller, context, text in scatter(text, controller, context) },
    Command(
      "turn axes", "Turn the axes", "i", group: .list, hint: "turn",
      help: "Shows the other indicator from left to right.", applies: { $0.screen == "scatter" }
    ) { controller, _ in
      let address = controller.address
      guard address.path.count == 3 else { return .none }
      return .replace(Address([address.path[0], address.path[2], address.path[1]], address.parameters))
    },
    Command(
      "next here", "Next in this cell", "n", group: .move,
      hint: "next here", help: "Goes to the next region whose point stands in the same cell.",
      applies: { $0.listPane?.face is ScatterFace }
    ) { controller, context in nextHere(&controller, context) },
  ]

  private static func nextHere(_ controller: inout ScreenController, _ context: Context) -> Action {
    let (height, room) = (controller.listHeight(context), controller.layout(context).body.size)
    guard let list = controller.listPane, let face = list.face as? ScatterFace else { return .none }
    guard let next = face.nextInCell(list, room: room, in: context) else {
      return .notify("No other region stands in this cell.")
    }
    controller.updateList { $0.moveTo(next, height: height) }
    return .none
  }

  /// The first indicator, then the second.
  private static func indicators(
    _ controller: ScreenController, _ context: Context, _ typed: String
  ) -> [Command.Choice] {
    let parts = typed.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let before = parts.dropLast().map { $0 + " " }.joined()
    let wanted = Folding.fold(parts.last ?? "")
    return context.catalogue.indicators.filter {
      wanted.isEmpty || Folding.fold($0.id.rawValue).contains(wanted)
        || Folding.fold($0.title).contains(wanted)
    }.map { .init(text: before + $0.id.rawValue, remark: $0.title) }
  }

  private static func scatter(_ text: String, _ controller: ScreenController, _ context: Context) -> Action {
    let names = text.split { $0 == " " || $0 == "," }.map(String.init)
    guard names.count == 2 else {
      return .complain("Give two indicators: scatter gdp_pps_pct_eu tertiary_25_64.")
    }
    for name in names where context.catalogue.indicators.index(of: .init(rawValue: name)) == nil {
      return .complain("There is no indicator “\(name)”. Tab completes their names.")
    }
    let address = Address(["scatter"] + names)
    // From a list of regions the points are those of the list; a picture of regions keeps its own.
    if ["map", "scatter"].contains(controller.screen) {
      let kept = controller.address.parameters.filter { ["of", "level", "area", "cursor"].contains($0.name) }
      return .open(Address(address.path, kept))
    }
    return .open(address.with("of", MapCommands.listed(controller)?.description))
  }
}
