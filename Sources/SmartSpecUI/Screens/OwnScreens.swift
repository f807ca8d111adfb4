import SmartSpecModel
import TerminalUI

extension Screen {
  /// The lists of what the user keeps.
  static let own: [Screen] = OwnKind.allCases.map { kind in
    Screen(kind.screen, kind.title, example: "/own/\(kind.rawValue)") { address, context in
      guard OwnKind(address, in: context.catalogue) == kind else { return nil }
      let listing = kind.listing(context.own)
      return ScreenController(
        screen: kind.screen, address: address, crumbs: [.home, .init(title: kind.title, address: address)],
        title: [
          Segment(kind.title, .mark), Segment("  \(OwnKind.remark), not data", .muted),
        ], tabs: [.list(listing, address)],
        companion: kind == .notes ? OwnDocument.companion(context.own.notes) : nil, in: context)
    }
  }
}
