import SmartSpecModel

/// Where the capital letter M leads: the regions of something, with signs on a map.
enum MapPlaces {
  /// The first thing that lies on a map: the row, else the page it stands on.
  static func address(_ controller: ScreenController, _ context: Context) -> Address? {
    // On a map the indicator stays.
    let shown = controller.screen == "map" ? controller.address.path.last : nil
    let indicator = shown ?? context.catalogue.indicators.first?.id.rawValue
    guard let indicator else { return nil }
    return controller.subjects(in: context).lazy.compactMap {
      address(of: $0, indicator, context.catalogue)
    }.first
  }

  private static func address(
    of subject: Address, _ indicator: String, _ catalogue: Catalogue
  ) -> Address? {
    guard let (listing, row) = catalogue.row(at: subject) else { return nil }
    switch listing.id {
    case "regions":
      let region = catalogue.regions[row]
      guard region.level >= 0 else { return nil }
      return Address(
        ["map", indicator],
        [
          .init("level", region.level == 2 ? "" : String(region.level)),
          .init("area", region.isInUnion ? "" : "all countries"), .init("marks", similar(region)),
          .init("cursor", region.id.rawValue),
        ].filter { !$0.value.isEmpty })
    case "indicators": return Address(["map", listing.key(row)])
    case "challenges":
      return catalogue.challenges[row].indicators.first.map { Address(["map", $0.rawValue]) }
    default:
      guard
        let way = RelatedKind.all.first(where: { $0.from == listing.id && $0.letter == "R" }),
        let regions = catalogue.related(way.name, of: listing.id, row: row), regions.scope?.isEmpty == false
      else { return nil }
      return Address(["map", indicator], [.init("marks", subject.appending(way.name).description)])
    }
  }

  /// The ten regions that are most like one; of other levels than 2 nobody knows.
  private static func similar(_ region: Region) -> String {
    guard region.level == 2 else { return "" }
    return Address(["regions", region.id.rawValue, "similar"], [.init("limit", "10")]).description
  }
}
