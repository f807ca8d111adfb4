import Glibc
import TestSupport
import Testing

@testable import SmartSpecModel

@Suite("Structural distance")
struct StructuralDistanceTests {
  private let europe: Catalogue

  init() throws { europe = try #require(Samples.europe) }

  private func region(_ id: Region.ID) throws -> Int { try #require(europe.regions.index(of: id)) }

  /// Forty regions from all over the list.
  private var some: [Int] {
    let all = europe.comparedRegions(level: 2)
    return (0..<40).map { all[$0 * all.count / 40] }
  }

  @Test(
    "It is 0 to itself, the same in both directions, and its parts add up, for all pairs of forty regions")
  func properties() throws {
    for a in some {
      let same = try #require(europe.structuralDistance(a, a))
      #expect(same.value == 0 && same.parts.allSatisfy { $0.value == 0 })
      for b in some where b != a {
        let there = try #require(europe.structuralDistance(a, b))
        let back = try #require(europe.structuralDistance(b, a))
        #expect(there == back)
        #expect(abs(there.parts.reduce(0) { $0 + $1.share } - 1) < 1e-12)
        #expect(there.parts.allSatisfy { $0.value >= 0 })
        if let value = there.value { #expect(value > 0 && there.parts.reduce(0) { $0 + $1.value } == value) }
        #expect(there.parts.count + there.missing.count == StructuralBlock.all.count)
      }
    }
  }

  /// The numbers of an indicator that count, by region, computed from nothing but observations.
  private func counted(_ id: Indicator.ID, isLogarithm: Bool) throws -> [Int: Double] {
    let indicator = try #require(europe.indicators.index(of: id))
    let reference = try #require(europe.referenceYear(indicator: indicator))
    var found: [Int: Double] = [:]
    for row in europe.comparedRegions(level: 2) {
      let years = ((reference - 3)...2025).reversed()
      let value = years.lazy.compactMap {
        europe.observations.value(indicator: indicator, region: row, year: $0)
      }
      .first
      found[row] = value.map { isLogarithm ? log($0) : $0 }
    }
    return found
  }

  private func squaredDifference(_ values: [Int: Double], _ a: Int, _ b: Int) throws -> Double {
    let count = Double(values.count)
    let mean = values.values.reduce(0, +) / count
    let variance = values.values.reduce(0) { $0 + pow($1 - mean, 2) } / count
    let (one, other) = (try #require(values[a]), try #require(values[b]))
    return pow(one - other, 2) / variance
  }

  @Test("The parts of AT21 and AT22 are what the formula gives when it is computed another way")
  func independent() throws {
    let (a, b) = (try region("AT21"), try region("AT22"))
    let distance = try #require(europe.structuralDistance(a, b))
    let density = try counted("population", isLogarithm: true).reduce(into: [Int: Double]()) {
      values, entry in
      values[entry.key] = entry.value - log(europe.regions[entry.key].area ?? .nan)
    }
    let blocks: [[[Int: Double]]] = [
      [
        try counted("gdp_pps_per_head", isLogarithm: true),
        try counted("disposable_income_pps", isLogarithm: false),
      ],
      [
        try counted("tertiary_25_64", isLogarithm: false),
        try counted("lifelong_learning", isLogarithm: true),
      ],
      [
        try counted("gerd_pct_gdp", isLogarithm: true), try counted("epo_patents_per_mio", isLogarithm: true),
      ],
      [
        try counted("employment_rate", isLogarithm: false),
        try counted("unemployment_rate", isLogarithm: true),
        try counted("gender_employment_gap", isLogarithm: false),
      ],
      [try counted("employment_secondary", isLogarithm: false)],
      [try counted("population", isLogarithm: true), density, try counted("median_age", isLogarithm: false)],
      [try counted("quality_of_government", isLogarithm: false)],
    ]
    for (part, block) in zip(distance.parts, blocks) {
      let differences = try block.map { try squaredDifference($0, a, b) }
      let expected = differences.reduce(0, +) / Double(differences.count)
      #expect(abs(part.difference - expected) < 1e-9, "\(StructuralBlock.all[part.block].id)")
      #expect(abs(part.value - expected / 7) < 1e-9)
    }
    #expect(distance.parts.count == 7)
  }

  @Test("A block of which one region has nothing is named, and the others share its weight")
  func missing() throws {
    let distance = try #require(europe.structuralDistance(try region("AT21"), try region("ES21")))
    let names = distance.missing.map { StructuralBlock.all[$0].id }
    #expect(names.contains("industry") && names.contains("institutions"))
    #expect(distance.parts.allSatisfy { abs($0.share - 1 / Double(distance.parts.count)) < 1e-12 })
  }

  @Test("A block without weight does not count, and one with more counts more")
  func weights() throws {
    let (a, b) = (try region("AT21"), try region("DE21"))
    let equal = try #require(europe.structuralDistance(a, b))
    let none = try #require(europe.structuralDistance(a, b, weights: [1, 1, 0, 1, 1, 1, 1]))
    #expect(none.part(2) == nil && !none.missing.contains(2))
    let more = try #require(europe.structuralDistance(a, b, weights: [5, 1, 1, 1, 1, 1, 1]))
    let (light, heavy) = (try #require(equal.part(0)), try #require(more.part(0)))
    #expect(heavy.share > light.share * 2)
    #expect(europe.structuralDistance(a, b, weights: [0, 0, 0, 0, 0, 0, 0])?.value == nil)
  }

  @Test("Where more than half of what should count is missing there is no distance")
  func tooLittle() throws {
    let (a, b) = (try region("AT21"), try region("ES21"))
    let distance = try #require(europe.structuralDistance(a, b, weights: [1, 0, 0, 0, 5, 0, 5]))
    #expect(distance.value == nil && distance.parts.count == 1 && distance.missing.count == 2)
    #expect(europe.structuralDistance(a, try region("AT2")) == nil)
  }

  @Test("From an earlier year no later value counts")
  func year() throws {
    let past = europe.at(year: 2015)
    let pair = past.structuralPairs(of: 0, try region("AT21"), try region("AT22"))
    #expect(pair.allSatisfy { ($0.a?.year ?? 0) <= 2015 })
    #expect(pair.contains { $0.a?.year == 2015 })
  }

  @Test("The list leaves the own country out when it is told to, and says what it does not understand")
  func list() throws {
    let near = try #require(europe.column("code", at: "/regions/AT21/similar"))
    let abroad = try #require(europe.column("code", at: "/regions/AT21/similar?abroad=yes"))
    #expect(near.count == 243 && near.contains("AT22") && !near.contains("AT21"))
    #expect(!abroad.contains { $0.hasPrefix("AT") } && abroad == near.filter { !$0.hasPrefix("AT") })
    let address = Address("/regions/AT21/similar?weights=economy:2,skills:9,luck:1&abroad=perhaps&x=1")
    let listing = try #require(europe.listing(at: address))
    #expect(
      ListView(listing, address).unknownParameters
        == ["weights=skills:9", "weights=luck:1", "abroad=perhaps", "x"])
    #expect(listing.options?.weights.first?.value == 2)
  }

  @Test("Rows are in order of distance, the parts of a row add up to it, and regions without one come last")
  func order() throws {
    let listing = try #require(europe.listing(at: Address("/regions/ES70/similar")))
    let distance = try #require(listing.field("distance"))
    let values = (0..<listing.rowCount).map { listing.number(distance, row: $0) ?? .infinity }
    #expect(values == values.sorted())
    for row in 0..<listing.rowCount where values[row].isFinite {
      let parts = StructuralBlock.all.compactMap { block in
        listing.field(block.id).flatMap { listing.number($0, row: row) }
      }
      #expect(abs(parts.reduce(0, +) - values[row]) < 1e-12)
    }
  }

  @Test("A distance is explained with its parts, what is left out, and the sources of the values")
  func explained() throws {
    let address = Address("/regions/AT21/similar")
    let listing = try #require(europe.listing(at: address))
    let row = try #require(listing.row(withKey: "DE72"))
    let whole = europe.explanation(of: .listed(at: address, row: row, field: "distance"))
    #expect(whole.formula.hasPrefix("distance to AT21: sum of the parts of 6 blocks: economy 0."))
    #expect(whole.formula.hasSuffix("left out because one of the two has no value: institutions"))
    #expect(whole.origins.count > 5 && whole.isSourced)
    let part = europe.explanation(of: .listed(at: address, row: row, field: "innovation"))
    #expect(part.formula.contains("R&D expenditure (logarithm) ") && part.formula.contains("of 2023"))
  }

  @Test("Other levels are compared among themselves, and the Union with nobody")
  func levels() throws {
    let countries = try #require(europe.column("code", at: "/regions/AT/similar"))
    #expect(countries.count == 26 && countries.allSatisfy { $0.count == 2 })
    #expect(europe.column("code", at: "/regions/EU27_2020/similar") == [])
  }
}

@Suite("Functions of real numbers")
struct MathematicsTests {
  @Test("Logarithms, sines and arcsines are those of the C library")
  func exact() {
    for value in [1e-300, 0.001, 0.5, 0.7071, 1, 1.41421357, 2, 10, 12345.678, 1e300] {
      #expect(abs(Mathematics.logarithm(value) - log(value)) <= 4e-16 * max(1, abs(log(value))))
    }
    for angle in stride(from: -6.2, through: 6.2, by: 0.1) {
      #expect(abs(Mathematics.sine(angle) - sin(angle)) < 1e-13)
      #expect(abs(Mathematics.cosine(angle) - cos(angle)) < 1e-12)
    }
    for value in stride(from: 0.0, through: 1, by: 0.05) {
      #expect(abs(Mathematics.arcsine(value) - asin(value)) < 1e-7)
    }
  }

  @Test("Wien lies 1,034 km from Paris, and nowhere from itself")
  func kilometres() {
    let wien = GeoPoint(longitude: 16.3725, latitude: 48.2083)
    let paris = GeoPoint(longitude: 2.3522, latitude: 48.8566)
    #expect(abs(wien.kilometres(to: paris) - 1034) < 2)
    #expect(wien.kilometres(to: wien) == 0)
    #expect(wien.kilometres(to: paris) == paris.kilometres(to: wien))
  }
}
