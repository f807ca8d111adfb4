import TestSupport
import Testing

@testable import SmartSpecModel

@Suite("What a column is like")
struct ColumnDescriptionTests {
  private func description(_ listing: Listing, _ field: String) throws -> ColumnDescription {
    let rows = RowList(listing.scope ?? Array(0..<listing.rowCount))
    let asked = try #require(listing.field(field))
    return try #require(listing.description(of: asked, rows: rows))
  }

  private func numbers(_ description: ColumnDescription) throws -> ColumnDescription.Numbers {
    guard case .numbers(let numbers) = description.content else {
      throw Absent()
    }
    return numbers
  }

  private struct Absent: Error {}

  @Test("Numbers have extremes, quartiles, median and mean of those that are stated")
  func ofNumbers() throws {
    let found = try description(.make(numbers: [4, nil, 1, 2, 3, nil, 10, 4]), "gdp_pps_pct_eu")
    #expect(found.rowCount == 8 && found.valueCount == 6 && found.missingCount == 2)
    #expect(found.differentCount == 5)
    let numbers = try numbers(found)
    #expect(numbers.minimum == 1 && numbers.maximum == 10 && numbers.mean == 4)
    #expect(numbers.lowerQuartile == 2.25 && numbers.median == 3.5 && numbers.upperQuartile == 4)
    #expect(numbers.sum == nil)
    #expect(numbers.histogram.map(\.count).reduce(0, +) == 6)
  }

  @Test("One number is all there is to know")
  func single() throws {
    let numbers = try numbers(try description(.make(numbers: [nil, 7]), "gdp_pps_pct_eu"))
    #expect(numbers.minimum == 7 && numbers.lowerQuartile == 7 && numbers.median == 7 && numbers.maximum == 7)
    #expect(numbers.histogram == [.init(lower: 7, upper: 8, count: 1)])
  }

  @Test("A histogram has the classes between that are empty")
  func gaps() throws {
    let numbers = try numbers(try description(.make(numbers: [0, 1, 50]), "gdp_pps_pct_eu"))
    #expect(numbers.histogram.map(\.count) == [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  }

  @Test("Dates have a first and a last, known as far as they are stated")
  func dates() throws {
    let found = try description(.make(dates: ["2018-03", "2018", "", "2020-02-01", "2020", "soon"]), "start")
    guard case .dates(let dates) = found.content else { throw Absent() }
    #expect(dates.first.description == "2018" && dates.last.description == "2020")
    #expect(dates.otherCount == 1 && found.valueCount == 5 && found.missingCount == 1)
    #expect(dates.histogram.map(\.count) == [2, 0, 2])
  }

  @Test("Texts have a shortest, a longest and a most frequent")
  func texts() throws {
    let found = try description(.make(texts: ["Łódź", "", "Wien", "Wien", "Małopolskie", "Oy"]), "name")
    guard case .texts(let texts) = found.content else { throw Absent() }
    #expect(texts.shortest == "Oy" && texts.longest == "Małopolskie")
    #expect(texts.frequent.first?.value == .text("Wien") && texts.frequent.first?.count == 2)
    #expect(found.valueCount == 5 && found.missingCount == 1 && found.differentCount == 4)
  }

  @Test("Values in different units have no mean")
  func mixedUnits() throws {
    let small = try #require(Samples.small)
    let listing = try #require(small.listing(at: Address("/regions/PL22/indicators")))
    guard case .mixedUnits = try description(listing, "value").content else {
      Issue.record("The indicators of a region have different units.")
      return
    }
  }

  @Test("Amounts are added, numbers that name something and figures of regions are not")
  func sums() throws {
    let small = try #require(Samples.small)
    let projects = try #require(small.listing("projects"))
    let stated = (0..<projects.rowCount).compactMap { Double(projects.raw(projects.fields[7], row: $0)) }
    #expect(projects.fields[7].id == "total_eur" && !stated.isEmpty)
    #expect(try numbers(try description(projects, "total_eur")).sum == stated.sorted().reduce(0, +))
    let regions = try #require(small.listing("regions"))
    for id in ["level", "gdp_pps_pct_eu", "area_km2", "gdp_mio_eur"] {
      #expect(regions.field(id)?.isAdditive != true, "\(id)")
    }
  }

  @Test("Figures of every number of the sample are those of an independent computation")
  func sample() throws {
    let small = try #require(Samples.small)
    var compared = 0
    for id in small.listingNames {
      let listing = try #require(small.listing(id))
      for field in listing.fields where field.isNumeric {
        let found = try description(listing, field.id)
        let values = (0..<listing.rowCount).compactMap { Double(listing.raw(field, row: $0)) }
        #expect(found.valueCount == values.count && found.rowCount == listing.rowCount, "\(id) \(field.id)")
        #expect(found.differentCount == Set(values).count, "\(id) \(field.id)")
        guard case .numbers(let numbers) = found.content else { continue }
        #expect(numbers.minimum == values.min() && numbers.maximum == values.max(), "\(id) \(field.id)")
        let mean = values.reduce(0) { $0 + $1 / Double(values.count) }
        #expect(abs(numbers.mean - mean) <= abs(mean) * 1e-9 + 1e-12, "\(id) \(field.id)")
        // As many values under the median as over it.
        let (under, over) = (
          values.count { $0 < numbers.median }, values.count { $0 > numbers.median }
        )
        #expect(under <= values.count / 2 && over <= values.count / 2, "\(id) \(field.id)")
        for bin in numbers.histogram {
          #expect(bin.count == values.count { $0 >= bin.lower && $0 < bin.upper }, "\(id) \(field.id)")
        }
        #expect(numbers.histogram.count <= 12)
        #expect(numbers.histogram.reduce(0) { $0 + $1.count } == values.count)
        compared += 1
      }
    }
    #expect(compared > 40)
  }

  @Test("Every column of every list says from how many values of which sources it is computed")
  func explained() throws {
    let small = try #require(Samples.small)
    for id in small.listingNames {
      let listing = try #require(small.listing(id))
      let rows = Array(0..<listing.rowCount)
      for field in listing.fields {
        let explanation = listing.explanation(ofColumn: field, rows: RowList(rows), in: small)
        let count = rows.count { !listing.raw(field, row: $0).isEmpty }
        #expect(explanation.value.hasPrefix("\(count) "), "\(id) \(field.id)")
        #expect(!explanation.table.isEmpty && !explanation.formula.isEmpty, "\(id) \(field.id)")
        #expect(!explanation.origins.isEmpty, "\(id) \(field.id)")
      }
    }
    let regions = try #require(small.listing("regions"))
    let gdp = try #require(regions.field("gdp_pps_pct_eu"))
    let rows = ListView(regions, Address("/regions")).rows()
    let explanation = regions.explanation(ofColumn: gdp, rows: RowList(rows), in: small)
    #expect(explanation.origins.contains { $0.dataset.hasPrefix("nama_10r_2gdp") }, "\(explanation.origins)")
    #expect(explanation.formula.contains(" values of 20"))
  }
}
