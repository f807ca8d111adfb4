import Synchronization
import TestSupport
import Testing

@testable import SmartSpecModel

@Suite("Queries")
struct QueryEngineTests {
  private func rows(_ listing: Listing, _ filter: String) throws -> [Int] {
    Array(QueryEngine.run(Query(filter: try FilterSyntax(listing).parse(filter)), over: listing))
  }

  @Test(
    "A missing value satisfies no comparison",
    arguments: ["gdp<1000", "gdp>-1000", "gdp=0", "gdp<=0", "gdp>=0", "gdp:-1..1", "gdp:0", "gdp:..5"])
  func missingMatchesNothing(filter: String) throws {
    let found = try rows(.make(numbers: [nil, 0, nil]), filter)
    #expect(found == [1])
  }

  @Test("None finds what is missing and only that")
  func none() throws {
    let listing = Listing.make(numbers: [nil, 0, 3], texts: ["a", "", "b"], dates: ["2018", "", ""])
    #expect(try rows(listing, "gdp:none") == [0])
    #expect(try rows(listing, "name:none") == [1])
    #expect(try rows(listing, "-start:none") == [0])
  }

  @Test(
    "Comparisons keep to their ends",
    arguments: [
      ("gdp<75", [0]), ("gdp<=75", [0, 1]), ("gdp>75", [2]), ("gdp>=75", [1, 2]), ("gdp:75", [1]),
      ("gdp:74.9..75", [0, 1]), ("gdp:74.9,75.1", [0, 2]),
    ])
  func ends(filter: String, expected: [Int]) throws {
    #expect(try rows(.make(numbers: [74.9, 75, 75.1]), filter) == expected)
  }

  @Test("Words are found anywhere in what is searched, without case and accents")
  func words() throws {
    let listing = Listing.make(texts: ["Śląskie voivodeship", "Málaga", ""])
    #expect(try rows(listing, "slas") == [0])
    #expect(try rows(listing, "ALAG") == [1])
    #expect(try rows(listing, "slas|malaga") == [0, 1])
    #expect(try rows(listing, "-slas") == [1, 2])
    #expect(try rows(listing, "~svo") == [0])
    #expect(try rows(listing, "\"skie voi\"") == [0])
    #expect(try rows(listing, "") == [0, 1, 2])
  }

  @Test("Categories match as a whole or by their beginning, lists by one value, texts by a part")
  func values() throws {
    let listing = Listing.make(
      texts: ["deep sea", "sea", "air"], categories: ["less developed", "transition", ""],
      lists: ["C1;C2", "C12", ""])
    #expect(try rows(listing, "status:transition") == [1])
    #expect(try rows(listing, "status:less-developed") == [0])
    #expect(try rows(listing, "status:developed").isEmpty)
    #expect(try rows(listing, "challenges:C1") == [0])
    #expect(try rows(listing, "challenges:c2,c12") == [0, 1])
    #expect(try rows(listing, "name:sea") == [0, 1])
  }

  @Test(
    "Partial dates are compared by the days they can stand for",
    arguments: [
      ("start:2018", [0, 1, 2]), ("start:2018-03", [1, 2]), ("start:2018-03..2019", [0, 1, 2, 3]),
      ("start<2018-03", [0]), ("start>2018", [3]), ("start>=2019", [3]), ("start<=2018-01", [0]),
    ])
  func dates(filter: String, expected: [Int]) throws {
    let listing = Listing.make(dates: ["2018", "2018-03", "2018-03-07", "2019", ""])
    #expect(try rows(listing, filter) == expected)
  }

  @Test(
    "Missing values come last in both directions",
    arguments: [SortKey("gdp_pps_pct_eu"), SortKey("-gdp_pps_pct_eu")])
  func missingLast(key: SortKey) {
    let sorted = QueryEngine.run(Query(sort: [key]), over: .make(numbers: [nil, 2, nil, 1]))
    #expect(sorted == (key.direction == .ascending ? [3, 1, 0, 2] : [1, 3, 0, 2]))
  }

  @Test("Missing texts, categories and dates come last too", arguments: ["name", "status", "start"])
  func missingTextsLast(field: String) {
    let values = ["", "2019", "2018"]
    let listing = Listing.make(texts: values, categories: values, dates: values)
    #expect(QueryEngine.run(Query(sort: [SortKey(field)]), over: listing) == [2, 1, 0])
    #expect(QueryEngine.run(Query(sort: [SortKey(field, .descending)]), over: listing) == [1, 2, 0])
  }

