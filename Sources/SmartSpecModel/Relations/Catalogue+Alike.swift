extension Catalogue {
  /// The projects whose objective is that of a project; of those without one, whose category is.
  func projects(withObjectiveOf row: Int) -> [Int] {
    guard let table = tables["projects"], table.stored == nil, row < table.rowCount else { return [] }
    let field = table.text("objective", row: row).isEmpty ? "category" : "objective"
    let wanted = table.text(field, row: row)
    guard !wanted.isEmpty else { return [] }
    return (0..<table.rowCount).filter { $0 != row && table.text(field, row: $0) == wanted }
  }

  /// The documents that relate to something that a document relates to.
  func documents(relatedToDocumentAt row: Int) -> [Int] {
    guard let table = tables["documents"] else { return [] }
    let tags = table.map { Set($0.list("relates_to")) }
    return tags.indices.filter { $0 != row && !tags[$0].isDisjoint(with: tags[row]) }
  }

  /// Projects with partners in the regions of at least two members of a partnership.
  func jointProjects(ofPartnershipAt row: Int) -> [Int] {
    let memberships = relations.membershipsOfPartnership[row].map { relations.regionsOfMembership[$0] }
    var members: [Int: Set<Int>] = [:]
    for (member, regions) in memberships.enumerated() {
      for region in regions.flatMap({ [$0] + hierarchy.descendants(of: $0) }) {
        members[region, default: []].insert(member)
      }
    }
    return projects.indices.filter { project in
      Set(regions(ofProjectAt: project).flatMap { members[$0] ?? [] }).count >= 2
    }
  }

  /// The memberships in which a region is the lead under its own code.
  func leads(ofRegionAt row: Int) -> [Membership] {
    memberships(reachingRegionAt: row).filter { $0.reach == .itself }.map { memberships[$0.position] }.filter
    {
      $0.role == .lead
    }
  }

  /// How a region takes part in pilot actions and partnerships; nil where it does not.
  ///
  /// A region is named itself, or only covered by a member around it, or only touched by one in it.
  public func participation(ofRegionAt row: Int) -> Reach? {
    let reaches = Set(
      participations(reachingRegionAt: row).map(\.reach) + memberships(reachingRegionAt: row).map(\.reach))
    return Reach.allCases.first(where: reaches.contains)
  }

  /// Level 2 regions of a country or larger region that take part in no pilot action and no partnership, and are neither
  /// covered nor touched by one that does.
  func uncoveredParts(ofRegionAt row: Int) -> [Int] {
    hierarchy.descendants(of: row).filter {
      regions[$0].level == 2 && regions[$0].isValid(in: Region.currentVersion) && !regions[$0].isExtraRegio
        && participation(ofRegionAt: $0) == nil
    }
  }
}
