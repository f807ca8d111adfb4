extension ListingKind {
  static let challenges = ListingKind(id: "challenges", letter: "c") { catalogue in
    let rows = catalogue.challenges
    let count = rows.count
    return Listing(
      id: "challenges", title: "Challenges", noun: .init("challenge", "challenges"), rowCount: count,
      fields: [
        .text("id", "Identifier", short: "Id", .code, rows: count) { rows[$0].id.rawValue },
        .number("position", "Number", short: "No", .count, rows: count) { Double(rows[$0].position) },
        .text("title", "Challenge", rows: count) { rows[$0].title },
        .text("short_title", "Short title", rows: count) { rows[$0].shortTitle },
        .number("pilots", "Pilot actions", short: "Pilots", .count, rows: count) {
          Double(catalogue.pilots(addressing: rows[$0].id).count)
        },
        .number("actions", "Actions", .count, rows: count) {
          Double(catalogue.actions(answering: rows[$0].id).count)
        },
        .number("indicators", "Indicators", short: "Indic.", .count, rows: count) {
          Double(rows[$0].indicators.count)
        },
        .text("description", "Description", rows: count) { rows[$0].description },
      ],
      columns: ["id", "title", "pilots", "actions", "indicators"], sort: [SortKey("position")],
      key: { rows[$0].id.rawValue }, open: { Address(["challenges", rows[$0].id.rawValue]) },
      provenance: { rows[$0].provenance },
      searched: { [rows[$0].id.rawValue, rows[$0].title, rows[$0].description] })
  }

  static let actions = ListingKind(id: "actions", letter: "a") { catalogue in
    let rows = catalogue.actions
    let count = rows.count
    return Listing(
      id: "actions", title: "Actions", noun: .init("action", "actions"), rowCount: count,
      fields: [
        .text("id", "Identifier", short: "Id", .code, rows: count) { rows[$0].id.rawValue },
        .text("title", "Action", rows: count, display: { marked(rows[$0].title, rows[$0].provenance) }) {
          rows[$0].title
        },
        .text("challenge", "Challenge", .category, rows: count) { rows[$0].challenge.rawValue },
        .text("years", "Years", .code, rows: count) { rows[$0].years },
        .text("responsible", "Responsible", rows: count) { rows[$0].responsible },
        .text("pilots", "Pilot actions", short: "Led to", .list, rows: count) {
          rows[$0].pilots.map(\.rawValue).joined(separator: ";")
        },
        .text("instruments", "Funds and instruments", short: "Instruments", rows: count) {
          rows[$0].instruments
        },
        .text("description", "Description", rows: count) { rows[$0].description },
      ],
      columns: ["id", "title", "challenge", "years", "responsible", "pilots"],
      key: { rows[$0].id.rawValue }, open: { Address(["challenges", rows[$0].challenge.rawValue]) },
      provenance: { rows[$0].provenance },
      searched: { [rows[$0].id.rawValue, rows[$0].title, rows[$0].description, rows[$0].responsible] })
  }

  static let partnerships = ListingKind(id: "partnerships", letter: "t") { catalogue in
    let rows = catalogue.partnerships
    let count = rows.count
    @Sendable func leads(_ row: Int) -> String {
      catalogue.memberships(ofPartnershipAt: row).map { catalogue.memberships[$0] }.filter {
        $0.role == .lead
      }
      .map(\.region.code).joined(separator: ";")
    }
    return Listing(
      id: "partnerships", title: "Partnerships", noun: .init("partnership", "partnerships"), rowCount: count,
      fields: [
        .text("id", "Identifier", short: "Id", .code, rows: count) { rows[$0].id.rawValue },
        .text(
          "title", "Partnership", rows: count, display: { marked(rows[$0].title, rows[$0].provenance) }
        ) { rows[$0].title },
        .text("platform", "Platform", .category, rows: count) {
          catalogue.platformTitles[rows[$0].platform] ?? rows[$0].platform
        },
        .number("year", "Since", .year, rows: count) { rows[$0].year.map(Double.init) },
        .text("status", "Status", .category, rows: count) { rows[$0].status },
        .text("theme", "Theme", rows: count) { rows[$0].theme },
        .number(
          "named", "Named members", short: "Named", .count, rows: count,
          display: {
            Counted.text(
              named: catalogue.namedCount(ofPartnershipAt: $0), stated: rows[$0].stated, unit: "regions")
          }
        ) { Double(catalogue.namedCount(ofPartnershipAt: $0)) },
        .number("stated", "Stated members", short: "Stated", .count, rows: count) {
          rows[$0].stated.map(Double.init)
        },
        .text("leads", "Leads", .list, rows: count, leads),
        .text("confidence", "Confidence", .category, rows: count) { rows[$0].provenance.confidence.rawValue },
        .text("summary", "Summary", rows: count) { rows[$0].summary },
      ],
      columns: ["title", "id", "platform", "year", "named", "leads", "theme"],
      key: { rows[$0].id.rawValue }, open: { Address(["partnerships", rows[$0].id.rawValue]) },
      provenance: { rows[$0].provenance },
      searched: { [rows[$0].id.rawValue, rows[$0].title, rows[$0].theme, rows[$0].summary] })
  }

  static let indicators = ListingKind(id: "indicators", letter: "i") { catalogue in
    let rows = catalogue.indicators
    let count = rows.count
    @Sendable func coverage(_ row: Int) -> Distribution? {
      catalogue.referenceYear(indicator: row).flatMap {
        catalogue.distribution(indicator: row, year: $0, over: catalogue.comparedRegions(level: 2))
      }
    }
    return Listing(
      id: "indicators", title: "Indicators", noun: .init("indicator", "indicators"), rowCount: count,
      fields: [
        .text("id", "Identifier", short: "Id", .code, rows: count) { rows[$0].id.rawValue },
        .text("title", "Indicator", rows: count) { rows[$0].title },
        .text("unit", "Unit", rows: count) { rows[$0].unit },
        .text("challenges", "Challenges", short: "Challenge", .list, rows: count) {
          rows[$0].challenges.map(\.rawValue).joined(separator: ";")
        },
        .number("first_year", "First year", short: "From", .year, rows: count) {
          catalogue.observations.years(of: $0).map { Double($0.lowerBound) }
        },
        .number("last_year", "Last year", short: "To", .year, rows: count) {
          catalogue.observations.years(of: $0).map { Double($0.upperBound) }
        },
        .number("regions", "Level 2 regions with a value", short: "NUTS 2", .count, rows: count) {
          coverage($0).map { Double($0.count) }
        },
        .text("direction", "Better when", .category, rows: count) { rows[$0].direction.rawValue },
        .text("dataset", "Dataset", rows: count) { rows[$0].dataset },
        .text("coverage", "Coverage", rows: count) { rows[$0].coverage },
      ],
      columns: ["id", "title", "unit", "first_year", "last_year", "regions", "challenges"],
      key: { rows[$0].id.rawValue }, open: { Address(["indicators", rows[$0].id.rawValue]) },
      provenance: { rows[$0].provenance },
      searched: { [rows[$0].id.rawValue, rows[$0].title, rows[$0].dataset] })
  }

  static let priorities = ListingKind(id: "priorities", letter: nil) { catalogue in
    let rows = catalogue.priorities
    let count = rows.count
    return Listing(
      id: "priorities", title: "Priorities", noun: .init("priority", "priorities"), rowCount: count,
      fields: [
        .text("code", "Code as printed", short: "Code", .code, rows: count) { rows[$0].region.code },
        .text("region", "Region", rows: count) { rows[$0].region.name },
        .text("title", "Priority", rows: count) { rows[$0].title },
        .text("description", "Description", rows: count) { rows[$0].description },
        .text("nace", "NACE divisions", short: "NACE", .list, rows: count) {
          rows[$0].nace.joined(separator: ";")
        },
        .text("period", "Period", .category, rows: count) { rows[$0].period },
        .text("language", "Language", short: "Lang", .category, rows: count) { rows[$0].language },
        .text("confidence", "Confidence", .category, rows: count) { rows[$0].provenance.confidence.rawValue },
      ],
      columns: ["code", "title", "region", "period", "language", "nace"],
      key: { rows[$0].id.rawValue },
      open: { row in
        catalogue.regions(printedAs: rows[row].region.code, version: rows[row].region.version).first
          .map { Address(["regions", catalogue.regions[$0].id.rawValue]) }
      },
      provenance: { rows[$0].provenance },
      searched: { [rows[$0].region.code, rows[$0].region.name, rows[$0].title, rows[$0].description] })
  }

  static let projects = ListingKind(id: "projects", letter: "j") { catalogue in
    let rows = catalogue.projects
    let count = rows.count
    return Listing(
      id: "projects", title: "Projects", noun: .init("project", "projects"), rowCount: count,
      fields: [
        .text("id", "Identifier", short: "Id", .code, rows: count) { rows[$0].id.rawValue },
        .text("acronym", "Acronym", rows: count) { rows[$0].acronym },
        .text("title", "Project", rows: count) { rows[$0].title },
        .text("programme", "Programme", .category, rows: count) { rows[$0].programme },
        .text("period", "Period", .category, rows: count) { rows[$0].period },
        .date("start", "Start", rows: count) { rows[$0].start },
        .date("end", "End", rows: count) { rows[$0].end },
        .number(
          "total_eur", "Total", unit: "EUR", rows: count, display: { rows[$0].total.map(Money.short) ?? "" }
        ) {
          rows[$0].total
        },
        .number(
          "eu_eur", "EU part", unit: "EUR", rows: count,
          display: { rows[$0].unionAmount.map(Money.short) ?? "" }
        ) {
          rows[$0].unionAmount
        },
        .text("lead", "Lead", rows: count) { rows[$0].lead },
        .text("lead_country", "Lead country", short: "Ctry", .category, rows: count) { rows[$0].leadCountry },
        .text("category", "Category", .category, rows: count) { rows[$0].category },
      ],
      columns: ["acronym", "title", "programme", "start", "end", "total_eur", "lead_country"],
      key: { rows[$0].id.rawValue }, provenance: { rows[$0].provenance },
      searched: {
        [rows[$0].id.rawValue, rows[$0].acronym, rows[$0].title, rows[$0].lead, rows[$0].programme]
      })
  }

  static let documents = ListingKind(id: "documents", letter: "d") { catalogue in
    let rows = catalogue.documents
    let count = rows.count
    return Listing(
      id: "documents", title: "Documents", noun: .init("document", "documents"), rowCount: count,
      fields: [
        .text("id", "Identifier", short: "Id", .code, rows: count) { rows[$0].id.rawValue },
        .text("number", "Number", rows: count) { rows[$0].number },
        .text("title", "Document", rows: count, display: { marked(rows[$0].title, rows[$0].provenance) }) {
          rows[$0].title
        },
        .date("date", "Date", rows: count) { rows[$0].date },
        .text("kind", "Kind", .category, rows: count) { rows[$0].kind },
        .text("author", "Author", rows: count) { rows[$0].author },
        .text("challenges", "Challenges", short: "Challenge", .list, rows: count) {
          rows[$0].challenges.map(\.rawValue).joined(separator: ";")
        },
        .text("pilots", "Pilot actions", short: "Pilots", .list, rows: count) {
          rows[$0].pilots.map(\.rawValue).joined(separator: ";")
        },
        .text("address", "Address", rows: count) { rows[$0].address },
      ],
      columns: ["title", "number", "date", "kind", "author"],
      key: { rows[$0].id.rawValue }, provenance: { rows[$0].provenance },
      searched: { [rows[$0].id.rawValue, rows[$0].number, rows[$0].title, rows[$0].author, rows[$0].kind] })
  }

  static let thresholds = ListingKind(id: "thresholds", letter: "s") { catalogue in
    let rows = catalogue.thresholds
    let count = rows.count
    return Listing(
      id: "thresholds", title: "Thresholds", noun: .init("class", "classes"), rowCount: count,
      fields: [
        .text("id", "Identifier", short: "Id", .code, rows: count) { rows[$0].id.rawValue },
        .text("scheme", "Scale", .category, rows: count) { rows[$0].scheme },
        .text("period", "Period", .category, rows: count) { rows[$0].period },
        .text("class", "Class", .text, rows: count) { rows[$0].label },
        Field(
          "range", "Values", .interval,
          intervals: { rows[$0].isLimit ? nil : rows[$0].interval }
        ) { .texts(TextColumn((0..<count).lazy.map { rows[$0].interval.description })) },
        .text("unit", "Unit", rows: count) { rows[$0].unit },
        .text("confidence", "Confidence", .category, rows: count) { rows[$0].provenance.confidence.rawValue },
        .text("note", "Note", rows: count) { rows[$0].note },
      ],
      columns: ["scheme", "period", "class", "range", "unit", "confidence"],
      key: { rows[$0].id.rawValue }, provenance: { rows[$0].provenance },
      searched: { [rows[$0].scheme, rows[$0].period, rows[$0].label] })
  }
}

extension Interval: CustomStringConvertible {
  /// `≥ 75 and < 90`.
  public var description: String {
    let low = lower.map { (includesLower ? "≥ " : "> ") + RawNumber.text($0) }
    let high = upper.map { (includesUpper ? "≤ " : "< ") + RawNumber.text($0) }
    return [low, high].compactMap { $0 }.joined(separator: " and ")
  }
}
