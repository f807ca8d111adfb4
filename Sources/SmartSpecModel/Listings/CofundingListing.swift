extension AskedListing {
  /// Ways to pay joint work of regions: `/cofunding/ES21,SI?theme=energy`; without codes, of any two in different countries.
  static let cofunding = AskedListing(
    id: "cofunding", usage: "name regions of the data with commas between: /cofunding/ES21,SI?theme=energy."
  ) { catalogue, address in
    let codes = address.path.count > 1 ? address.path[1].split(separator: ",").map(String.init) : []
    let rows = codes.compactMap { catalogue.regions.index(of: .init(rawValue: $0.uppercased())) }
    guard rows.count == codes.count else { return nil }
    return CofundingListing.make(regions: rows, theme: address["theme"] ?? "", in: catalogue)
  }
}

/// Synergies of instruments that fit some regions and a theme, each with its legal hook.
///
/// Nothing is listed that is no row of the table of synergies: where the data know no mechanism, none is offered.
enum CofundingListing {
  private struct Fit: Sendable {
    let synergy: Int
    let why: String
  }

  static func make(regions: [Int], theme: String, in catalogue: Catalogue) -> Listing? {
    guard let table = catalogue.tables["synergies"] else { return nil }
    let rows = (0..<table.rowCount).compactMap { row in
      Asking(regions: regions, theme: theme, catalogue: catalogue).fit(TableRow(table: table, row: row)).map {
        Fit(synergy: row, why: $0)
      }
    }
    let count = rows.count
    @Sendable func text(_ row: Int, _ field: String) -> String { table.text(field, row: rows[row].synergy) }
    @Sendable func pair(_ row: Int) -> String {
      ["instrument_a", "instrument_b"].map { catalogue.shortName(ofInstrument: text(row, $0)) }.joined(
        separator: " + ")
    }
    let owner = regions.map { catalogue.regions[$0].id.rawValue }.joined(separator: " and ")
    return Listing(
      id: "cofunding", title: "Co-funding", noun: .init("way", "ways"), rowCount: count,
      fields: [
        .text("mechanism", "Mechanism", rows: count) { text($0, "mechanism") },
        .text("pair", "Instruments", short: "Pair", rows: count) { pair($0) },
        .text("legal_hook", "Legal hook", rows: count) { text($0, "legal_hook") },
        .text(
          "fits", "Why it fits", short: "Fits because", rows: count,
          formula: { row in
            Formula(
              "purpose of the instruments, member countries of Interreg programmes, and countries and categories of the regions",
              from: [
                .init("synergies", TableRow(table: table, row: rows[row].synergy).provenance),
                .init("instruments"),
                .init("interreg_programmes"), .init("categories"),
              ])
          }
        ) { rows[$0].why },
        .text("direction", "Direction", rows: count) { text($0, "direction") },
        .text("period", "Period", .category, rows: count) { text($0, "period") },
        .text("description", "How it works", rows: count) { text($0, "description") },
        .text("example", "Example", rows: count) { text($0, "example") },
        .text("id", "Identifier", short: "Id", .code, rows: count) { text($0, "id") },
      ],
      columns: ["mechanism", "pair", "legal_hook", "fits", "direction", "period", "id"], settings: ["theme"],
      key: { text($0, "id") }, open: { Address(["synergies", text($0, "id")]) },
      provenance: { TableRow(table: table, row: rows[$0].synergy).provenance },
      records: Records("synergies", owner: owner),
      searched: { row in
        ["mechanism", "legal_hook", "description", "id"].map { text(row, $0) } + [pair(row), rows[row].why]
      })
  }

  /// Who asks, and for what.
  private struct Asking {
    let regions: [Int]
    let theme: String
    let catalogue: Catalogue

    /// Why a synergy fits; nil where it does not, or its time is over.
    func fit(_ synergy: TableRow) -> String? {
      guard let years = NamedTies.years(synergy.text("period")),
        years.upperBound >= CofundingListing.periodStart
      else { return nil }
      var reasons: [String] = []
      for key in [synergy.text("instrument_a"), synergy.text("instrument_b")] {
        guard let reason = reason(key) else { return nil }
        if !reason.isEmpty { reasons.append(reason) }
      }
      return reasons.isEmpty ? "open to any theme" : reasons.joined(separator: "; ")
    }

    /// Why an instrument may pay; empty where nothing speaks against it, nil where something does.
    private func reason(_ key: String) -> String? {
      guard let listing = catalogue.listing("instruments"), let row = listing.row(withKey: key),
        let table = catalogue.tables["instruments"]
      else { return nil }
      let short = table.text("short", row: row)
      if short.hasPrefix("Interreg") || short == "I3" {
        guard areOfSeveralCountries else { return nil }
      }
      if short == "I3" {
        return lessDeveloped.map { "I3 wants less developed regions on board: \($0)" } ?? ""
      }
      if short == "Interreg B" || short == "Interreg C" {
        return programmes(strand: String(short.suffix(1)), short)
      }
      return isOpen(table, row) ? named(table, row, short) : nil
    }

    /// Whether an instrument serves the theme: its purpose names it, or it names no sector.
    private func isOpen(_ table: DataTable, _ row: Int) -> Bool {
      theme.isEmpty || names(table, row) || !CofundingListing.sectors.contains { names(table, row, $0) }
    }

    private func names(_ table: DataTable, _ row: Int, _ word: String? = nil) -> Bool {
      let text = Folding.fold(table.text("purpose", row: row) + " " + table.text("role", row: row))
      return text.contains(Folding.fold(word ?? theme))
    }

    private func named(_ table: DataTable, _ row: Int, _ short: String) -> String {
      !theme.isEmpty && names(table, row) ? "the purpose of \(short) names \(theme)" : ""
    }

    private var areOfSeveralCountries: Bool {
      regions.count < 2 || Set(regions.map { catalogue.regions[$0].country }).count > 1
    }

    private var lessDeveloped: String? {
      let found = regions.filter { row in
        catalogue.categories(ofRegionAt: row).contains {
          $0.period == "2021-2027" && $0.group == .lessDeveloped
        }
      }
      return found.isEmpty ? nil : found.map { catalogue.regions[$0].id.rawValue }.joined(separator: ", ")
    }

    /// The programmes of a strand whose area holds the countries of all regions; nil where there is none.
    private func programmes(strand: String, _ short: String) -> String? {
      guard let table = catalogue.tables["interreg_programmes"] else { return nil }
      let countries = Set(regions.map { catalogue.regions[$0].country })
      let found = table.map { $0 }.filter { row in
        guard row.text("strand") == strand, row.text("period") == "2021-2027" else { return false }
        let area = Set(row.list("countries"))
        return countries.allSatisfy {
          area.contains($0) || (area.contains("EU27") && Region.unionMembers.contains($0))
        }
      }
      guard !found.isEmpty else { return nil }
      if regions.isEmpty { return "\(short): \(found.count) programmes" }
      return "\(short): " + found.map { $0.text("title") }.joined(separator: ", ")
    }
  }

  /// The first year of the period in which money can still be had.
  private static let periodStart = 2021

  /// Words by which an instrument says that it serves one sector.
  private static let sectors = [
    "rural", "agri", "fisher", "transport", "digital", "environment", "climate", "coal", "carbon",
    "education",
    "culture", "skills",
    "employment", "health",
  ]
}
