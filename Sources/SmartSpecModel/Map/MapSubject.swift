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
    let selected = RegionSelection.asked(by: address, in: catalogue)
    let marks = address["marks"].map { ListedRegions(Address($0), in: catalogue) }
    var unread = selected.unread
    if let text = address["marks"], marks?.regions.isEmpty ?? true { unread.append("marks=\(text)") }
    options = ListOptions(
      choices: [
        .init("show", "what is shown", ["map", "tiles", "list"]),
        .init("method", "classes by", Self.methods(catalogue.indicators[indicator])),
        .init("classes", "number of classes", ["5", "4", "3", "2"]),
      ] + RegionSelection.choices, address: address, unread: unread)
    level = selected.level
    regions = selected.regions
    selection = selected.words
    marked = Set(marks?.regions(ofLevel: selected.level, in: catalogue) ?? [])
    marking = marks?.words ?? ""
    let figures = selected.regions.compactMap {
      catalogue.observations.newest(indicator: indicator, region: $0)
    }
    var counts: [Int: Int] = [:]
    for figure in figures { counts[figure.year, default: 0] += 1 }
    year = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    let reference = catalogue.referenceYear(indicator: indicator)
    classes = ValueClasses(
      ValueClasses.Method(rawValue: options.value("method")) ?? .equalCounts, of: figures.map(\.value),
      classes: Int(options.value("classes")) ?? 5, declared: catalogue.indicators[indicator].classLimits,
      union: reference.flatMap { catalogue.unionValue(indicator: indicator, year: $0)?.value })
  }

  /// Ways to make classes, the usual one first.
  private static func methods(_ indicator: Indicator) -> [String] {
    ValueClasses.Method.allCases.filter { $0 != .limits || !indicator.classLimits.isEmpty }.map(\.rawValue)
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
    guard year != nil else { return "no region of this level has a value" }
    return switch classes.method {
    case .limits: "limits that the indicator declares"
    case .equalCounts:
      classes.count == 1 ? "all values in one class" : "\(classes.count) classes of equal counts"
    case .equalSteps: "\(classes.count) equal steps"
    case .naturalBreaks: "\(classes.count) natural breaks"
    case .aroundUnion: "around the EU value: 75, 95, 105, 125 % of it"
    }
  }
}
