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
      "earlier", "A year earlier", "h", "left", group: .move, hint: "year before",
      help: "Moves the cursor in time, which is the year of the whole program.", applies: isTimeline
    ) { _, _ in .year(.before) },
    Command(
      "later", "A year later", "l", "right", group: .move, hint: "after",
      help: "Moves the cursor in time, up to the newest figures.", applies: isTimeline
    ) { _, _ in .year(.after) },
  ]

  static func isTimeline(_ controller: ScreenController) -> Bool {
    controller.listPane?.face is TimelineFace
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
