import SmartSpecModel

/// Showing the same things differently, and lists that are made from what is asked.
enum ViewCommands {
  static let all: [Command] = [
    Command(
      "show differently", "Show differently", "v", group: .list,
      help: "Shows synergies as a list or a matrix.",
      applies: { other(than: $0) != nil }
    ) { controller, _ in other(than: controller).map { .remaking($0, on: controller) } ?? .none },
    Command(
      "tables", "Show charts as tables", "v", group: .take, hint: "tables",
      help: "Shows the numbers of the charts on a page as tables, and charts again.",
      applies: {
        if case .document = $0.pane { true } else { false }
      },
      disabled: { $0.hasChart($1) ? nil : "This page draws no chart, or has no room for it." },
      ownTitle: { $0.showsTables ? "Show tables as charts" : nil }
    ) { controller, _ in
      controller.showTables(!controller.showsTables)
      return .none
    },
    Command(
      "centre", "Put it in the centre", "space", group: .list,
      help: "Shows the ties of the selected member of a network instead.", applies: isNetwork
    ) { controller, _ in
      guard let code = controller.listPane?.selectedKey else { return .none }
      let shown = controller.listPane?.fullAddress ?? controller.address
      return .remaking(shown.with("show", nil).with("cursor", nil).with("centre", code), on: controller)
    },
    Command(
      "cofunding", "Co-funding", keys: [], group: .go,
      argument: .init("[CODE,CODE…] [THEME]", choices: Choices.places),
      help: "Lists the synergies of instruments that fit regions and a theme, each with its legal hook."
    ) { _, context, text in
      let words = text.split(separator: " ", maxSplits: 1).map(String.init)
      let address = Address(["cofunding"] + words.prefix(1)).with("theme", words.dropFirst().first)
      guard context.catalogue.listing(at: address) != nil else {
        return .complain(
          "“\(words.first ?? "")” names no region. Write codes with commas: cofunding ES21,SI energy.")
      }
      return .open(address)
    },
    Command(
      "pairings", "Pairings", keys: [], group: .go, argument: .init("[THEME]"),
      help: "Lists less developed regions and innovation leaders in the same partnership of a theme."
    ) { _, _, theme in .open(Address(["pairings"]).with("theme", theme.isEmpty ? "energy" : theme)) },
  ]

  private static func isNetwork(_ controller: ScreenController) -> Bool {
    controller.listPane?.listing.id == "network"
  }

  /// The other way in which a list can be shown; nil where there is none.
  private static func other(than controller: ScreenController) -> Address? {
    switch controller.listPane?.listing.id {
    case "synergies": return Address(["synergy_matrix"])
    case "synergy_matrix": return Address(["synergies"])
    default: return nil
    }
  }
}

extension Action {
  /// Shows a list made differently in its place; beside a page, of which it is a tab.
  static func remaking(_ address: Address, on controller: ScreenController) -> Action {
    controller.tabs.count > 1 ? .open(address) : .replace(address)
  }
}
