import SmartSpecModel
import TestSupport
import Testing

/// What is said about figures, word by word.
@Suite("Explanations")
struct ExplanationTests {
  private let europe: Catalogue

  init() throws { europe = try #require(Samples.europe) }

  private func text(_ explanation: Explanation) -> String {
    explanation.facts.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
  }

  private func indicator(_ id: Indicator.ID) throws -> Int { try #require(europe.indicators.index(of: id)) }
  private func region(_ id: Region.ID) throws -> Int { try #require(europe.regions.index(of: id)) }

  private static let eurostat = "Licence: Eurostat reuse (CC BY 4.0, © European Union, Eurostat)"
  private static let facts =
    "Licence: Facts cited row by row; European Commission documents CC BY 4.0, other pages their own terms"

  @Test("An observed value has its unit, year, flag in words, dataset, vintage, licence, code and table")
  func observed() throws {
    let explanation = europe.explanation(
      of: .observation(
        indicator: try indicator("employment_rate"), region: try region("BG31"), year: 2024))
    #expect(
      text(explanation) == """
        Figure: Employment rate, 15-64 · BG31 Северозападен
        Value: 63.5 % of population 15-64
        Year: 2024
        Flag: break in series (b)
        Dataset: tgs00007
        Title: Employment rate 15-64 by NUTS 2 region
        Vintage: downloaded 2026-01/02
        \(Self.eurostat)
        Table: Observations (observations), data of 2026-11-23
        Code: BG31 in NUTS 2024
        Confidence: sourced: read in the source that is named
        Note: Coverage of the indicator: 341 level-2 regions, 2013-2024.
        """)
    #expect(explanation.note == "break in series · tgs00007 · downloaded 2026-01/02")
    #expect(
      explanation.citation(address: Address("/regions/BG31"), date: "2026-11-24") == """
        Employment rate, 15-64 · BG31 Северозападен, 2024: 63.5 % of population 15-64 (break in series). \
        Source: tgs00007, Employment rate 15-64 by NUTS 2 region, downloaded 2026-01/02. \
        Licence: Eurostat reuse (CC BY 4.0, © European Union, Eurostat). smartspec /regions/BG31, 2026-11-24.
        """)
  }

  @Test("An official EU value that is doubtful says so, where it stands and when it is asked")
  func union() throws {
    let tertiary = try indicator("tertiary_25_64")
    let explanation = europe.explanation(of: .union(indicator: tertiary, year: 2022))
    #expect(explanation.confidence == .uncertain)
    #expect(explanation.facts.contains { $0.name == "Source" && $0.value == "https://bnr.bg/" })
    #expect(explanation.facts.contains { $0.name == "Dataset" && $0.value == "edat_lfse_03" })
    let value = try #require(europe.unionValue(indicator: tertiary, year: 2022))
    #expect(Figures.text(value, europe.indicators[tertiary]) == "34.3?")
  }

  @Test("A median says of how many regions, and in which year")
  func median() throws {
    let explanation = europe.explanation(of: .union(indicator: try indicator("employment_rate"), year: 2023))
    #expect(
      text(explanation) == """
        Figure: Employment rate, 15-64 · median of the level 2 regions of the Union
        Value: 71.8 % of population 15-64
        Year: 2023
        Computed: median of the 243 level 2 regions of the Union that have a value in 2023
        Dataset: tgs00007
        Title: Employment rate 15-64 by NUTS 2 region
        Vintage: downloaded 2026-01/02
        \(Self.eurostat)
        Table: Observations (observations), data of 2026-11-23
        Confidence: computed from what was read in the sources that are named
        Note: Coverage of the indicator: 341 level-2 regions, 2013-2024.
        """)
  }

