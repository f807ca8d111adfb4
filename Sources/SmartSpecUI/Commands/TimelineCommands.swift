import SmartSpecModel

/// Looking at what happened when.
enum TimelineCommands {
  static let all: [Command] = [
    Command(
      "timeline", "Timeline", keys: ["g l"], group: .go,
      argument: .init("[CODE,CODE…]", choices: Choices.places),
      help:
        "Shows policies, documents, pilot actions, partnerships and events over time; with values of regions."
    ) { controller, context, codes in timeline(codes, controller, context) },
    Command(
      "add lane", "Add a region", "a", group: .list, hint: "add region",
      help: "Adds the values of a region to the timeline.", applies: { $0.screen == "timeline" }
    ) { _, _ in .palette("timeline ") },
    Command(
      "earlier", "A year earlier", "h", "left", group: .move,
      help: "Moves the cursor in time, which is the year of the whole program.", applies: isTimeline
    ) { _, _ in .year(.before) },
    Command(
      "later", "A year later", "l", "right", group: .move, hint: "year",
      help: "Moves the cursor in time, up to the newest figures.", applies: isTimeline
    ) { _, _ in .year(.after) },
    zoom("shorter time", "A shorter time", "+", 1, "Shows fewer years, around the year of the program."),
    zoom("longer time", "A longer time", "-", -1, "Shows more years."),
    zoom("all time", "All the time", "0", 0, "Shows all years again."),
    Command(
      "timeline view", "Timeline or list", "tab", group: .list, hint: "as list",
      help: "Shows the lanes as a list and the list as lanes.", applies: isDates
    ) { controller, _ in
      guard let list = controller.listPane, let options = list.listing.options else { return .none }
      return .replace(options.choosing(0, steps: 1).address(list.fullAddress))
    },
  ]

  static func isTimeline(_ controller: ScreenController) -> Bool {
    controller.listPane?.face is TimelineFace
  }

  private static func isDates(_ controller: ScreenController) -> Bool {
    controller.tabs.count == 1 && controller.listPane?.listing.id == "dates"
  }

  private static func zoom(
    _ id: String, _ title: String, _ key: String, _ steps: Int, _ help: String
  ) -> Command {
    Command(id, title, key, group: .list, help: help, applies: isTimeline) { controller, _ in
      controller.updateList {
        $0.changeFace(
          TimelineFace.self, { $0.zoom(by: steps) },
          naming: ("zoom", { $0.zoom == 0 ? nil : String($0.zoom) }))
      }
      return .none
    }
  }

  /// The timeline with regions; on it, with more of them.
  private static func timeline(_ codes: String, _ controller: ScreenController, _ context: Context) -> Action
  {
    let wanted = codes.split { $0 == "," || $0 == " " }.map { $0.uppercased() }
    for code in wanted where context.catalogue.row(at: Address(["regions", code])) == nil {
      return .complain("“\(code)” is no region. Give codes of regions, such as PL22.")
    }
    guard controller.screen == "timeline" else {
      return .open(Address(["timeline"]).with("lane", wanted.isEmpty ? nil : wanted.joined(separator: ",")))
    }
    let known = (controller.address["lane"] ?? "").split(separator: ",").map(String.init)
    let lanes = known + wanted.filter { !known.contains($0) }
    return .replace(
      controller.address.with("lane", lanes.isEmpty ? nil : lanes.joined(separator: ","))
        .with("cursor", wanted.last.map { "\($0) value of a region" } ?? controller.address["cursor"]))
  }
}
