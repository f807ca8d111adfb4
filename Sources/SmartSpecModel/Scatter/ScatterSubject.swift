/// Two indicators of the same regions: `/scatter/gdp_pps_pct_eu/tertiary_25_64`.
public struct ScatterSubject: Sendable {
  /// What goes from left to right, and from bottom to top.
  public let across: Int
  public let up: Int
  public let level: Int
  /// The regions, in the order of the catalogue.
  public let regions: [Int]
  /// What the regions are, in words that follow their number; empty for all of the Union.
  public let selection: String
  public let options: ListOptions
  public let correlation: Correlation?
  private let catalogue: Catalogue

  /// Nil where the address does not name two indicators.
  public init?(_ address: Address, in catalogue: Catalogue) {
    guard address.path.count == 3, address.path[0] == "scatter" else { return nil }
    let named = address.path[1...].map { id in
      catalogue.indicators.firstIndex { $0.id.rawValue == id.lowercased() }
    }
    guard let across = named[0], let up = named[1] else { return nil }
    let selected = RegionSelection.asked(by: address, in: catalogue)
    let choices: [ListOptions.Choice] = [
      .init("show", "what is shown", ["scatter", "list"]),
      .init("groups", "groups by", ["category", "country", "none"]),
    ]
    options = ListOptions(
      choices: choices + RegionSelection.choices, address: address, unread: selected.unread)
    self.across = across
    self.up = up
    self.catalogue = catalogue
    level = selected.level
    regions = selected.regions
    selection = selected.words
    let (observations, rows) = (catalogue.observations, selected.regions)
    correlation = Correlation(
      rows.compactMap { region in
        guard let x = observations.newest(indicator: across, region: region),
          let y = observations.newest(indicator: up, region: region)
        else { return nil }
        return (x.value, y.value)
      })
  }

  /// The group of a region in words; empty where it belongs to none.
  public func group(_ region: Int) -> String {
    switch options.value("groups") {
    case "country": return catalogue.regions[region].country
    case "category":
      return catalogue.categories(ofRegionAt: region).first { $0.period == "2021-2027" }?.group.rawValue ?? ""
    default: return ""
    }
  }

  public func figure(_ indicator: Int, _ region: Int) -> Figure? {
    catalogue.observations.newest(indicator: indicator, region: region)
  }

  /// What divides the regions: the value of the Union, or the median that stands for it.
  public func divider(_ indicator: Int) -> UnionValue? {
    catalogue.referenceYear(indicator: indicator).flatMap {
      catalogue.unionValue(indicator: indicator, year: $0)
    }
  }
}
