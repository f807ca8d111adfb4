import SmartSpecModel
import TerminalUI

/// What can be done with every list that is also a picture: another face, closer, farther.
enum PictureCommands {
  static let all: [Command] = [
    Command(
      "next view", "Next view", "tab", group: .list, hint: "next view",
      help: "Shows the same rows in the next way: map, tiles, list; timeline, list; points, list.",
      applies: { $0.tabs.count == 1 && $0.listPane.map { Faces.kinds.contains($0.listing.id) } == true }
    ) { controller, _ in OptionCommands.showNext(on: controller) },
    zoom("zoom in", "Closer", "+", 1, "Shows less of the map or of the time, around what is selected."),
    zoom("zoom out", "Farther", "-", -1, "Shows more of the map or of the time."),
    zoom("fit", "Everything", "0", 0, "Shows the whole map or all the time again."),
  ]

  private static func zoom(
    _ id: String, _ title: String, _ key: String, _ steps: Int, _ help: String
  ) -> Command {
    Command(
      id, title, key, group: .list, help: help, applies: { $0.listPane?.face?.zoomSteps != nil }
    ) { controller, context in
      let room = controller.layout(context).body.size
      controller.updateList { $0.zoom(by: steps, room: room, in: context) }
      return .none
    }
  }
}
