import SmartSpecModel
import TestSupport
import Testing

@Suite("Thresholds")
struct ThresholdTests {
  private func label(_ scheme: String, _ period: String, _ value: Double) throws -> String? {
    try #require(Samples.europe).threshold(scheme, period: period, containing: value)?.label
  }

  @Test(
    "The category of a region in 2014–2020",
    arguments: [
      (74.9, "less developed"), (75, "transition"), (82, "transition"), (90, "transition"),
      (90.1, "more developed"), (95, "more developed"), (0, "less developed"),
    ])
  func category2014(value: Double, label: String) throws {
    #expect(try self.label("region_category", "2014-2020", value) == label)
  }

  @Test(
    "The category of a region in 2021–2027",
    arguments: [
      (74.9, "less developed"), (75, "transition"), (82, "transition"), (90, "transition"),
      (95, "transition"),
      (100, "transition"), (100.1, "more developed"),
    ])
  func category2021(value: Double, label: String) throws {
    #expect(try self.label("region_category", "2021-2027", value) == label)
  }

  @Test(
    "The innovation group of a value, with its sign",
    arguments: [
      (112, "Strong"), (118, "Strong +"), (100, "Strong -"), (99.9, "Moderate +"), (70, "Moderate -"),
      (69.9, "Emerging +"), (125, "Leader -"), (124.9, "Strong +"), (300, "Leader +"),
    ])
  func subgroup(value: Double, label: String) throws {
    #expect(try self.label("ris_subgroup", "RIS 2021/2023", value) == label)
  }

  @Test("Every value belongs to one class of a scale", arguments: ["2014-2020", "2021-2027"])
  func isPartition(period: String) throws {
    let catalogue = try #require(Samples.europe)
    let classes = catalogue.thresholds.filter { $0.scheme == "region_category" && $0.period == period }
    for tenth in 0...2_000 {
      #expect(classes.filter { $0.interval.contains(Double(tenth) / 10) }.count == 1)
    }
  }

  @Test("A number typed into the filter finds the classes that contain it")
  func byNumber() throws {
    let catalogue = try #require(Samples.europe)
    let classes = catalogue.cells(
      at: Address("/thresholds?scheme=region_category&filter=82"), ["period", "class"])
    #expect(classes == [["2014-2020", "transition"], ["2021-2027", "transition"]])
  }

  @Test("An interval without ends contains nothing")
  func noEnds() {
    let interval = Interval(lower: nil, includesLower: true, upper: nil, includesUpper: true)
    #expect(!interval.contains(0))
  }
}
