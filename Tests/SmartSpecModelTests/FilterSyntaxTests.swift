import TestSupport
import Testing

@testable import SmartSpecModel

@Suite("The filter language")
struct FilterSyntaxTests {
  private let syntax = FilterSyntax(.make(numbers: [1]))
  private let gdp = "gdp_pps_pct_eu"

  @Test("Words are joined by and, bars by or, a minus says not")
  func logic() throws {
    #expect(try syntax.parse("") == .all)
    #expect(try syntax.parse("   ") == .all)
    #expect(try syntax.parse("Śląskie") == .word("slaskie"))
    #expect(try syntax.parse("a b") == .and([.word("a"), .word("b")]))
    #expect(try syntax.parse("a|b") == .or([.word("a"), .word("b")]))
    #expect(try syntax.parse("a b|c") == .and([.word("a"), .or([.word("b"), .word("c")])]))
    #expect(try syntax.parse("-a") == .not(.word("a")))
    #expect(try syntax.parse("--a") == .not(.not(.word("a"))))
    #expect(try syntax.parse("-") == .word("-"))
    #expect(try syntax.parse("a|") == .word("a"))
  }

  @Test("Blanks around a bar change nothing", arguments: ["a | b", "a| b", "a |b", " a  |  b "])
  func blanksAroundBars(text: String) throws {
    #expect(try syntax.parse(text) == .or([.word("a"), .word("b")]))
  }

  @Test("What stands between quotes is one text and nothing else")
  func quotes() throws {
    #expect(try syntax.parse("\"two words\"") == .word("two words"))
    #expect(try syntax.parse("\"a|b\"") == .word("a|b"))
    #expect(try syntax.parse("\"status:x\"") == .word("status:x"))
    #expect(try syntax.parse("\"-a\"") == .word("-a"))
    #expect(try syntax.parse("-\"status:x\"") == .not(.word("status:x")))
    #expect(try syntax.parse("name:\"two words\"") == .values(field: "name", ["two words"]))
  }

  @Test("A tilde finds letters in their order")
  func fuzzy() throws {
    #expect(try syntax.parse("~nmk") == .fuzzy("nmk"))
    #expect(try syntax.parse("~") == .word("~"))
  }

  @Test(
    "Numbers are compared",
    arguments: [
      ("<75", Filter.Comparison.less), ("<=75", .lessOrEqual), (">75", .greater), (">=75", .greaterOrEqual),
      ("=75", .equal), (":75", .equal),
    ])
  func comparisons(text: String, comparison: Filter.Comparison) throws {
    #expect(try syntax.parse("gdp" + text) == .compare(field: gdp, comparison, 75))
  }

  @Test("A true minus sign is a minus sign")
  func minus() throws {
    #expect(try syntax.parse("gdp<−1.5") == .compare(field: gdp, .less, -1.5))
  }

  @Test("Values stand between commas, ranges around two dots")
  func values() throws {
    #expect(try syntax.parse("status:Ongoing,done") == .values(field: "status", ["ongoing", "done"]))
    #expect(try syntax.parse("status=done") == .values(field: "status", ["done"]))
    #expect(try syntax.parse("gdp:1..5") == .range(field: gdp, 1...5))
    #expect(try syntax.parse("gdp:..5") == .range(field: gdp, -.infinity...5))
    #expect(try syntax.parse("gdp:1..") == .range(field: gdp, 1 ... .infinity))
    #expect(
      try syntax.parse("gdp:1,2") == .or([.compare(field: gdp, .equal, 1), .compare(field: gdp, .equal, 2)]))
    #expect(try syntax.parse("gdp:none") == .missing(field: gdp))
    #expect(try syntax.parse("-start:none") == .not(.missing(field: "start")))
    #expect(try syntax.parse("start:2018..2019-03") == .dates(field: "start", from: "2018", to: "2019-03"))
    #expect(try syntax.parse("start>=2018") == .dates(field: "start", from: "2018", to: ""))
  }

  @Test("A field is meant by its name, its title, its short title or the beginning of its name")
  func fieldNames() {
    #expect(syntax.field(named: "gdp_pps_pct_eu")?.id == gdp)
    #expect(syntax.field(named: "GDP")?.id == gdp)
    #expect(syntax.field(named: "Start")?.id == "start")
    #expect(syntax.field(named: "sta")?.id == "status")
    #expect(syntax.field(named: "population") == nil)
  }

  @Test(
    "What cannot be read is said with its place",
    arguments: [
      ("statsu:x", FilterError.Problem.unknownField("statsu", suggestion: "status"), 0..<6),
      ("a zzzzzzzz<3", .unknownField("zzzzzzzz", suggestion: nil), 2..<10),
      ("gdp<high", .notANumber("high"), 0..<8),
      ("a gdp:1..x", .notANumber("1..x"), 2..<10),
      ("gdp:5..1", .notANumber("5..1"), 0..<8),
      ("gdp:1,x", .notANumber("x"), 0..<7),
      ("gdp<nan", .notANumber("nan"), 0..<7),
      ("gdp<inf", .notANumber("inf"), 0..<7),
      ("gdp:\"x\"", .notANumber("x"), 0..<7),
      ("a \"b", .openQuote, 2..<4),
      ("a gdp:", .missingValue(field: "gdp"), 2..<6),
      ("-gdp<x", .notANumber("x"), 1..<6),
      ("start<soon", .notADate("soon"), 0..<10),
      ("start:2018..soon", .notADate("soon"), 0..<16),
    ])
  func errors(text: String, problem: FilterError.Problem, position: Range<Int>) {
    #expect(throws: FilterError(problem: problem, position: position)) { try syntax.parse(text) }
  }

  @Test("An error is a sentence with a suggestion")
  func words() {
    let error = FilterError(problem: .unknownField("statsu", suggestion: "status"), position: 0..<6)
    #expect(error.message == "No field “statsu” here. Did you mean “status”?")
  }

  @Test("Any text gives a filter or an error within the text", arguments: 0..<100)
  func neverTraps(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<40 {
      var text = random.text(0...12)
      if Bool.random(using: &random) { text = "gdp" + text }
      do { _ = try syntax.parse(text) } catch {
        #expect(error.position.lowerBound >= 0)
        #expect(error.position.upperBound <= text.count)
        #expect(!error.message.isEmpty)
      }
    }
  }
}
