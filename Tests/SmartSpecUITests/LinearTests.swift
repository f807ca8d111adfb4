import SmartSpecModel
import TerminalUI
import TestSupport
import Testing

@testable import SmartSpecUI

@Suite("Line by line")
@MainActor
struct LinearTests {
  @Test("A list says what it is, then one row a line with the names of its columns; long units once")
  func list() {
    let listener = Listener()
    let said = listener.type(
      "/regions?country=PL&columns=code,name,country,gdp_pps_pct_eu&sort=-gdp_pps_pct_eu")
    #expect(said[0].hasPrefix("Regions. 17 regions, "))
    #expect(said[0].contains("sorted by GDP per head, largest first"))
    #expect(said.contains("1. PL91 Warszawski stołeczny. Country Poland. GDP per head 155."))
    #expect(said.contains("Units: GDP per head percent of EU-27 average (PPS)."))
    #expect(said.last == "7 more: m.")
    let alone = listener.type("/regions?filter=warszawski&columns=code,name,gdp_pps_pct_eu")
    #expect(
      alone.last == "1. PL91 Warszawski stołeczny. GDP per head 155 percent of EU-27 average (PPS).")
  }

  @Test("m and an empty line say the next rows, until there are none", arguments: ["m", "", "more"])
  func more(line: String) {
    let listener = Listener()
    listener.type("/regions?country=PL&columns=code,name")
    let next = listener.type(line)
    #expect(next.first?.hasPrefix("11. ") == true && next.count == 7)
    #expect(
      listener.type(line) == ["That was all. again says it from the beginning, help what can be typed."])
  }

  @Test("Missing values, flags and doubts are words")
  func words() throws {
    let listener = Listener(catalogue: try #require(Samples.europe))
    let said = listener.type("/compare/PL22,NL32").joined(separator: "\n")
    #expect(said.contains("NL32 Noord-Holland not available"))
    #expect(said.contains("(break in series)") || said.contains("(provisional)"))
    #expect(!said.contains("▲") && !said.contains(" :"))
  }

  @Test("A page says its figures under the names of their columns, and numbers what can be opened")
  func page() {
    let listener = Listener()
    let said = listener.type("PL22")
    #expect(said[0] == "PL22 Śląskie, Overview. Newest figures.")
    let gdp = said.first { $0.hasPrefix("1. GDP per head") }
    #expect(gdp?.contains(", value 80, year 2023, EU-27 100") == true && gdp?.contains("rising") == true)
    #expect(listener.type("1")[0].hasPrefix("GDP per head, EU = 100, Overview."))
  }

  @Test("Charts are a sentence and a table")
  func charts() {
    let listener = Listener()
    var said = listener.type("PL22")
    while listener.session.hasMore { said += listener.type("m") }
    #expect(said.contains { $0.contains("from 70 in 2013 to 80 in 2023, lowest 70") })
    #expect(said.contains { $0.hasPrefix("2023, ") && $0.contains("PL22 80") })
  }

  @Test("A map says a sentence, its classes from the highest, and the regions in their order")
  func map() throws {
    let said = Listener(catalogue: try #require(Samples.europe)).type("map gdp_pps_pct_eu")
    #expect(
      said[1] == "Map of GDP per head, EU = 100, 2023: 244 regions in limits that the indicator declares; "
        + "highest IE06 Eastern and Midland 245, lowest FRY5 Mayotte 28.")
    #expect(said[2] == "Class 4: at least 100, 92 regions. Type class 4 for these alone.")
    #expect(said.contains { $0.hasPrefix("1. IE06 Eastern and Midland. Country Ireland.") })
  }

  @Test("Points say how far both indicators go along, a timeline how much lies where")
  func faces() throws {
    let listener = Listener(catalogue: try #require(Samples.europe))
    let points = listener.type("scatter gdp_pps_pct_eu gerd_pct_gdp")
    #expect(points.contains { $0.contains("correlation 0.48, moderate and positive, over 227 regions") })
    #expect(listener.type("timeline").contains { $0.hasPrefix("Timeline from 2010 to 2027: Policy 43, ") })
  }

  @Test("A blind officer learns the richest region of Poland and its source in four lines")
  func officer() throws {
    let listener = Listener(catalogue: try #require(Samples.europe))
    listener.type("go regions country:PL")
    let sorted = listener.type("sort -gdp")
    #expect(sorted[1].hasPrefix("1. PL91 Warszawski stołeczny."))
    let source = listener.type("w")
    #expect(source[0] == "Figure: GDP per head, EU = 100, PL91 Warszawski stołeczny.")
    #expect(source.contains("Value: 155 percent of EU-27 average (PPS)."))
    #expect(source.contains { $0.hasPrefix("Dataset: nama_10r_2gdp") })
    #expect(listener.type("q").isEmpty && listener.session.isFinished)
  }

  @Test("After a change the new count and the first rows are said, not the whole again")
  func change() {
    let listener = Listener(address: "/regions?columns=code,name")
    let said = listener.type("/slas")
    #expect(said[0].hasPrefix("Regions. 2 of ") && said[0].contains("filter “slas”"))
    #expect(said[1...] == ["1. PL22 Śląskie.", "2. PL51 Dolnośląskie."])
    #expect(listener.type("u")[0].contains("filter") == false)
    #expect(listener.type("year 2019").first == "Figures of 2019; older ones say their year.")
  }

  @Test("A key with a number is about that row")
  func about() {
    let listener = Listener(address: "/regions?country=PL&columns=code,name")
    #expect(listener.type("P 2")[0].hasPrefix("Pilot actions."))
    #expect(listener.address.hasPrefix("/regions/PL22/pilots"))
    #expect(listener.type("[")[0].hasPrefix("Regions."))
    #expect(listener.type("where 2")[0] == "Figure: NUTS code, PL22 Śląskie.")
  }

  @Test("Keys can be typed as the reference of keys writes them, and those that go on say with what")
  func keys() {
    let listener = Listener()
    #expect(listener.type("g r")[0].hasPrefix("Regions."))
    #expect(listener.type("gp")[0].hasPrefix("Pilot actions."))
    #expect(listener.type("g").contains("gr: Regions."))
  }

  @Test("Coming back says which row is selected, where that is not the first")
  func selected() {
    let listener = Listener(address: "/regions?country=PL&columns=code,name")
    listener.type("2")
    #expect(listener.type("[").contains("Selected is 2, PL22 Śląskie."))
    #expect(listener.type("P")[0].hasPrefix("Pilot actions."))
    #expect(listener.address.hasPrefix("/regions/PL22/pilots"))
  }

  @Test("A question takes yes or no and nothing else")
  func question() {
    var written: [String] = []
    let listener = Listener(address: "/regions") { services in
      services.exports.save = { _, path, replacing, _ in
        replacing ? .success(path) : .failure(.exists(path: path))
      }
    }
    #expect(listener.type("export csv x.csv") == ["x.csv exists. Replace it? Type yes or no."])
    #expect(listener.type("go pilots") == ["Type yes or no."])
    #expect(listener.type("no") == ["Nothing was done."])
    listener.type("export csv x.csv")
    written = listener.type("yes")
    #expect(written[0].hasPrefix("Wrote ") && written[0].contains("x.csv"))
  }

  @Test("What needs an argument asks for it, and a number chooses one")
  func argument() {
    let listener = Listener(address: "/regions")
    let asked = listener.type("group")
    #expect(asked[0].hasPrefix("group needs FIELD") && asked.contains("3. country: Country"))
    #expect(listener.type("3")[0].hasPrefix("Groups by Country"))
    #expect(listener.type("1")[0].hasPrefix("Regions."))
  }

  @Test("Columns are counted by number, and the number of a value keeps its rows")
  func frequency() {
    let listener = Listener(address: "/regions")
    let said = listener.type("freq country")
    #expect(said[0].hasPrefix("Frequency of Country in these "))
    #expect(said.contains { $0.hasPrefix("1. PL: 17, ") })
    #expect(listener.type("1")[0].contains("17 regions"))
  }

  @Test("What is copied is said, for there is no clipboard")
  func copied() {
    let listener = Listener(address: "/regions/PL22")
    #expect(listener.type("yl") == ["/regions/PL22"])
  }

  @Test("What is not understood says so and names the nearest")
  func refused() {
    let listener = Listener(address: "/regions")
    #expect(
      listener.type("srot name")
        == ["“srot name” is not understood. Did you mean “sort”? help says what can be typed."])
    #expect(listener.type("999999") == ["There is no choice 999999 here."])
    #expect(listener.type("filter gdp<x").first?.contains("is not a number") == true)
    #expect(
      listener.type("open /regionz") == [
        "Cannot open /regionz: there is no “regionz”. Did you mean /regions?"
      ])
  }

  @Test("An empty list names the nearest thing that has some, and 1 opens it")
  func empty() throws {
    let listener = Listener(catalogue: try #require(Samples.europe), address: "/regions/PL21/projects")
    let nearest = try #require(listener.opening.first { $0.hasPrefix("1. No project for PL21") })
    #expect(nearest.contains("Nearest: DED2"))
    listener.type("1")
    #expect(listener.address.hasPrefix("/regions/DED2/projects"))
  }

  @Test("A search says what it finds, and a number opens it")
  func find() {
    let listener = Listener()
    let said = listener.type("/slas")
    #expect(said[0] == "Find “slas”. Newest figures." && said.contains("1. PL22, Śląskie."))
    #expect(listener.type("1")[0].hasPrefix("PL22 Śląskie"))
  }

  @Test("help says what can be typed, commands what the screen has")
  func help() {
    let listener = Listener(address: "/regions")
    #expect(listener.type("help").contains { $0.contains("q leaves") })
    #expect(listener.type("commands")[0] == "Commands of this screen; a number runs one.")
  }

  @Test("A tour says its words and goes on when a line is typed")
  func tour() {
    let tour = Tour(
      title: "Two",
      steps: [
        .init(address: "/regions", caption: "Regions first."),
        .init(address: "/pilots", caption: "Then pilots."),
      ])
    let listener = Listener { $0.tour = { _ in .success(tour) } }
    #expect(listener.type("tour")[0] == "Step 1 of 2: Regions first.")
    #expect(listener.type("")[0] == "Step 2 of 2: Then pilots.")
    #expect(listener.type("")[0] == "The tour has ended. Press t to see it again.")
  }

  @Test("Hostile text of the data and of the line cannot reach the terminal")
  func hostile() {
    let listener = Listener()
    let said = listener.type("/\u{1B}[31m\u{202E}x\u{7}")
    #expect(!said.joined().unicodeScalars.contains { $0.isObeyed || $0.value < 0x20 })
  }
}
