import SmartSpecModel

/// Finding regions that are alike or fit, collecting them and laying them side by side.
enum CompareCommands {
  static let all: [Command] = [
    Command(
      "collect", "Collect for a comparison", keys: ["x"], group: .take,
      argument: .init("[CODES… or clear]", choices: { regionChoices($1, $2) }),
      help: "Puts the region aside for a comparison, or takes it out again; at most eight."
    ) { controller, context, text in
      if text == "clear" { return .collect(.clear) }
      guard text.isEmpty else { return withCodes(text, context) { .collect(.add($0)) } }
      guard let code = region(controller, context) else { return .complain("No region is selected here.") }
      guard controller.screen == "compare" else {
        return withCodes(code, context) { .collect(.toggle($0[0])) }
      }
      return takeOut(code, of: controller, context)
    },
    Command(
      "compare", "Compare regions", keys: ["g ="], group: .go,
      argument: .init("[CODES…]", choices: { regionChoices($1, $2) }),
      help: "Lays the collected regions side by side, or those that are named."
    ) { _, context, text in
      guard !text.isEmpty || !context.collected.isEmpty else {
        return .complain("Nothing is collected: x collects the region under the cursor.")
      }
      return withCodes(text.isEmpty ? context.collected.joined(separator: ",") : text, context) { codes in
        codes.count > Comparison.limit
          ? .complain("At most \(Comparison.limit) regions can stand side by side.")
          : .open(Comparison.address(codes))
      }
    },
    Command(
      "similar", "Regions like this one", keys: ["g R"], group: .go,
      argument: .init("[CODE]", choices: { regionChoices($1, $2) }),
      help: "Lists the regions that are nearest in structure to the selected one, or to that of a code."
    ) { controller, context, text in open("similar", text, by: "similar ", controller, context) },
    Command(
      "find-partners", "Partner finder", keys: ["g x"], group: .go,
      argument: .init("[CODE]", choices: { regionChoices($1, $2) }),
      help: "Lists the regions that fit the selected one as partners, or that of a code, and says why."
    ) { controller, context, text in open("finder", text, by: "find-partners ", controller, context) },
  ]

  /// The region under the cursor, else the one that the page is about.
  private static func region(_ controller: ScreenController, _ context: Context) -> String? {
    controller.subjects(in: context).first { $0.path.first == "regions" }?.path.last
  }

  private static func open(
    _ way: String, _ text: String, by command: String, _ controller: ScreenController, _ context: Context
  ) -> Action {
    guard let code = text.isEmpty ? region(controller, context) : text else { return .palette(command) }
    return withCodes(code, context) { .open(Address(["regions", $0[0], way])) }
  }

  /// Reads codes between blanks or commas, each of a region.
  private static func withCodes(_ text: String, _ context: Context, _ then: ([String]) -> Action) -> Action {
    var codes: [String] = []
    for word in text.split(whereSeparator: { " ,".contains($0) }).map(String.init) {
      guard let row = context.catalogue.row(at: Address(["regions", word]))?.row else {
        return .complain("Cannot find a region “\(word)”. Look for it with gr and /.")
      }
      let region = context.catalogue.regions[row]
      guard region.level >= 0 else { return .complain("The Union stands beside every region already.") }
      if !codes.contains(region.id.rawValue) { codes.append(region.id.rawValue) }
    }
    return codes.isEmpty ? .none : then(codes)
  }

  /// A comparison without the region of a column.
  private static func takeOut(_ code: String, of controller: ScreenController, _ context: Context) -> Action {
    let rest = Comparison.regions(of: controller.address, in: context.catalogue).rows
      .map { context.catalogue.regions[$0].id.rawValue }.filter { $0 != code }
    guard !rest.isEmpty else { return .complain("One region has to stay. q closes the comparison.") }
    let address = Address(Comparison.address(rest).path, controller.address.parameters)
    return .each([.collect(.remove(code)), .replace(address)])
  }

  /// Regions whose code or name begins with what is typed after the last blank.
  private static func regionChoices(_ context: Context, _ typed: String) -> [Command.Choice] {
    let parts = typed.split(separator: " ", omittingEmptySubsequences: false)
    let before = parts.dropLast().map { $0 + " " }.joined()
    let wanted = Folding.fold(String(parts.last ?? ""))
    let regions = context.catalogue.regions.filter { $0.level >= 0 && $0.isValid(in: Region.currentVersion) }
    let byCode = regions.filter { Folding.fold($0.id.rawValue).hasPrefix(wanted) }
    let byName = wanted.isEmpty ? [] : regions.filter { Folding.fold($0.name).hasPrefix(wanted) }
    return (byCode + byName).prefix(50).map {
      Command.Choice(text: before + $0.id.rawValue, remark: $0.name)
    }
  }
}
