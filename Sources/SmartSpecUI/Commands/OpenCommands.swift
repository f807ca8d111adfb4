import SmartSpecModel

/// Opening what is selected and coming back.
enum OpenCommands {
  static let all: [Command] =
    [
      Command(
        "open row", "Open", "enter", group: .open, hint: "open", help: "Opens the selected row.",
        disabled: { $0.target(in: $1) == nil ? "Nothing here can be opened." : nil }
      ) { controller, context in controller.target(in: context).map(Action.open) ?? .none },
      Command(
        "open", "Open an address or code", keys: ["g o"], group: .open,
        aliases: ["region", "challenge", "pilot", "partnership", "indicator"],
        argument: .init("ADDRESS or CODE", isRequired: true, choices: Choices.places),
        help: "Opens an address, or what has a code: a region, challenge, pilot, partnership or indicator."
      ) { _, context, place in .open(context.catalogue.place(place)) },
      Command(
        "back", "Back", "[", "<", "backspace", group: .open,
        help: "Goes back to the screen before, as it was left."
      ) { _, _ in .back },
      Command("forward", "Forward", "]", ">", group: .open, help: "Goes forward again after going back.") {
        _, _ in
        .forward
      },
      Command(
        "close", "Close", "esc", group: .open,
        help: "Clears the filter, then what the list was narrowed to; then goes up."
      ) {
        controller, context in
        let height = controller.listHeight(context)
        if controller.isZoomed {
          controller.isZoomed = false
          return .none
        }
        guard controller.listPane?.canClear == true else { return .up }
        controller.updateList { $0.clear(height: height) }
        return .none
      },
      Command(
        "close view", "Close this view", "q", group: .open,
        help: "Closes this view; at Home, asks whether to leave."
      ) { controller, _ in controller.screen == "home" ? .askToLeave : .close },
      Command(
        "next tab", "Next tab", "tab", group: .open, help: "Shows the next tab of the page.",
        applies: { $0.tabs.count > 1 }
      ) { controller, context in
        controller.openTab((controller.selectedTab + 1) % controller.tabs.count, in: context)
        return .none
      },
      Command(
        "previous tab", "Previous tab", "backtab", group: .open, help: "Shows the previous tab of the page.",
        applies: { $0.tabs.count > 1 }
      ) { controller, context in
        controller.openTab(
          (controller.selectedTab + controller.tabs.count - 1) % controller.tabs.count, in: context)
        return .none
      },
    ]
    + (1...8).map { digit in
      Command(
        "tab \(digit)", "Tab \(digit)", "\(digit)", group: .open, hint: digit == 1 ? "tabs" : nil,
        help: "Shows tab \(digit) of the page.",
        applies: { $0.lenses.isEmpty && $0.tabs.count >= max(2, digit) },
        ownTitle: { "Tab " + $0.tabs[digit - 1].title }
      ) { controller, context in
        controller.openTab(digit - 1, in: context)
        return .none
      }
    }
}
