import SmartSpecModel
import TestSupport
import Testing

@Suite("Classes of a map")
struct ValueClassesTests {
  private static let indicators = [
    "gdp_pps_pct_eu", "gerd_pct_gdp", "tertiary_25_64", "unemployment_rate", "life_expectancy_total",
  ]
  private static let methods = ["equal-counts", "equal-steps", "natural-breaks", "around-eu"]

  @Test("Limits and counts are those of a computation by definition", arguments: indicators, methods)
  func independent(indicator: String, method: String) throws {
    let europe = try #require(Samples.europe)
    let address = Address("/map/\(indicator)?method=\(method)")
    let subject = try #require(MapSubject(address, in: europe))
    let values = subject.regions.compactMap { subject.figure($0)?.value }
    #expect(values.count > 100)
    let limits = try expectedLimits(method, values, indicator, europe)
    #expect(subject.classes.limits.count == limits.count)
    for (found, wanted) in zip(subject.classes.limits, limits) {
      #expect(abs(found - wanted) <= abs(wanted) * 1e-12, "\(found) is not \(wanted)")
    }
    // Each value is compared with each limit, one after the other.
    var counts = [Int](repeating: 0, count: limits.count + 1)
    for value in values { counts[limits.filter { value >= $0 }.count] += 1 }
    let listed = try #require(europe.column("class", at: address.description)).filter { !$0.isEmpty }
    #expect(counts.indices.map { index in listed.count { $0 == String(index + 1) } } == counts)
    #expect(counts.reduce(0, +) == values.count)
  }

  @Test("The limits that cohesion policy sets are the usual ones for GDP")
  func declared() throws {
    let europe = try #require(Samples.europe)
    let subject = try #require(MapSubject(Address("/map/gdp_pps_pct_eu"), in: europe))
    #expect(subject.classes == ValueClasses(method: .limits, limits: [75, 90, 100]))
    #expect((0..<4).map(subject.range) == ["< 75", "75 – 90", "90 – 100", "≥ 100"])
    let rows = try #require(europe.cells(at: Address("/map/gdp_pps_pct_eu"), ["value", "class"]))
    for row in rows {
      let value = try #require(Double(row[0]))
      #expect(row[1] == (value < 75 ? "1" : value < 90 ? "2" : value < 100 ? "3" : "4"))
    }
  }

  @Test(
    "Few, equal and strange values make fewer classes and no fault",
    arguments: ValueClasses.Method.allCases,
    [
      [], [1], [1, 1, 1], [1, 2], [.nan, 1, .infinity, 2],
      [-.greatestFiniteMagnitude, .greatestFiniteMagnitude],
      [0, 0, 0, 0, 0, 0, 0, 9],
    ] as [[Double]])
  func degenerate(method: ValueClasses.Method, values: [Double]) {
    for wished in 1...7 {
      let classes = ValueClasses(method, of: values, classes: wished, union: 0)
      #expect(classes.count <= wished || method == .aroundUnion)
      #expect(classes.limits == classes.limits.sorted() && Set(classes.limits).count == classes.limits.count)
      let finite = values.filter(\.isFinite)
      // No class begins above all values, so the highest value is in the last class.
      if let highest = finite.max(), classes.count > 1 {
        #expect(classes.index(of: highest) == classes.count - 1)
      }
    }
  }

  @Test("Natural breaks have the least spread of all ways to cut", arguments: 2...4)
  func least(classes: Int) {
    var random = SplitMix(seed: 7)
    for _ in 0..<30 {
      let values = (0..<Int.random(in: classes...11, using: &random)).map { _ in
        Double(Int.random(in: 0...40, using: &random))
      }.sorted()
      guard Set(values).count >= classes else { continue }
      let found = ValueClasses(.naturalBreaks, of: values, classes: classes)
      let groups = Dictionary(grouping: values, by: found.index).values.map { $0 }
      #expect(abs(spread(groups) - leastSpread(values[...], classes)) < 1e-6)
    }
  }
}

extension ValueClassesTests {
  private func expectedLimits(
    _ method: String, _ values: [Double], _ indicator: String, _ catalogue: Catalogue
  ) throws -> [Double] {
    let sorted = values.sorted()
    switch method {
    case "equal-counts": return (1...4).map { sorted[sorted.count * $0 / 5] }
    case "equal-steps":
      return (1...4).map { sorted[0] + (sorted[sorted.count - 1] - sorted[0]) * Double($0) / 5 }
    case "natural-breaks": return breaks(sorted)
    default:
      let index = try #require(catalogue.indicators.firstIndex { $0.id.rawValue == indicator })
      let year = try #require(catalogue.referenceYear(indicator: index))
      let union = try #require(catalogue.unionValue(indicator: index, year: year))
      return [0.75, 0.95, 1.05, 1.25].map { $0 * union.value }
    }
  }

  /// Five classes by the plain recursion over all beginnings of the last class.
  private func breaks(_ sorted: [Double]) -> [Double] {
    let count = sorted.count
    var spreads = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for first in 0..<count {
      var (mean, sum) = (0.0, 0.0)
      for last in first..<count {
        let step = sorted[last] - mean
        mean += step / Double(last - first + 1)
        sum += step * (sorted[last] - mean)
        spreads[first][last] = sum
      }
    }
    var best = [(0..<count).map { (cost: spreads[0][$0], starts: [Int]()) }]
    for classIndex in 1..<5 {
      best.append(
        (0..<count).map { last in
          guard last >= classIndex else { return (.infinity, []) }
          let start =
            (classIndex...last).min {
              best[classIndex - 1][$0 - 1].cost + spreads[$0][last] < best[classIndex - 1][$1 - 1].cost
                + spreads[$1][last]
            } ?? last
          let before = best[classIndex - 1][start - 1]
          return (before.cost + spreads[start][last], before.starts + [start])
        })
    }
    return best[4][count - 1].starts.map { sorted[$0] }
  }

  private func spread(_ groups: [[Double]]) -> Double {
    groups.reduce(0) { sum, group in
      let mean = group.reduce(0, +) / Double(group.count)
      return sum + group.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
  }

  private func leastSpread(_ values: ArraySlice<Double>, _ classes: Int) -> Double {
    guard classes > 1 else { return spread([Array(values)]) }
    return (values.startIndex + 1..<values.endIndex).map {
      spread([Array(values[..<$0])]) + ($0 < values.endIndex ? leastSpread(values[$0...], classes - 1) : 0)
    }.filter(\.isFinite).min() ?? .infinity
  }
}
