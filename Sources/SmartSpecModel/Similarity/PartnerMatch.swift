/// A side of what makes two regions good partners.
public enum PartnerAspect: String, CaseIterable, Sendable {
  case priorities, structure, skills, history, near

  public var title: String {
    switch self {
    case .priorities: "same priorities"
    case .structure: "similar structure"
    case .skills: "complementary strengths"
    case .history: "common history"
    case .near: "near"
    }
  }

  /// What it looks at.
  var remark: String {
    switch self {
    case .priorities: "themes of the priorities and partnerships of both"
    case .structure: "the nearer in structure, the better"
    case .skills: "they lead where you are below the mean"
    case .history: "joint partnerships, pilot actions and projects"
    case .near: "kilometres between both, up to 1,000"
    }
  }

  /// How much it counts by itself, from 0 to 5.
  var usualWeight: Int {
    switch self {
    case .priorities: 4
    case .structure: 3
    case .skills: 2
    case .history: 1
    case .near: 0
    }
  }
}

/// What two regions have to do with each other, seen from the first.
public struct PartnerMatch: Sendable {
  /// Themes of priorities and partnerships that both have, in the order of the alphabet.
  public let themes: [String]
  public let distance: StructuralDistance
  /// What the other is clearly good at and the first is not, the greatest difference first.
  public let strengths: [Strength]
  /// Partnerships, pilot actions and projects in which both are, by position; and those of Interreg Europe.
  public let partnerships: [Int]
  public let pilots: [Int]
  public let projects: [Int]
  public let interreg: [String]
  /// Between the places of their names on the map; nil where one has none.
  public let kilometres: Double?
  public let isNeighbour: Bool
  /// From 0 to 1; nil where the data of one of the two do not tell.
  public let scores: [PartnerAspect: Double]

  /// One indicator in which the other region can help.
  public struct Strength: Sendable {
    public let measure: StructuralMeasure
    public let mine: StructuralValue
    public let theirs: StructuralValue
    /// The difference in standard deviations, counted from the bad end.
    let lead: Double
  }

  /// How many things both took part in.
  public var jointCount: Int { partnerships.count + pilots.count + projects.count + interreg.count }

  /// Joint things of which half of the score is reached.
  static let halfHistory = 3.0
  /// Kilometres from which on nothing is near.
  static let farthest = 1000.0
  /// Standard deviations above the mean from which on a region is clearly good.
  static let clearlyGood = 0.5
  /// The lead that counts in full.
  static let fullLead = 3.0
}

extension Catalogue {
  /// What a region has to do with another of the same level.
  public func partnerMatch(_ own: Int, _ other: Int) -> PartnerMatch {
    partnerMatch(own, other, neighbours: neighbours(of: own))
  }

  func partnerMatch(_ own: Int, _ other: Int, neighbours: Set<String>) -> PartnerMatch {
    let (mine, theirs) = (partnerFacts(of: own), partnerFacts(of: other))
    let distance = StructuralDistance(
      structuralValues(of: own), structuralValues(of: other), weights: StructuralBlock.all.map { _ in 1 })
    let (strengths, measured) = strengths(own, other)
    let kilometres = regions[own].place.flatMap { here in regions[other].place.map { here.kilometres(to: $0) }
    }
    let projects = mine.projects.intersection(theirs.projects).sorted()
    let partnerships = mine.partnerships.intersection(theirs.partnerships).sorted()
    let pilots = mine.pilots.intersection(theirs.pilots).sorted()
    let interreg = mine.interreg.intersection(theirs.interreg).sorted()
    let joint = Double(projects.count + partnerships.count + pilots.count + interreg.count)
    var scores: [PartnerAspect: Double] = [:]
    scores[.priorities] = partnerFacts(level: regions[own].level).share(mine, theirs)
    scores[.structure] = distance.value.map { 1 / (1 + $0) }
    scores[.skills] =
      measured == 0
      ? nil : strengths.reduce(0) { $0 + min(1, $1.lead / PartnerMatch.fullLead) } / Double(measured)
    scores[.history] = joint / (joint + PartnerMatch.halfHistory)
    scores[.near] = kilometres.map { max(0, 1 - $0 / PartnerMatch.farthest) }
    return PartnerMatch(
      themes: mine.themes.intersection(theirs.themes).sorted(), distance: distance, strengths: strengths,
      partnerships: partnerships, pilots: pilots, projects: projects, interreg: interreg,
      kilometres: kilometres, isNeighbour: neighbours.contains(regions[other].id.rawValue),
      scores: scores)
  }

  /// The indicators in which the other leads, and how many could be compared.
  private func strengths(_ own: Int, _ other: Int) -> ([PartnerMatch.Strength], Int) {
    let (mine, theirs) = (structuralValues(of: own), structuralValues(of: other))
    var found: [PartnerMatch.Strength] = []
    var measured = 0
    for (index, described) in StructuralBlock.measures.enumerated()
    where StructuralBlock.all[described.block].isStrength {
      guard let one = mine[index], let two = theirs[index],
        let direction = indicators[id: described.measure.indicator]?.direction, direction != .neutral
      else { continue }
      measured += 1
      let sign: Double = direction == .lower ? -1 : 1
      guard one.standard * sign < 0, two.standard * sign > PartnerMatch.clearlyGood else { continue }
      found.append(
        .init(
          measure: described.measure, mine: one, theirs: two, lead: (two.standard - one.standard) * sign))
    }
    return (found.sorted { $0.lead > $1.lead }, measured)
  }

  /// The codes of the regions with a common border.
  func neighbours(of row: Int) -> Set<String> {
    let code = regions[row].id.rawValue
    let borders = (tables["neighbours"] ?? .empty("")).map { ($0.text("a"), $0.text("b")) }
    return Set(borders.compactMap { a, b in a == code ? b : b == code ? a : nil })
  }
}

/// How well a region fits as a partner, in parts that add up to the whole.
public struct PartnerScore: Sendable {
  public let parts: [Part]
  /// What should count but is not known of one of the two.
  public let missing: [PartnerAspect]
  /// From 0 to 1, the sum of the parts; nil where more than half of what should count is missing.
  public let value: Double?

  /// What one aspect contributes.
  public struct Part: Hashable, Sendable {
    public let aspect: PartnerAspect
    /// From 0 to 1.
    public let score: Double
    /// Of all that is known, how much the aspect weighs; all shares add up to 1.
    public let share: Double
    public var value: Double { score * share }
  }

  /// Weighs what is known; `weights` are in the order of `PartnerAspect.allCases`.
  init(_ scores: [PartnerAspect: Double], weights: [Int]) {
    let counting = zip(PartnerAspect.allCases, weights).filter { $0.1 > 0 }
    let known = counting.filter { scores[$0.0] != nil }
    let total = known.reduce(0) { $0 + $1.1 }
    parts = known.map { aspect, weight in
      Part(aspect: aspect, score: scores[aspect] ?? 0, share: Double(weight) / Double(total))
    }
    missing = counting.map(\.0).filter { scores[$0] == nil }
    let wished = counting.reduce(0) { $0 + $1.1 }
    value = total * 2 >= wished && total > 0 ? parts.reduce(0) { $0 + $1.value } : nil
  }

  public func part(_ aspect: PartnerAspect) -> Part? { parts.first { $0.aspect == aspect } }
}
