/// How far two regions are apart in their structure, in parts that add up to the whole.
///
/// The difference of a block is the mean of the squared differences of the standardised values that both regions have;
/// the distance is the mean of the differences of all blocks, weighted. So it is 0 between a region and itself, the
/// same in both directions, and 1 where two regions are one standard deviation apart in everything.
public struct StructuralDistance: Hashable, Sendable {
  /// The blocks that count and that both regions have, in the order of the registry.
  public let parts: [Part]
  /// The blocks that should count but of which one of the two has no value.
  public let missing: [Int]
  /// The sum of the parts; nil where more than half of what should count is missing.
  public let value: Double?

  /// What one block contributes.
  public struct Part: Hashable, Sendable {
    public let block: Int
    /// The mean of the squared differences.
    public let difference: Double
    /// Of all that was compared, how much the block weighs; all shares add up to 1.
    public let share: Double
    /// `difference` times `share`.
    public var value: Double { difference * share }
  }

  /// The distance of two regions from their values; `weights` has one for each block.
  ///
  /// What a block weighs that is missing is shared among the others.
  init(_ a: [StructuralValue?], _ b: [StructuralValue?], weights: [Int]) {
    var sums = [(sum: Double, count: Int)](repeating: (0, 0), count: StructuralBlock.all.count)
    for (index, described) in StructuralBlock.measures.enumerated() {
      guard let one = a[index], let other = b[index] else { continue }
      let difference = one.standard - other.standard
      sums[described.block].sum += difference * difference
      sums[described.block].count += 1
    }
    let counting = StructuralBlock.all.indices.filter { weights[$0] > 0 }
    let known = counting.filter { sums[$0].count > 0 }
    let total = known.reduce(0) { $0 + weights[$1] }
    parts = known.map { block in
      Part(
        block: block, difference: sums[block].sum / Double(sums[block].count),
        share: Double(weights[block]) / Double(total))
    }
    missing = counting.filter { sums[$0].count == 0 }
    let wished = counting.reduce(0) { $0 + weights[$1] }
    value = total * 2 >= wished && total > 0 ? parts.reduce(0) { $0 + $1.value } : nil
  }

  public func part(_ block: Int) -> Part? { parts.first { $0.block == block } }

  /// The block in which the two are most alike, and the one that keeps them apart most.
  public var nearest: Part? { parts.min { $0.difference < $1.difference } }
  public var farthest: Part? { parts.max { $0.value < $1.value } }
}

extension Catalogue {
  /// How far two regions are apart; nil where they are of different levels.
  ///
  /// `weights` has one number for each block, from 0 for not at all to 5; without it all count the same.
  public func structuralDistance(_ a: Int, _ b: Int, weights: [Int]? = nil) -> StructuralDistance? {
    guard regions[a].level == regions[b].level else { return nil }
    return StructuralDistance(
      structuralValues(of: a), structuralValues(of: b),
      weights: weights ?? StructuralBlock.all.map { _ in 1 })
  }
}
