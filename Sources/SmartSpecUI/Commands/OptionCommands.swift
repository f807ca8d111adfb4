import SmartSpecModel

/// How a list is made: weights, conditions, and what its cells show.
enum OptionCommands {
  static let all: [Command] = [
    Command(
      "options", "Options", "o", group: .list, hint: "options",
      help: "Changes how the list is made: what counts how much, and conditions; the list follows at once.",
      applies: { $0.listPane?.listing.options != nil }
    ) { controller, _ in
      guard let list = controller.listPane, let options = list.listing.options else { return .none }
      let overlay = OptionsOverlay(list, options)
      // A tab keeps its list as it is: another one stands on a screen of its own.
      return controller.tabs.count > 1
        ? .each([.open(list.fullAddress), .show(overlay)]) : .show(overlay)
    },
    Command(
      "show", "Show differently", keys: ["v"], group: .list, hint: "show differently",
      argument: .init(
        "[WHAT]",
        choices: { controller, _, typed in
          (shown(controller)?.values ?? []).filter { $0.hasPrefix(typed) }.map { .init(text: $0) }
        }),
      help:
        "Shows the next of what the list can show: values, values with EU = 100 or ranks; a map, tiles or a list; a ring or a "
        + "matrix.",
      applies: { shown($0) != nil }
    ) { controller, _, text in
      if text.isEmpty { return showNext(on: controller) }
      guard let list = controller.listPane, let options = list.listing.options,
        let position = options.choices.firstIndex(where: { $0.id == "show" })
      else { return .none }
      let choice = options.choices[position]
      guard let wished = choice.values.firstIndex(of: text) else {
        let known = choice.values
        return .complain(
          "“\(text)” cannot be shown here. Use \(known.dropLast().joined(separator: ", ")) or \(known.last ?? "")."
        )
      }
      let steps = wished - (choice.values.firstIndex(of: choice.value) ?? 0)
      return .remaking(options.choosing(position, steps: steps).address(list.fullAddress), on: controller)
    },
  ]

  /// The next of what the list can show, in its place.
  static func showNext(on controller: ScreenController) -> Action {
    guard let list = controller.listPane, let options = list.listing.options,
      let position = options.choices.firstIndex(where: { $0.id == "show" })
    else { return .none }
    return .remaking(options.choosing(position, steps: 1).address(list.fullAddress), on: controller)
  }

  private static func shown(_ controller: ScreenController) -> ListOptions.Choice? {
    controller.listPane?.listing.options?.choices.first { $0.id == "show" }
  }
}