  @Test("A rank says among whom, from which end and of which year")
  func rank() throws {
    let gdp = try indicator("gdp_pps_pct_eu")
    let first = europe.explanation(of: .rank(indicator: gdp, region: try region("PL22"), year: 2023))
    #expect(first.value == "150 of 244")
    #expect(
      first.formula
        == "rank 150 of 244: level 2 regions of the Union ordered from the highest value of 2023")
    let unemployment = europe.explanation(
      of: .rank(indicator: try indicator("unemployment_rate"), region: try region("PL22"), year: 2023))
    #expect(unemployment.formula.hasSuffix("ordered from the lowest value of 2023"))
    #expect(first.origins.map(\.dataset) == ["nama_10r_2gdp (unit PPS_HAB_EU27_2020)"])
  }

  @Test("A change shows both values, and a break between them")
  func change() throws {
    let gdp = europe.explanation(
      of: .change(indicator: try indicator("gdp_pps_pct_eu"), region: try region("PL22")))
    #expect(gdp.value == "+10")
    #expect(gdp.formula == "value 2023 − value 2013 = 80 − 70")
    let made = Catalogue.make(
      regions: ["AT11"], .indicators([("x", "higher")]),
      .observations(["AT11 x 2010 5", "AT11 x 2015 6 b", "AT11 x 2020 2.5"]))
    #expect(
      made.explanation(of: .change(indicator: 0, region: 0)).formula
        == "value 2020 − value 2010 = 2.5 − 5; the source marks a break in the series in between")
    #expect(made.explanation(of: .change(indicator: 0, region: 0)).value == "−2.5")
  }

  @Test("A count names what was counted, how it reaches the region, and the sources of the rows")
  func count() throws {
    let row = try region("ITC1")
    let explanation = europe.explanation(of: .cell(list: "regions", row: row, field: "pilots"))
    #expect(explanation.value == String(europe.pilots(ofRegionAt: row).count))
    #expect(explanation.formula.hasPrefix("number of pilot actions that name it ("))
    #expect(explanation.formula.contains("P-RIT"))
    #expect(explanation.table == "Participants of pilot actions (pilot_participants), data of 2026-11-23")
    let none = europe.explanation(of: .cell(list: "regions", row: try region("AT11"), field: "projects"))
    if europe.projects(ofRegionAt: try region("AT11")).isEmpty {
      #expect(none.value == "0")
      #expect(none.formula.hasSuffix(": none"))
      #expect(none.isSourced)
    }
  }

  @Test(
    "A participant shows the code as it was printed, and what stands for it now",
    arguments: [
      ("FRE", "FRE in NUTS 2016 as printed, the same in NUTS 2024"),
      ("UKD3", "UKD3 in NUTS 2016 as printed, not in NUTS 2024"),
    ])
  func printedCodes(code: String, expected: String) throws {
    let pilot = try #require(europe.pilots.index(of: "P-RIT"))
    let participants = try #require(europe.related("participants", of: "pilots", row: pilot))
    let field = try #require(participants.field("code"))
    let row = try #require(
      (0..<participants.rowCount).first { participants.raw(field, row: $0) == code })
    let role = try #require(participants.field("role"))
    #expect(participants.explanation(of: role, row: row, in: europe).code == expected)
    #expect(participants.explanation(of: role, row: row, in: europe).table.contains("(pilot_participants)"))
  }

  @Test("A code that was given up names its successors")
  func successors() {
    let catalogue = Catalogue.make(
      regions: ["FRE1", "FRE2"],
      .make(
        "region_changes", ["old_code", "new_code", "from_version", "to_version", "kind"],
        [["FR30", "FRE1", "2013", "2016", "split"], ["FR30", "FRE2", "2013", "2016", "split"]]),
      .make("priorities", ["id", "code", "version", "title"], [["X", "FR30", "2013", "Rail"]]))
    #expect(
      catalogue.explanation(of: .cell(list: "priorities", row: 0, field: "title")).code
        == "FR30 in NUTS 2013 as printed, now FRE1, FRE2 in NUTS 2024")
  }

  @Test("A recalled fact says that no source was read")
  func recalled() throws {
    let row = try #require(
      europe.thresholds.indices.first {
        europe.thresholds[$0].provenance == Provenance(source: "", confidence: .recalled)
      })
    let explanation = europe.explanation(of: .cell(list: "thresholds", row: row, field: "range"))
    #expect(explanation.origins.filter(\.isNamed).isEmpty)
    #expect(explanation.isSourced)
    let lines = text(explanation)
    #expect(lines.contains("Source: none is named"))
    #expect(lines.contains("Confidence: recalled: known to the compilers, not read in a source"))
    #expect(
      explanation.citation(address: .home, date: "2026-11-24").contains("(recalled). No source is named."))
  }

  @Test("A fact without a source that nobody called recalled is not sourced")
  func unsourced() {
    let catalogue = Catalogue.make(.make("documents", ["id", "title"], [["D1", "Paper"]]))
    #expect(!catalogue.explanation(of: .cell(list: "documents", row: 0, field: "title")).isSourced)
  }

  @Test("A missing figure says in which dataset it was looked for, and up to which year")
  func missing() throws {
    let then = europe.at(year: 2012)
    let explanation = then.explanation(
      of: .observation(indicator: try indicator("employment_rate"), region: try region("PL22"), year: nil))
    #expect(
      text(explanation) == """
        Figure: Employment rate, 15-64 · PL22 Śląskie
        Value: not available
        Dataset: tgs00007
        Licence: CC BY 4.0 (Eurostat, modified by selection); TNCOOP collection: not stated
        Table: Observations (observations), data of 2026-11-23
        Code: PL22 in NUTS 2024
        Note: The data hold no value of 2012 or before. Coverage: 341 level-2 regions, 2013-2024.
        """)
    #expect(explanation.note == "not available · tgs00007")
  }

  @Test("What the sources leave in doubt is uncertain although its row is sourced")
  func doubts() throws {
    let pilots = try #require(europe.listing("pilots"))
    let row = try #require(europe.pilots.index(of: "P-RIT"))
    let amount = try #require(pilots.field("amount_eur"))
    let call = try #require(pilots.field("call_date"))
    #expect(pilots.explanation(of: amount, row: row, in: europe).confidence == .uncertain)
    #expect(pilots.explanation(of: amount, row: row, in: europe).value == "6000000")
    #expect(pilots.mark(of: amount, row: row) == "?")
    #expect(pilots.explanation(of: call, row: row, in: europe).confidence == .sourced)
    #expect(pilots.mark(of: call, row: row).isEmpty)
    #expect(text(pilots.explanation(of: amount, row: row, in: europe)).contains(Self.facts))
  }

  @Test("A computed category says from what, and the list shows that it is computed")
  func computedCategory() throws {
    let catalogue = Catalogue.make(
      regions: ["NL35", "PL22"],
      .make(
        "categories",
        ["code", "version", "period", "category", "basis", "gdp_pps_pct_eu", "source", "confidence", "note"],
        [
          [
            "NL35", "2024", "2021-2027", "more developed", "computed", "157", "nama_10r_2gdp", "sourced",
            "by us",
          ],
          ["PL22", "2016", "2021-2027", "less developed", "legal list", "", "Decision", "recalled", ""],
        ]))
    let regions = try #require(catalogue.listing("regions"))
    let category = try #require(regions.field("category"))
    let explanation = regions.explanation(of: category, row: 0, in: catalogue)
    #expect(explanation.value == "more developed")
    #expect(
      explanation.formula
        == "GDP per head, EU = 100 (157), put into the classes of 2021-2027; not read in the legal list")
    #expect(explanation.remark == "by us")
    #expect(category.display?(0) == "more (c)")
    #expect(category.display?(1) == "less ~")
  }
}
