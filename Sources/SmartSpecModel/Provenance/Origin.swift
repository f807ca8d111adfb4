/// One source that a figure was taken from.
public struct Origin: Hashable, Sendable {
  /// The code of the data set, such as `nama_10r_2gdp`; empty where the source is not a data set.
  public let dataset: String
  public let title: String
  /// Edition or day of download, in words; empty where not given.
  public let vintage: String
  public let licence: String
  /// Addresses and titles of what was read, as the data give them.
  public let references: [String]

  public init(
    dataset: String = "", title: String = "", vintage: String = "", licence: String = "",
    references: [String] = []
  ) {
    self.dataset = dataset
    self.title = title
    self.vintage = vintage
    self.licence = licence
    self.references = references
  }

  /// Whether it says what was read.
  public var isNamed: Bool { !dataset.isEmpty || !title.isEmpty || !references.isEmpty }

  /// The shortest text that names it: the data set and its edition, else the first reference.
  public var name: String {
    if !dataset.isEmpty { return [dataset, vintage].filter { !$0.isEmpty }.joined(separator: " · ") }
    return references.first.map(Self.withoutScheme) ?? title
  }

  /// An address without what a browser does not need said.
  private static func withoutScheme(_ address: String) -> String {
    for prefix in ["https://www.", "http://www.", "https://", "http://"] where address.hasPrefix(prefix) {
      return String(address.dropFirst(prefix.count))
    }
    return address
  }
}

extension Catalogue {
  /// The source of a fact: a data set of the table of sources, or what the row gives itself.
  ///
  /// A row that is not said to be recalled or doubtful and names nothing has the source that is declared for its table.
  public func origin(of provenance: Provenance?, in table: String) -> Origin {
    let schema = tables[table]?.schema
    let source = provenance?.source ?? ""
    if let known = sources[id: .init(rawValue: source)] {
      return Origin(
        dataset: known.dataset, title: known.title, vintage: known.vintage, licence: known.licence,
        references: known.address.isEmpty ? [] : [known.address])
    }
    let references = source.split(separator: "|").map { String($0).trimmingBlanks() }.filter { !$0.isEmpty }
    let isDeclared = references.isEmpty && provenance?.confidence ?? .sourced == .sourced
    return Origin(
      title: isDeclared ? schema?.sources.joined(separator: "; ") ?? "" : "",
      licence: schema?.licences.joined(separator: "; ") ?? "", references: references)
  }

  /// Tables as an officer finds them in the data package: `Observations (observations), data of 2026-11-23`.
  func tableName(_ names: String...) -> String { tableNames(names) }

  func tableNames(_ names: [String]) -> String {
    // What is the user's own stands in no table of the data.
    let names = names.filter { !$0.isEmpty }
    guard !names.isEmpty else { return "" }
    let titles = names.map { name in
      let title = tables[name]?.schema.title ?? name
      return title == name ? name : "\(title) (\(name))"
    }.joined(separator: "; ")
    return titles + (release.isEmpty ? "" : ", data of \(release)")
  }
}
