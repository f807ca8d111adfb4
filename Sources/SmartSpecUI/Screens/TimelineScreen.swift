import SmartSpecModel
import TerminalUI

extension Screen {
  /// Policies, documents, pilot actions, partnerships and events over time: `/timeline?lane=PL22`.
  static let timeline = Screen("timeline", "Timeline", example: "/timeline?lane=PL22") { address, context in
    guard address.path == ["timeline"], let listing = context.catalogue.listing(at: address) else {
      return nil
    }
    return ScreenController(
      screen: "timeline", address: address,
      crumbs: [.home, .init(title: "Timeline", address: Address(["timeline"]))],
      tabs: [.list(listing, address)],
      lenses: ["Policy", "Documents", "Calls", "Pilot actions", "Partnerships", "Events"].enumerated().map {
        .init(
          key: Character("\($0 + 1)"), title: $1 == "Pilot actions" ? "pilots" : $1.lowercasedFirst,
          field: "group", value: $1)
      }, in: context)
  }
}
