public import SmartSpecModel

/// What an export says about itself, so that it can be cited and found again.
public struct ExportCaption: Hashable, Sendable {
  /// What the rows are: `Regions`, or `Pilot actions of PL22 Śląskie`.
  public let title: String
  /// Where the program shows the same list, as text: `/regions?country=PL`.
  public let address: String
  /// The day of the export, `YYYY-MM-DD`.
  public let date: String
  /// The day the data were put together; empty when the package does not say.
  public let release: String
  /// What the rows and figures were taken from: figures first, each source once, in order of appearance.
  public let sources: [Source]
  /// The terms of those sources, each once.
  public let licences: [String]

  /// What something was taken from.
  public struct Source: Hashable, Sendable {
    /// The identifier in the table of sources, else the source as its row gives it.
    public let id: String
    /// Empty when the table of sources does not know it; so is the vintage.
    public let dataset: String
    public let title: String
    public let vintage: String
    /// Empty when nobody states one.
    public let licence: String

    /// One line: `tgs00010, Unemployment rate by NUTS 2 region, downloaded 2026-01/02`.
    public var citation: String {
      [dataset, title, vintage].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  /// Collects what stands behind some rows of a list.
  ///
  /// Takes time proportional to the rows and the columns that hold figures. The date is `YYYY-MM-DD`.
  public init(_ view: ListView, rows: RowList, address: Address, date: String, catalogue: Catalogue) {
    title = Self.title(of: view.listing, address, catalogue)
    self.address = address.description
    self.date = date
    release = catalogue.release
    let tableLicences = Self.tables(of: view.listing).flatMap { catalogue.tables[$0]?.schema.licences ?? [] }
    let tableLicence = Self.distinct(tableLicences).joined(separator: "; ")
    sources = Self.sources(of: view, rows).map { id in
      guard let known = catalogue.sources[id: .init(rawValue: id)] else {
        return Source(id: id, dataset: "", title: id, vintage: "", licence: tableLicence)
      }
      return Source(
        id: id, dataset: known.dataset, title: known.title, vintage: known.vintage, licence: known.licence)
    }
    licences = Self.distinct(sources.map(\.licence).filter { !$0.isEmpty })
  }
}

extension ExportCaption {
  /// The caption in sentences for people, one a line; of many sources some, and how many more.
  var lines: [String] {
    var lines = ["\(ExportedText.clean(title))", "Address: smartspec '\(address)'"]
    lines.append("Exported \(date)" + (release.isEmpty ? "" : ", data of \(release)"))
    lines += Self.listed("Source", "Sources", sources.map { ExportedText.clean($0.citation) })
    lines += Self.listed(
      "Licence", "Licences", licences.isEmpty ? ["not stated"] : licences.map(ExportedText.clean))
    return lines
  }

  /// How many sources and licences are named to people; machines get all.
  private static let limit = 12

  private static func listed(_ singular: String, _ plural: String, _ items: [String]) -> [String] {
    guard items.count > 1 else { return items.map { "\(singular): \($0)" } }
    let rest = items.count - limit
    return ["\(plural):"] + items.prefix(limit).map { "- \($0)" }
      + (rest > 0 ? ["- and \(rest) more, which the export as JSON names"] : [])
  }

  private static func title(of listing: Listing, _ address: Address, _ catalogue: Catalogue) -> String {
    guard let (from, row) = catalogue.row(at: address) else { return listing.title }
    let name =
      ["name", "title"].lazy.compactMap { from.field($0) }.first.map { from.raw($0, row: row) } ?? ""
    return "\(listing.title) of \(from.key(row))" + (name.isEmpty ? "" : " " + name)
  }

  /// The tables of the package from which the rows of a list were made.
  private static func tables(of listing: Listing) -> [String] {
    switch listing.id {
    case "pilots": ["pilot_actions"]
    case "participants": ["pilot_participants"]
    case "members": ["partnership_members"]
    case "roles": ["pilot_participants", "partnership_members"]
    default: [listing.id]
    }
  }

  /// The different sources of figures, column by column, then of rows.
  private static func sources(of view: ListView, _ rows: RowList) -> [String] {
    var found = SourceCollector()
    for figure in view.columns.compactMap(\.figure) {
      for row in rows { found.add(figure(row)?.provenance) }
    }
    // All rows of a table that stays in its file are from there.
    for row in view.listing.storedTable == nil ? rows[...] : rows.prefix(1) {
      found.add(view.listing.provenance(row))
    }
    return found.sources
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}

/// Sources in order of appearance, each once.
private struct SourceCollector {
  private(set) var sources: [String] = []
  private var known: Set<String> = []
  /// Texts that were taken apart already; neighbouring rows often have the same.
  private var seen: Set<String> = []

  mutating func add(_ provenance: Provenance?) {
    guard let text = provenance?.source, !text.isEmpty, seen.insert(text).inserted else { return }
    for source in text.split(separator: " | ").map(String.init) where known.insert(source).inserted {
      sources.append(source)
    }
  }
}
