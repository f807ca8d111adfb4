import SmartSpecFiles
public import SmartSpecModel

/// The sample packages of the repository.
public enum Samples {
  /// The folder that holds `Package.swift`.
  public static let repository = String(
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/"))

  public static func folder(_ name: String) -> String { repository + "/samples/" + name }

  /// All of Europe; read once for all tests.
  public static let europe = load("europe")
  /// Greece, Bulgaria and Poland.
  public static let small = load("small")

  private static func load(_ name: String) -> Catalogue? {
    try? PackageReader(folder: folder(name)).load().catalogue
  }
}

extension Catalogue {
  /// The cells of what an address shows, in the columns asked for, as raw values.
  public func cells(at address: Address, _ columns: [String]) -> [[String]]? {
    guard let listing = listing(at: address) else { return nil }
    let fields = columns.compactMap { listing.field($0) }
    return ListView(listing, address).rows().map { row in fields.map { listing.raw($0, row: row) } }
  }

  /// The cells of one column of what an address shows.
  public func column(_ column: String, at address: String) -> [String]? {
    cells(at: Address(address), [column])?.compactMap(\.first)
  }
}
