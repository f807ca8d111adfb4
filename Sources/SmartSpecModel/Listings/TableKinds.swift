extension ListingKind {
  /// A list of the rows of a table that have pages of their own.
  static func table(
    _ id: String, letter: Character? = nil, _ title: String, _ noun: Listing.Noun, columns: [String],
    styles: [String: FieldStyle] = [:],
    also computed: @escaping @Sendable (Catalogue, DataTable) -> [Field] = { _, _ in [] }
  ) -> ListingKind {
    ListingKind(id: id, letter: letter, title: title) { catalogue in
      let table = catalogue.tables[id] ?? .empty(id)
      let key = table.schema.primaryKey.first ?? "id"
      return DeclaredListing.make(
        table, id: id, title: title, noun: noun, columns: columns, styles: styles,
        also: computed(catalogue, table),
        open: { Address([id, table.text(key, row: $0)]) })
    }
  }

  /// A list of the rows of a table in which a region is named; each leads to the region.
  static func regional(
    _ id: String, letter: Character? = nil, _ title: String, _ noun: Listing.Noun, code: String = "code",
    columns: [String], styles: [String: FieldStyle] = [:],
    also computed: @escaping @Sendable (Catalogue, DataTable) -> [Field] = { _, _ in [] }
  ) -> ListingKind {
    ListingKind(id: id, letter: letter, title: title) { catalogue in
      let table = catalogue.tables[id] ?? .empty(id)
      return DeclaredListing.make(
        table, id: id, title: title, noun: noun, columns: columns, styles: styles,
        also: computed(catalogue, table),
        open: { row in
          let version = table.text("version", row: row)
          return catalogue.regions(
            printedAs: table.text(code, row: row), version: version.isEmpty ? Region.currentVersion : version
          ).first.map { Address(["regions", catalogue.regions[$0].id.rawValue]) }
        })
    }
  }
}

/// The tables around the four challenges: who pays, who learns, what stands where, what must be met.
extension ListingKind {
  static let platforms = ListingKind.table(
    "platforms", letter: "b", "Platforms", .init("platform", "platforms"),
    columns: ["title", "launched", "partnerships", "lead", "scope", "id"],
    styles: ["title": FieldStyle("Platform"), "scope": FieldStyle("Scope")]
  ) { catalogue, table in
    [
      .number(
        "partnerships", "Partnerships", short: "Partn.", .count, rows: table.rowCount,
        formula: { row in
          let found = catalogue.tied("platforms", row, to: "partnerships").map { catalogue.partnerships[$0] }
          return .count(
            "partnerships that name it as their platform", found.map(\.id.rawValue), in: "partnerships",
            found.map(\.provenance))
        }
      ) { Double(catalogue.tied("platforms", $0, to: "partnerships").count) }
    ]
  }

  static let instruments = ListingKind.table(
    "instruments", letter: "f", "Instruments", .init("instrument", "instruments"),
    columns: ["short", "name", "period", "management", "budget_eur_bn", "price_basis", "challenges", "id"],
    styles: [
      "short": FieldStyle("Short name", short: "Short", .code), "name": FieldStyle("Instrument"),
      "period": FieldStyle("Period", .category), "management": FieldStyle("Management", .category),
      "kind": FieldStyle("Kind", .category),
    ])

  static let goodPractices = ListingKind.table(
    "good_practices", letter: "k", "Good practices", .init("good practice", "good practices"),
    columns: ["title", "topic", "region_name", "challenges", "adopted_by", "year", "countries", "id"],
    styles: [
      "title": FieldStyle("Good practice"), "topic": FieldStyle("Topic"),
      "kind": FieldStyle("Kind", .category),
      "adopted_by": FieldStyle("Adopted by"),
    ])

  static let learningProjects = ListingKind.table(
    "policy_instruments", letter: "u", "Learning projects", .init("learning project", "learning projects"),
    columns: ["acronym", "title", "theme", "challenges", "start", "end", "partners_named", "id"],
    styles: [
      "acronym": FieldStyle("Acronym"), "title": FieldStyle("Learning project"), "theme": FieldStyle("Theme"),
    ])