  @Test("Equal rows keep their order in both directions")
  func stable() {
    let listing = Listing.make(numbers: [1, 0, 1, 0, 1, 0], categories: ["b", "B", "a", "a", "b", "a"])
    #expect(QueryEngine.run(Query(sort: [SortKey("gdp_pps_pct_eu")]), over: listing) == [1, 3, 5, 0, 2, 4])
    #expect(QueryEngine.run(Query(sort: [SortKey("-gdp_pps_pct_eu")]), over: listing) == [0, 2, 4, 1, 3, 5])
    #expect(
      QueryEngine.run(Query(sort: SortKey.list("status,-gdp_pps_pct_eu")), over: listing) == [
        2, 3, 5, 0, 4, 1,
      ])
  }

  @Test("Texts are sorted as they are searched: without case and accents")
  func sortsFolded() {
    let listing = Listing.make(texts: ["Zagreb", "Śląskie", "avila", "Ávila B", "slask"])
    #expect(QueryEngine.run(Query(sort: [SortKey("name")]), over: listing) == [2, 3, 4, 1, 0])
  }

  @Test("A list narrows itself unless the address names the field")
  func narrowings() {
    let listing = Listing.make(
      categories: ["a", "b", "a"], lists: ["x", "y", "z"],
      narrowings: [.init("status", ["a"], unless: ["challenges"])])
    #expect(ListView(listing, Address("/things")).rows() == [0, 2])
    #expect(ListView(listing, Address("/things?status=b")).rows() == [1])
    #expect(ListView(listing, Address("/things?status=all")).rows() == [0, 1, 2])
    #expect(ListView(listing, Address("/things?challenges=y")).rows() == [1])
    #expect(ListView(listing.scoped(to: [2, 1]), Address("/things")).rows() == [2, 1])
  }

  @Test("What an address asks for and the list does not have is named")
  func unknownParameters() {
    let view = ListView(
      .make(texts: ["a"]), Address("/things?colour=red&sort=-size,name&columns=name,weight&filter=x:1"))
    #expect(view.unknownParameters == ["sort=-size", "colour", "columns=weight"])
    #expect(view.query.sort == [SortKey("name")])
    #expect(view.columns.map(\.id) == ["name"])
    #expect(view.filterError?.problem == .unknownField("x", suggestion: nil))
    #expect(view.rows() == [0])
  }

  @Test("A query that is cancelled stops")
  func cancel() throws {
    let listing = Listing.make(numbers: Array(repeating: 1, count: 200_000))
    let filter = try FilterSyntax(listing).parse("gdp=1")
    let found = Mutex(0)
    let monitor = Monitor(isCancelled: { found.withLock { $0 } > 0 })
    #expect(throws: Cancelled.self) {
      try QueryEngine.answer(Query(filter: filter), over: listing, monitor: monitor) { part in
        found.withLock { $0 = part.rows.count }
      }
    }
    #expect(found.withLock { $0 } == 65_536)
  }

  @Test("A longer word looks only at the rows of the shorter one, and finds the same")
  func narrowing() throws {
    let listing = try #require(Samples.small?.listing("regions"))
    let words = ["a", "an", "and", "anda", "andal"]
    var earlier: QueryAnswer?
    for word in words {
      let query = Query(filter: try FilterSyntax(listing).parse(word))
      let answer = try QueryEngine.answer(query, over: listing, after: earlier)
      #expect(Array(answer.rows) == Array(QueryEngine.run(query, over: listing)))
      if let earlier { #expect(answer.rows.allSatisfy(Set(earlier.rows).contains)) }
      earlier = answer
    }
  }

  @Test(
    "A filter is narrower than another only when it surely keeps fewer rows",
    arguments: [
      ("rail", "rai", true), ("rai", "rail", false), ("a b", "b", true), ("b", "a b", false),
      ("-rail", "-rai", false), ("-a b", "-a", true), ("rail|railway", "rai", true), ("a|b", "a", false),
      ("a", "a|b", true), ("~rl", "~r", true), ("rail", "~rl", true), ("gdp<5", "gdp<9", false),
      ("gdp<5 x", "gdp<5", true), ("", "a", false), ("a", "", true),
    ])
  func implication(narrow: String, wide: String, isNarrower: Bool) throws {
    let listing = Listing.make(numbers: [1])
    let (a, b) = (try FilterSyntax(listing).parse(narrow), try FilterSyntax(listing).parse(wide))
    #expect(a.implies(b, in: listing) == isNarrower)
  }
}
