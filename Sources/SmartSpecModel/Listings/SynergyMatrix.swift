extension AskedListing {
  /// Which instruments combine with which: `/synergy_matrix?period=2021-2027`.
  static let synergyMatrix = AskedListing(
    id: "synergy_matrix", usage: "a matrix has no parts. Look at /synergy_matrix?period=2021-2027."
  ) { catalogue, address in
    SynergyMatrix(address, in: catalogue)?.listing()
  }
}

/// The instruments of a period that combine, against each other.
private struct SynergyMatrix: Sendable {
  private let synergies: DataTable
  /// Keys of the instruments, those with most synergies first.
  private let instruments: [String]
  private let pairs: [Set<String>: [Int]]
  private let catalogue: Catalogue
  private let options: ListOptions
  private var period: String { options.value("period") }

  init?(_ address: Address, in catalogue: Catalogue) {
    guard let table = catalogue.tables["synergies"] else { return nil }
    let options = ListOptions(
      choices: [.init("period", "synergies of", Self.periods(table) + ["all"])], address: address)
    let period = options.value("period")
    var pairs: [Set<String>: [Int]] = [:]
    var counts: [String: Int] = [:]
    for row in 0..<table.rowCount where period == "all" || Self.isOf(period, table.text("period", row: row)) {
      let keys = ["instrument_a", "instrument_b"].map { table.text($0, row: row) }
      pairs[Set(keys), default: []].append(row)
      for key in keys { counts[key, default: 0] += 1 }
    }
    synergies = table
    self.pairs = pairs
    self.catalogue = catalogue
    self.options = options
    instruments = counts.keys.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
  }

  /// The periods that lie in no longer one, the current first, then from the newest.
  private static func periods(_ synergies: DataTable) -> [String] {
    let all = Set((0..<synergies.rowCount).map { synergies.text("period", row: $0) }).filter { !$0.isEmpty }
    let longest = all.filter { period in
      !all.contains { other in
        guard other != period, let wide = NamedTies.years(other), let own = NamedTies.years(period) else {
          return false
        }
        return wide.contains(own.lowerBound) && wide.contains(own.upperBound) && wide.count > own.count
      }
    }
    return longest.sorted { ($0 == current ? 0 : 1, $1) < ($1 == current ? 0 : 1, $0) }
  }

  private static let current = "2021-2027"

  /// A shorter time inside the period belongs to it.
  private static func isOf(_ period: String, _ text: String) -> Bool {
    guard let wanted = NamedTies.years(period), let own = NamedTies.years(text) else { return period == text }
    return wanted.contains(own.lowerBound)
  }

  private func rows(_ a: Int, _ b: Int) -> [Int] { pairs[[instruments[a], instruments[b]]] ?? [] }

  private func formula(_ a: Int, _ b: Int) -> Formula {
    .count(
      "synergies of \(instruments[a]) and \(instruments[b])",
      rows(a, b).map { "\(synergies.text("id", row: $0)) \(synergies.text("mechanism", row: $0))" },
      in: "synergies",
      rows(a, b).map { TableRow(table: synergies, row: $0).provenance })
  }

  func listing() -> Listing {
    let matrix = self
    let count = instruments.count
    let columns = instruments.indices.map { column in
      Field.number(
        "with_" + instruments[column], "Synergies with \(instruments[column])",
        short: catalogue.shortName(ofInstrument: instruments[column]), .count, rows: count,
        display: { row in
          row == column
            ? "—" : matrix.rows(row, column).isEmpty ? "·" : String(matrix.rows(row, column).count)
        }, formula: { matrix.formula($0, column) }, opens: { matrix.pairAddress($0, column) }
      ) { $0 == column ? nil : Double(matrix.rows($0, column).count) }
    }
    var listing = Listing(
      id: "synergy_matrix", title: "Synergies as a matrix", noun: .init("instrument", "instruments"),
      rowCount: count,
      fields: [
        .text("instrument", "Instrument", .code, rows: count) {
          matrix.catalogue.shortName(ofInstrument: matrix.instruments[$0])
        },
        .text("id", "Identifier", short: "Id", .code, rows: count) { matrix.instruments[$0] },
      ] + columns, columns: ["instrument"] + columns.map(\.id),
      options: options, key: { matrix.instruments[$0] },
      open: { Address(["instruments", matrix.instruments[$0]]) },
      provenance: { row in
        matrix.catalogue.listing("instruments").flatMap { list in
          list.row(withKey: matrix.instruments[row]).flatMap(list.provenance)
        }
      }, records: Records("instruments"), searched: { [matrix.instruments[$0]] })
    listing.relation = period == "all" ? "of all periods" : "of \(period)"
    return listing
  }

  /// The synergies of a pair as a list; nil where a cell holds none.
  private func pairAddress(_ row: Int, _ column: Int) -> Address? {
    guard !rows(row, column).isEmpty else { return nil }
    let keys = instruments[row] + "," + instruments[column]
    return Address(["synergies"], [.init("instrument_a", keys), .init("instrument_b", keys)])
  }
}
