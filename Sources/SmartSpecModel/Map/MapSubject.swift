/// What a map shows: an indicator of the regions of a level, in classes.
public struct MapSubject: Sendable {
  public let indicator: Int
  public let level: Int
  /// The regions that the map is about, in the order of the catalogue.
  public let regions: [Int]
  public let classes: ValueClasses
  public let options: ListOptions
  /// The regions that bear a sign, such as those of a pilot action.
  public let marked: Set<Int>
  /// What is shown of which regions, in words that follow their number; empty for all of the Union.
  public let selection: String
  /// What the marked regions are, in words; empty where none are.
  public let marking: String
  /// The year that most of the values have.
  public let year: Int?
  private let catalogue: Catalogue

  /// Reads `/map/INDICATOR`; nil where the address names no indicator.
  ///
  /// `/map` shows the first.
  public init?(_ address: Address, in catalogue: Catalogue) {
    guard address.path.first == "map", address.path.count <= 2, !catalogue.indicators.isEmpty else {
      return nil
    }
    let named = address.path.count == 2 ? address.path[1] : catalogue.indicators[0].id.rawValue
    guard let indicator = catalogue.indicators.firstIndex(where: { $0.id.rawValue == named.lowercased() })
    else { return nil }
    self.catalogue = catalogue
    self.indicator = indicator
    var unread: [String] = []
    let level = ListOptions.Choice("level", "NUTS level", ["2", "0", "1", "3"])
    let given = address["of"].map { MapSelection(Address($0), in: catalogue) }
    if let text = address["of"], given?.regions.isEmpty ?? true { unread.append("of=\(text)") }
    let marks = address["marks"].map { MapSelection(Address($0), in: catalogue) }
    if let text = address["marks"], marks?.regions.isEmpty ?? true { unread.append("marks=\(text)") }
    options = ListOptions(
      choices: [
        .init("show", "what is shown", ["map", "tiles", "list"]), level,
        .init("method", "classes by", Self.methods(catalogue.indicators[indicator])),
        .init("classes", "number of classes", ["5", "4", "3", "2"]),
        .init("area", "regions of", ["EU-27", "all countries"]),
      ], address: address, unread: unread)
    let chosenLevel = Int(options.value("level")) ?? 2
    let all =
      options.value("area") == "EU-27"
      ? catalogue.comparedRegions(level: chosenLevel) : Self.all(level: chosenLevel, in: catalogue)
    let selected = given?.regions(ofLevel: chosenLevel, in: catalogue) ?? []
    let shown = selected.isEmpty ? all : selected
    self.level = chosenLevel
    regions = shown
    selection = given?.words ?? ""
    marked = Set(marks?.regions(ofLevel: chosenLevel, in: catalogue) ?? [])
    marking = marks?.words ?? ""
    let figures = shown.compactMap { catalogue.observations.newest(indicator: indicator, region: $0) }
    year = catalogue.referenceYear(indicator: indicator)
    let year = self.year
    classes = ValueClasses(
      ValueClasses.Method(rawValue: options.value("method")) ?? .equalCounts, of: figures.map(\.value),
      classes: Int(options.value("classes")) ?? 5, declared: catalogue.indicators[indicator].classLimits,
      union: year.flatMap { catalogue.unionValue(indicator: indicator, year: $0)?.value })
  }

  /// Ways to make classes, the usual one first.
  private static func methods(_ indicator: Indicator) -> [String] {
    ValueClasses.Method.allCases.filter { $0 != .limits || !indicator.classLimits.isEmpty }.map(\.rawValue)
  }

  /// The regions of a level in all countries: of the classification in force, of countries that left it their last one.
  private static func all(level: Int, in catalogue: Catalogue) -> [Int] {
    let current = Set(
      catalogue.regions.filter { $0.isValid(in: Region.currentVersion) && $0.level == level }.map(\.country))
    return catalogue.regions.indices.filter {
      let region = catalogue.regions[$0]
      return region.level == level && !region.isExtraRegio
        && (region.isValid(in: Region.currentVersion) || !current.contains(region.country))
    }
  }

  public func figure(_ region: Int) -> Figure? {
    catalogue.observations.newest(indicator: indicator, region: region)
  }

  public func code(_ region: Int) -> String { catalogue.regions[region].id.rawValue }

  /// The value as short as it can be said; `:` where there is none.
  public func shortValue(_ region: Int) -> String {
    figure(region).map { Figures.text($0.value, catalogue.indicators[indicator]) } ?? ":"
  }

  /// The class of a region, from 0; nil where it has no value.
  public func classIndex(_ region: Int) -> Int? { figure(region).map { classes.index(of: $0.value) } }

  /// `75 – 90`, `< 75`, `≥ 100`.
  public func range(_ index: Int) -> String {
    let texts = limitTexts
    guard classes.count > 1 else { return "all values" }
    if index == 0 { return "< " + texts[0] }
    if index == classes.count - 1 { return "≥ " + texts[texts.count - 1] }
    return texts[index - 1] + " – " + texts[index]
  }

  /// The limits with as many digits as tell them apart.
  private var limitTexts: [String] {
    let usual = catalogue.indicators[indicator].decimals
    let texts = { (decimals: Int) in classes.limits.map { Figures.text($0, decimals: decimals) } }
    return (usual...usual + 3).lazy.map(texts).first { Set($0).count == $0.count } ?? texts(usual)
  }

  /// How the classes were made, in one sentence.
  public var method: String {
    switch classes.method {
    case .limits: "limits that the indicator declares"
    case .equalCounts: "\(classes.count) classes of equal counts"
    case .equalSteps: "\(classes.count) equal steps"
    case .naturalBreaks: "\(classes.count) natural breaks"
    case .aroundUnion: "around the EU value: 75, 95, 105, 125 % of it"
    }
  }
}

/// The regions that an address of a list leads to.
private struct MapSelection {
  let regions: [Int]
  let words: String

  init(_ address: Address, in catalogue: Catalogue) {
    guard address.path.first != "map", let listing = catalogue.listing(at: address),
      listing.storedTable == nil
    else {
      (regions, words) = ([], "")
      return
    }
    let rows = Array(ListView(listing, address).rows())
    let limited = address["limit"].flatMap(Int.init).map { Array(rows.prefix(max(0, $0))) } ?? rows
    var seen: Set<Int> = []
    regions = limited.compactMap { row in
      guard let path = listing.open(row)?.path, path.count >= 2, path[0] == "regions" else { return nil }
      return catalogue.regions.index(of: Region.ID(rawValue: path[1]))
    }.filter { seen.insert($0).inserted }
    words = Self.words(listing, address, in: catalogue)
  }

  /// `that take part of Regions in industrial transition`; for a list of all regions, its address.
  private static func words(_ listing: Listing, _ address: Address, in catalogue: Catalogue) -> String {
    guard let owner = catalogue.row(at: address) else { return "in \(address)" }
    let kind = listing.relation.isEmpty ? listing.noun.plural : listing.relation
    return "\(kind) of \(owner.listing.title(of: owner.row))"
  }

  /// The regions at a level: parts of larger ones, what smaller ones lie in.
  func regions(ofLevel level: Int, in catalogue: Catalogue) -> [Int] {
    var found: Set<Int> = []
    for region in regions {
      let own = catalogue.regions[region].level
      let related =
        own == level
        ? [region]
        : own < level
          ? catalogue.hierarchy.descendants(of: region) : catalogue.hierarchy.ancestors(of: region)
      for other in related
      where catalogue.regions[other].level == level && !catalogue.regions[other].isExtraRegio {
        found.insert(other)
      }
    }
    return found.sorted()
  }
}
