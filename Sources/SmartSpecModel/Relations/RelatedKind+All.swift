extension RelatedKind {
  /// All of them.
  ///
  /// Adding a way is adding a line.
  public static let all: [RelatedKind] =
    ofRegions + ofChallenges + ofPilots + ofPartnerships + ofInstruments + ofProjects + ofDocuments
    + ofIndicators
    + ofActions + ofLearning + ofPlaces + ofGovernance + dates

  private static let ofRegions: [RelatedKind] = [
    .way("regions", to: "challenges", via: [["pilots"]], "that its pilot actions address"),
    .way("regions", to: "pilots"), .way("regions", to: "partnerships"),
    .way(
      "regions", to: "instruments", via: [["pilots"], ["projects"]], "that pay its pilot actions and projects"
    ),
    RelatedKind(from: "regions", name: "projects", letter: "J") { $0.projectsListing(ofRegionAt: $1) },
    .way("regions", to: "documents", via: [["pilots"]], "about its pilot actions"),
    RelatedKind(
      from: "regions", name: "similar", letter: "R", says: "like it", isCostly: true
    ) { SimilarListing.make(like: $1, in: $0, as: $2) },
    RelatedKind(
      from: "regions", name: "finder", letter: nil, says: "that fit",
      isCostly: true
    ) { FinderListing.make(for: $1, in: $0, as: $2) },
    RelatedKind(from: "regions", name: "indicators", letter: "I") {
      RegionIndicatorsListing.make(region: $1, in: $0)
    },
    .rows(of: "regions", from: "regions", "parts", letter: nil, "that lie in it") {
      $0.parts(ofRegionAt: $1)
    },
    .rows(of: "regions", from: "regions", "uncovered", letter: nil, "in it that take part in nothing") {
      $0.uncoveredParts(ofRegionAt: $1)
    },
    .way("regions", to: "priorities"), .way("regions", to: "good_practices"),
    .way("regions", to: "policy_instruments", "in which it learns"), .way("regions", to: "infrastructures"),
    .way("regions", to: "events"), .way("regions", to: "interreg_programmes"),
    .way("regions", to: "interreg_participation"), .way("regions", to: "governance_fulfilment"),
    .way("regions", to: "scoreboard_groups"),
    RelatedKind(
      from: "regions", name: "cofunding", letter: nil,
      says: "to combine money with a region of another country"
    ) { catalogue, row, address in
      CofundingListing.make(regions: [row], theme: address["theme"] ?? "", in: catalogue)
    },
    RelatedKind(from: "regions", name: "roles", letter: nil) { RolesListing.make(region: $1, in: $0) },
    RelatedKind(from: "regions", name: "categories", letter: nil) {
      CategoriesListing.make(region: $1, in: $0)
    },
  ]

  private static let ofChallenges: [RelatedKind] = [
    .way("challenges", to: "challenges", via: [["pilots"]], "that its pilot actions address too"),
    .way("challenges", to: "pilots"), .way("challenges", to: "partnerships"),
    .way("challenges", to: "instruments"),
    .way("challenges", to: "projects", via: [["instruments"]], "paid by its instruments"),
    .way("challenges", to: "documents"),
    .rows(of: "indicators", from: "challenges", letter: "I") { catalogue, row in
      // In the order in which the challenge names them: the first is its headline.
      catalogue.challenges[row].indicators.compactMap { catalogue.indicators.index(of: $0) }
    },
    .rows(of: "regions", from: "challenges", letter: "R", "from the most to the least affected") {
      $0.affectedRegions($0.challenges[$1])
    },
    RelatedKind(
      from: "challenges", name: "advisers", letter: nil,
      says: "to ask: they have a good practice, adopted one, or learn"
    ) { AdvisersListing.make(challenge: $1, $2, in: $0) },
    RelatedKind(
      from: "challenges", name: "evidence", letter: nil,
      says: "of the challenge, with spread, gap and coverage"
    ) {
      EvidenceListing.make(challenge: $1, in: $0)
    },
    .way("challenges", to: "actions"), .way("challenges", to: "good_practices"),
    .way("challenges", to: "policy_instruments"), .way("challenges", to: "events"),
    .way("challenges", to: "governance_criteria"),
  ]

  private static let ofPilots: [RelatedKind] = [
    .way("pilots", to: "challenges"),
    RelatedKind(from: "pilots", name: "children", letter: "P", says: "that are parts of it") {
      catalogue, row in
      catalogue.listing("pilots")?.scoped(to: catalogue.children(ofPilotAt: row))
        .showing(["title", "theme", "start", "end", "amount_eur", "id"])
    },
    .way("pilots", to: "partnerships", "whose title it names"),
    .way("pilots", to: "instruments", "that its title or source of money names"),
    .way("pilots", to: "documents"),
    .way("pilots", to: "indicators", via: [["challenges"]], "that measure its challenges"),
    .way("pilots", to: "regions"), .way("pilots", to: "actions"),
    RelatedKind(from: "pilots", name: "participants", letter: nil) { ParticipantsListing.pilot($1, in: $0) },
    RelatedKind(from: "pilots", name: "lineage", letter: nil, says: "from its umbrella to what followed") {
      LineageListing.make(pilot: $1, in: $0)
    },
    .way("pilots", to: "governance_criteria", "with the name of its theme"),
    RelatedKind(from: "pilots", name: "shared", letter: nil) { SharedRegionsListing.make(pilot: $1, in: $0) },
  ]

  private static let ofPartnerships: [RelatedKind] = [
    .way("partnerships", to: "challenges"), .way("partnerships", to: "pilots", "that name it"),
    .way("partnerships", to: "partnerships", via: [["platforms"]], "on the same platform", name: "siblings"),
    .way("partnerships", to: "instruments", via: [["pilots"]], "that pay its pilot actions"),
    .rows(of: "projects", from: "partnerships", letter: "J", "that join at least two of its members") {
      $0.jointProjects(ofPartnershipAt: $1)
    },
    .way(
      "partnerships", to: "documents", via: [["pilots"], ["platforms"]], "about its pilot actions or platform"
    ),
    .way("partnerships", to: "indicators", via: [["challenges"]], "that measure its challenge"),
    .way("partnerships", to: "regions"), .way("partnerships", to: "platforms"),
    RelatedKind(from: "partnerships", name: "network", letter: nil) {
      NetworkListing.make(partnership: $1, $2, in: $0)
    },
    RelatedKind(from: "partnerships", name: "members", letter: nil) {
      ParticipantsListing.partnership($1, in: $0)
    },
    RelatedKind(
      from: "partnerships", name: "missing", letter: nil, says: "with its theme that are no members"
    ) {
      MissingListing.make(partnership: $1, in: $0)
    },
    .way("platforms", to: "partnerships"),
    .way("platforms", to: "challenges", via: [["partnerships"]]),
    .way("platforms", to: "pilots", via: [["partnerships"]], "that name its partnerships"),
    .way("platforms", to: "instruments", via: [["partnerships", "pilots"]], "that pay its pilot actions"),
    .way("platforms", to: "documents"),
    .way("platforms", to: "regions", via: [["partnerships"]], "in its partnerships"),
    .way("platforms", to: "indicators", via: [["partnerships", "challenges"]], "that measure its challenge"),
  ]

  private static let ofInstruments: [RelatedKind] = [
    .way("instruments", to: "challenges"), .way("instruments", to: "pilots", "that name it"),
    .way("instruments", to: "partnerships", via: [["pilots"]], "of the pilot actions it pays"),
    .way("instruments", to: "instruments", via: [["synergies"]], "that it combines with", name: "combines"),
    .way("instruments", to: "projects", "paid by it"),
    .way(
      "instruments", to: "documents", via: [["synergies"], ["pilots"]],
      "behind its synergies and pilot actions"),
    .way("instruments", to: "indicators", via: [["challenges"]], "that measure its challenges"),
    .way(
      "instruments", to: "regions", via: [["pilots"], ["projects"]], "where it pays pilot actions or projects"
    ),
    .way("instruments", to: "synergies"), .way("instruments", to: "actions"),
    .way("synergies", to: "instruments"), .way("synergies", to: "documents", "that its legal hook names"),
    .way("synergies", to: "challenges", via: [["instruments"]], "that its instruments answer"),
    .way("synergies", to: "pilots", via: [["instruments"]], "paid by its instruments"),
    .way(
      "synergies", to: "partnerships", via: [["instruments", "pilots"]],
      "of pilot actions paid by its instruments"),
    .way("synergies", to: "projects", via: [["instruments"]], "paid by its instruments"),
    .way(
      "synergies", to: "regions", via: [["instruments", "pilots"]], "in pilot actions paid by its instruments"
    ),
    .way("synergies", to: "indicators", via: [["instruments", "challenges"]], "that measure its challenges"),
  ]

  private static let ofProjects: [RelatedKind] = [
    .way("projects", to: "challenges", via: [["instruments"]], "that the instrument answers that pays it"),
    .way("projects", to: "partnerships", via: [["regions"]], "of its regions"),
    .way("projects", to: "instruments", "that pay it"),
    .rows(of: "projects", from: "projects", "same", letter: "J", "with the same objective") {
      $0.projects(withObjectiveOf: $1)
    },
    .way("projects", to: "indicators", via: [["instruments", "challenges"]], "that measure its challenges"),
    .way("projects", to: "regions"), .way("projects", to: "interreg_programmes"),
    .way("projects", to: "project_participants", name: "partners"),
  ]

  private static let ofDocuments: [RelatedKind] = [
    .way("documents", to: "challenges"), .way("documents", to: "pilots"),
    .way(
      "documents", to: "partnerships", via: [["pilots"], ["platforms"]], "it is about, or their pilot action"),
    .way(
      "documents", to: "instruments", via: [["synergies"], ["pilots"]],
      "whose synergies it founds or whose pilots it is about"),
    .rows(of: "documents", from: "documents", "same", letter: "D", "about the same") {
      $0.documents(relatedToDocumentAt: $1)
    },
    .way(
      "documents", to: "indicators", via: [[], ["challenges"]], "it defines, or that measure its challenges"),
    .way("documents", to: "regions", via: [["pilots"]], "in its pilot actions"),
    .way("documents", to: "synergies", "that name it as their legal hook"),
    .way("documents", to: "thresholds"),
  ]

  private static let ofIndicators: [RelatedKind] = [
    .way("indicators", to: "challenges"),
    .way("indicators", to: "pilots", via: [["challenges"]], "for the challenges it measures"),
    .way("indicators", to: "instruments", via: [["challenges"]], "for the challenges it measures"),
    .way("indicators", to: "documents", via: [[], ["challenges"]], "that define it or its challenges"),
    .way("indicators", to: "indicators", via: [["challenges"]], "of the same challenges", name: "family"),
    .rows(of: "regions", from: "indicators", letter: "R", "from the best to the worst") {
      $0.rankedRegions(indicator: $1)
    },
    .way("indicators", to: "sources"), .way("sources", to: "indicators"),
    .way("sources", to: "challenges", via: [["indicators"]], "that its indicators measure"),
    .way("thresholds", to: "documents"),
  ]

  private static let ofActions: [RelatedKind] = [
    .way("actions", to: "challenges"), .way("actions", to: "pilots"),
    .way("actions", to: "partnerships", via: [["pilots"]], "of its pilot actions"),
    .way("actions", to: "instruments", "that its source of money names"),
    .way(
      "actions", to: "documents", via: [["pilots"], ["challenges"]], "about its pilot actions or challenge"),
    .way("actions", to: "indicators", via: [["challenges"]], "that measure its challenge"),
    .way("actions", to: "regions", via: [["pilots"]], "in its pilot actions"),
    .way("actions", to: "projects", via: [["instruments"]], "paid by its instruments"),
  ]

  /// What regions learn from each other.
  private static let ofLearning: [RelatedKind] =
    [
      .way("good_practices", to: "policy_instruments", "that it comes from", letter: "J"),
      .way("good_practices", to: "challenges"),
      .way("policy_instruments", to: "good_practices"), .way("policy_instruments", to: "challenges"),
      .way("policy_instruments", to: "interreg_programmes", letter: "F"),
      .way("interreg_programmes", to: "policy_instruments"), .way("interreg_programmes", to: "projects"),
      .way("interreg_programmes", to: "instruments", via: [["projects"]], "that pay its projects"),
      .way("policy_instruments", to: "interreg_europe_partners", name: "partners"),
    ] + throughRegions("good_practices") + throughRegions("policy_instruments")
    + throughRegions("interreg_programmes")

  private static let ofPlaces: [RelatedKind] =
    throughRegions("priorities") + throughRegions("infrastructures") + throughRegions("events")
    + throughRegions("scoreboard_groups") + throughRegions("interreg_participation")
    + [
      .way("events", to: "challenges"),
      .way(
        "priorities", to: "challenges", via: [["regions", "pilots"]], "of the pilot actions of its region"),
      .way(
        "infrastructures", to: "challenges", via: [["regions", "pilots"]],
        "of the pilot actions of its region"),
      .way("infrastructures", to: "infrastructure_members", name: "countries"),
    ]

  private static let ofGovernance: [RelatedKind] =
    [
      .way("governance_criteria", to: "challenges"),
      .way("governance_criteria", to: "governance_fulfilment"),
      .way("governance_criteria", to: "assessment_wheel"),
      .way(
        "governance_criteria", to: "regions", via: [["governance_fulfilment"]],
        "of which the data say how they fulfil them"),
      .way("governance_criteria", to: "indicators", via: [["challenges"]], "that measure its challenges"),
      .way("governance_criteria", to: "documents", via: [["challenges"]], "about its challenges"),
      .way("governance_fulfilment", to: "governance_criteria"),
      .way("assessment_wheel", to: "governance_criteria"), .way("assessment_wheel", to: "challenges"),
    ] + throughRegions("governance_fulfilment")

  /// What is related to the regions of things that lie somewhere.
  private static func throughRegions(_ from: String) -> [RelatedKind] {
    [
      .way(from, to: "regions"),
      .way(from, to: "pilots", via: [["regions"]], "of its regions"),
      .way(from, to: "partnerships", via: [["regions"]], "of its regions"),
      .way(from, to: "documents", via: [["regions", "pilots"]], "about pilot actions of its regions"),
    ]
  }

  /// Dates of everything that has some.
  private static let dates: [RelatedKind] = [
    "regions", "challenges", "pilots", "partnerships", "platforms", "instruments", "projects", "documents",
    "actions",
    "good_practices", "policy_instruments", "interreg_programmes", "events", "synergies",
  ].map { kind in
    RelatedKind(from: kind, name: "dates", letter: "L", says: "in the order of time", isCostly: false) {
      catalogue, row, address in
      Timeline.listing(kind, row, address, in: catalogue)
    }
  }
}
