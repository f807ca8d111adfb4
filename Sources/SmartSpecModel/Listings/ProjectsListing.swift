extension ListingKind {
  static let projects = ListingKind(id: "projects", letter: "j", title: "Projects") { catalogue in
    let table = catalogue.tables["projects"] ?? .empty("projects")
    return DeclaredListing.make(
      table, id: "projects", title: "Projects",
      noun: .init("project", "projects"),
      columns: [
        "acronym", "title", "nuts_code", "fund", "total_eur", "start", "end", "programme",
        "lead_country",
      ], styles: styles,
      // The page of a row that stays in a file would look through the file for its key.
      open: {
        table.stored == nil && table.has("id") ? Address(["projects", table.text("id", row: $0)]) : nil
      })
  }

  /// What the fields of projects are called, where a package has them.
  private static let styles: [String: FieldStyle] = [
    "id": FieldStyle("Identifier", short: "Id", .code),
    "acronym": FieldStyle("Acronym"),
    "title": FieldStyle("Project"),
    "beneficiary": FieldStyle("Beneficiary"),
    "nuts_code": FieldStyle("Region", .category),
    "country": FieldStyle("Country", short: "Ctry", .category),
    "programme": FieldStyle("Programme", .category),
    "fund": FieldStyle("Fund", .category),
    "theme": FieldStyle("Theme", .category),
    "period": FieldStyle("Period", .category),
    "start": FieldStyle("Start"),
    "end": FieldStyle("End"),
    "total_eur": FieldStyle("Total"),
    "eu_eur": FieldStyle("EU part"),
    "lead": FieldStyle("Lead"),
    "lead_country": FieldStyle("Lead country", short: "Ctry", .category),
    "category": FieldStyle("Category", .category),
  ]
}

extension Catalogue {
  /// How many projects are known.
  public var projectCount: Int { tables["projects"]?.rowCount ?? 0 }

  /// Whether projects stay in their file, in which those of a region are found by its code.
  public var areProjectsStored: Bool { tables["projects"]?.stored != nil }

  /// The projects of a region or of the regions in it; nil where the table does not say where they are.
  func projectsListing(ofRegionAt row: Int) -> Listing? {
    let listing = listing("projects")
    guard areProjectsStored else { return listing?.scoped(to: projects(ofRegionAt: row)) }
    guard tables["projects"]?.has("nuts_code") == true else { return nil }
    return listing?.bounded(by: .init("nuts_code", [regions[row].id.rawValue]))
  }
}
