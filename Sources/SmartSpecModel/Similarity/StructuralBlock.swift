/// A side of a region's structure by which regions are compared: one or more indicators that belong together.
///
/// Which indicators, which of them as logarithms, and what was left out: `docs/decisions/0010-structural-distance.md`.
public struct StructuralBlock: Sendable, Identifiable {
  /// The name in addresses and exports, such as `settlement`.
  public let id: String
  public let title: String
  public let measures: [StructuralMeasure]
  /// Whether one end of its indicators is the good one, so that a region can be strong in it.
  public let isStrength: Bool

  /// All of them.
  ///
  /// Adding an indicator is adding it to a line.
  public static let all: [StructuralBlock] = [
    StructuralBlock(
      id: "economy", title: "Economy",
      measures: [.indicator("gdp_pps_per_head", .logarithm), .indicator("disposable_income_pps")],
      isStrength: false),
    StructuralBlock(
      id: "skills", title: "Skills",
      measures: [.indicator("tertiary_25_64"), .indicator("lifelong_learning", .logarithm)],
      isStrength: true),
    StructuralBlock(
      id: "innovation", title: "Innovation",
      measures: [.indicator("gerd_pct_gdp", .logarithm), .indicator("epo_patents_per_mio", .logarithm)],
      isStrength: true),
    StructuralBlock(
      id: "work", title: "Work",
      measures: [
        .indicator("employment_rate"), .indicator("unemployment_rate", .logarithm),
        .indicator("gender_employment_gap"),
      ], isStrength: true),
    StructuralBlock(
      id: "industry", title: "Industry", measures: [.indicator("employment_secondary")], isStrength: false),
    StructuralBlock(
      id: "settlement", title: "Settlement",
      measures: [.indicator("population", .logarithm), .density, .indicator("median_age")],
      isStrength: false),
    StructuralBlock(
      id: "institutions", title: "Institutions", measures: [.indicator("quality_of_government")],
      isStrength: true),
  ]

  /// The measures of all blocks in their order, each with the position of its block.
  static let measures: [(block: Int, measure: StructuralMeasure)] = all.enumerated().flatMap {
    block, described in
    described.measures.map { (block, $0) }
  }
}

/// What is measured of a region for a block.
public struct StructuralMeasure: Hashable, Sendable {
  /// The indicator whose values are used.
  public let indicator: Indicator.ID
  public let scale: Scale
  /// Whether the value is divided by the area of the region.
  public let isPerArea: Bool

  /// How values are laid out before they are compared.
  public enum Scale: Sendable {
    case plain
    /// For values of which a few are many times the others.
    case logarithm
  }

  static func indicator(_ id: Indicator.ID, _ scale: Scale = .plain) -> StructuralMeasure {
    StructuralMeasure(indicator: id, scale: scale, isPerArea: false)
  }

  /// Inhabitants per square kilometre, from population and area because the indicator of that name has few regions.
  static let density = StructuralMeasure(indicator: "population", scale: .logarithm, isPerArea: true)
}