  static let learningPartners = ListingKind.regional(
    "interreg_europe_partners", "Partners of learning projects", .init("partner", "partners"),
    columns: ["organisation", "code", "region_name", "country", "role", "acronym"],
    styles: [
      "country": FieldStyle("Country", short: "Ctry", .category), "role": FieldStyle("Role", .category),
    ])

  static let interregProgrammes = ListingKind.table(
    "interreg_programmes", "Interreg programmes", .init("programme", "programmes"),
    columns: ["title", "strand", "period", "erdf_eur", "projects", "countries", "id"],
    styles: [
      "title": FieldStyle("Programme"), "strand": FieldStyle("Strand", .category),
      "period": FieldStyle("Period", .category),
    ])

  static let interregParticipation = ListingKind.regional(
    "interreg_participation", "Interreg by region", .init("region", "regions"),
    columns: [
      "code", "region_name", "country", "period", "projects", "partners", "erdf_m_eur", "total_budget_m_eur",
    ],
    styles: ["country": FieldStyle("Country", short: "Ctry", .category)])

  static let infrastructures = ListingKind.table(
    "infrastructures", "Research infrastructures", .init("infrastructure", "infrastructures"),
    columns: ["name", "country", "code", "thematic_area", "list", "status", "since", "id"],
    styles: [
      "name": FieldStyle("Infrastructure"), "country": FieldStyle("Country", short: "Ctry", .category),
      "thematic_area": FieldStyle("Area", .category), "list": FieldStyle("List", .category),
      "status": FieldStyle("Status", .category),
    ])

  static let infrastructureMembers = ListingKind.regional(
    "infrastructure_members", "Member countries of infrastructures",
    .init("member country", "member countries"),
    code: "country", columns: ["country", "role", "name", "infrastructure"],
    styles: [
      "country": FieldStyle("Country", short: "Ctry", .category), "role": FieldStyle("Role", .category),
    ])

  static let events = ListingKind.table(
    "events", letter: "w", "Events", .init("event", "events"),
    columns: ["start", "title", "place", "kind", "topic", "challenges", "organiser", "id"],
    styles: ["title": FieldStyle("Event"), "kind": FieldStyle("Kind", .category)])

  static let governanceCriteria = ListingKind.table(
    "governance_criteria", letter: "v", "Governance", .init("criterion", "criteria"),
    columns: ["short_title", "condition", "period", "criterion", "challenges", "id"],
    styles: [
      "short_title": FieldStyle("Criterion"), "condition": FieldStyle("Condition", .category),
      "period": FieldStyle("Period", .category), "criterion": FieldStyle("What must be met"),
    ])

  static let governanceFulfilment = ListingKind.regional(
    "governance_fulfilment", "Fulfilment of governance criteria", .init("fact", "facts"), code: "region",
    columns: ["region", "region_name", "status", "condition", "date", "fact"],
    styles: ["status": FieldStyle("Status", .category), "condition": FieldStyle("Condition", .category)])

  static let assessmentWheel = ListingKind.table(
    "assessment_wheel", "Assessment wheel", .init("factor", "factors"),
    columns: ["factor", "step_name", "question", "criterion", "challenges", "id"],
    styles: ["step_name": FieldStyle("Step", .category), "factor": FieldStyle("Factor")])

  static let projectPartners = ListingKind.regional(
    "project_participants", "Partners of projects", .init("partner", "partners"),
    columns: ["organisation", "role", "code", "region_name", "country", "budget_eur", "project"],
    styles: [
      "role": FieldStyle("Role", .category), "country": FieldStyle("Country", short: "Ctry", .category),
    ])

  static let sources = ListingKind.table(
    "sources", letter: "z", "Sources", .init("source", "sources"),
    columns: ["dataset", "title", "vintage", "licence", "indicators", "id"],
    styles: ["title": FieldStyle("Title"), "licence": FieldStyle("Licence", .category)]
  ) { catalogue, table in
    [
      .text(
        "indicators", "Indicators with figures from it", short: "Indicators", .list, rows: table.rowCount,
        formula: { _ in
          Formula("indicators with observations that name it as their source", from: [.init("observations")])
        }
      ) { row in
        catalogue.tied("sources", row, to: "indicators").map { catalogue.indicators[$0].id.rawValue }
          .joined(separator: ";")
      }
    ]
  }
}
