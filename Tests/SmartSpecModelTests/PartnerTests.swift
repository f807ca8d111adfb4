import TestSupport
import Testing

@testable import SmartSpecModel

@Suite("Partners, pairings and comparisons")
struct PartnerTests {
  private let europe: Catalogue

  init() throws { europe = try #require(Samples.europe) }

  private func region(_ id: Region.ID) throws -> Int { try #require(europe.regions.index(of: id)) }

  @Test(
    "Themes are recognised in titles of any language",
    arguments: [
      ("Energietechnik", ["energy"]), ("Santé-nutrition", ["agri-food", "health"]),
      ("Livsmedel och livsmedelsförädling", ["agri-food"]),
      ("Kulturní a kreativní průmysly", ["culture and tourism"]),
      ("Medicine, medical services and health tourism", ["culture and tourism", "health"]),
      ("Information and communication technologies", ["digital"]), ("ICT", ["digital"]),
      ("Construcția de mașini, componente și echipamente de producție", ["manufacturing"]),
      ("Arktiska tester (under utveckling)", []), ("", []),
    ])
  func themes(title: String, expected: [String]) {
    #expect(PriorityTheme.named(in: title).sorted() == expected)
  }

  @Test("The parts of every fit add up to it, what is not known is named, and the best come first")
  func parts() throws {
    let listing = try #require(europe.listing(at: Address("/regions/PL22/finder?weights=near:2")))
    let (score, missing) = (try #require(listing.field("score")), try #require(listing.field("missing")))
    var last = Double.infinity
    for row in 0..<listing.rowCount {
      let parts = PartnerAspect.allCases.compactMap { aspect in
        listing.field(aspect.rawValue).flatMap { listing.number($0, row: row) }
      }
      let named = listing.raw(missing, row: row).split(separator: ";").count
      #expect(parts.count + named == PartnerAspect.allCases.count)
      guard let value = listing.number(score, row: row) else { continue }
      #expect(abs(parts.reduce(0, +) - value) < 1e-12 && value <= last && (0...1).contains(value))
      last = value
    }
  }

  @Test("The finder leaves the own country out by itself, and keeps what conditions ask for")
  func conditions() throws {
    let all = try #require(
      europe.cells(at: Address("/regions/PL22/finder"), ["country", "themes", "category"]))
    #expect(all.count == 244 - 17 && !all.contains { $0[0] == "PL" })
    let here = try #require(europe.column("country", at: "/regions/PL22/finder?abroad=no"))
    #expect(here.count == 243 && here.contains("PL"))
    let less = try #require(
      europe.cells(
        at: Address("/regions/PL22/finder?category=less developed&theme=energy"), ["category", "themes"]))
    #expect(!less.isEmpty && less.allSatisfy { $0[0] == "less developed" && $0[1].contains("energy") })
    let members = try #require(europe.column("code", at: "/regions/PL22/finder?partnership=TP-HTF"))
    #expect(members.contains("ITI1") && members.count < 40)
  }

  @Test("What two regions did together is counted and named")
  func history() throws {
    let match = europe.partnerMatch(try region("ES61"), try region("SI03"))
    let shared = match.partnerships.map { europe.partnerships[$0].id.rawValue }
    // Slovenia as a whole is a member: that covers its regions.
    #expect(shared.contains("TP-SOLAR") && shared.contains("TP-BATT"))
    let count = Double(match.jointCount)
    #expect(match.scores[.history] == count / (count + 3))
    #expect(europe.reason(.history, match).contains("partnerships"))
  }

  @Test("A lead is where one is below the mean and the other clearly above it, and is not mutual")
  func strengths() throws {
    let (weak, strong) = (try region("RO41"), try region("DK01"))
    let match = europe.partnerMatch(weak, strong)
    #expect(match.strengths.contains { $0.measure.indicator == "gerd_pct_gdp" })
    #expect(match.strengths.allSatisfy { $0.lead > PartnerMatch.clearlyGood })
    #expect(europe.partnerMatch(strong, weak).scores[.skills] == 0)
  }

  @Test("Neighbours are near, and the border is named")
  func near() throws {
    let match = europe.partnerMatch(try region("PL22"), try region("CZ08"))
    #expect(match.isNeighbour && (match.kilometres ?? 0) < 120)
    #expect(europe.reason(.near, match).hasSuffix("a common border"))
  }

  @Test(
    "No less developed region is in a partnership on energy with a leader, and the answer says so by being empty"
  )
  func noPairings() throws {
    #expect(try #require(europe.listing(at: Address("/pairings"))).rowCount == 0)
  }

  @Test("A pairing keeps apart who is a member itself, covered or touched")
  func pairings() throws {
    let rows = try #require(
      europe.cells(
        at: Address("/pairings?theme=agri-food"),
        ["code", "reach", "leader", "leader_reach", "partnership", "edition"]))
    #expect(rows.contains(["EL52", "itself", "BE2", "itself", "TP-HTF", "2021"]))
    let textile = try #require(
      europe.cells(at: Address("/pairings?theme=textile"), ["code", "reach", "leader", "leader_reach"]))
    // A member inside Flanders touches it.
    #expect(textile.contains(["ITF4", "itself", "BE2", "touches"]))
    for row in rows {
      let region = try region(.init(rawValue: row[0]))
      #expect(
        europe.categories(ofRegionAt: region).contains {
          $0.period == "2021-2027" && $0.group == .lessDeveloped
        })
    }
  }

  @Test("A comparison has one row an indicator and one column a region, as values, EU = 100 and ranks")
  func comparison() throws {
    func row(_ address: String, _ indicator: String) throws -> [String] {
      let listing = try #require(europe.listing(at: Address(address)))
      let row = try #require(listing.row(withKey: indicator))
      return ["pl22", "de21", "eu"].map { name in
        listing.field(name).map { listing.raw($0, row: row) } ?? "no field"
      }
    }
    #expect(try row("/compare/PL22,DE21", "gdp_pps_pct_eu") == ["80", "170", "100"])
    let index = try row("/compare/PL22,DE21?show=index", "gerd_pct_gdp").map { Double($0) ?? 0 }
    let values = try row("/compare/PL22,DE21", "gerd_pct_gdp").map { Double($0) ?? 0 }
    #expect(abs(index[1] - values[1] / values[2] * 100) < 1e-9)
    #expect(try row("/compare/PL22,DE21?show=rank", "gdp_pps_pct_eu") == ["150", "9", ""])
  }

  @Test("Signs say what is clearly above or below the Union, and a value of another year says it")
  func signs() throws {
    let listing = try #require(europe.listing(at: Address("/compare/PL22,DE21")))
    func text(_ indicator: String, _ field: String) throws -> String {
      let row = try #require(listing.row(withKey: indicator))
      let display = try #require(listing.field(field)?.display)
      return display(row)
    }
    #expect(try text("gdp_pps_pct_eu", "de21") == "▲ 170" && (try text("gdp_pps_pct_eu", "pl22")) == "80")
    #expect(try text("unemployment_rate", "pl22").hasPrefix("▼ "))
    #expect(try text("employment_secondary", "pl22").hasSuffix(" ’24"))
    // A quantity is neither high nor low beside the Union.
    #expect(!(try text("gdp_mio_eur", "pl22")).contains("▼"))
  }

  @Test("Codes that are none and the ninth region are said, and old codes lead to their successors")
  func codes() throws {
    let many = Address("/compare/PL22,XX99,DE21,ES21,AT21,AT22,AT31,AT32,AT33,AT34")
    let found = Comparison.regions(of: many, in: europe)
    #expect(found.rows.count == 8 && found.unread == ["XX99", "AT34"])
    let listing = try #require(europe.listing(at: many))
    #expect(ListView(listing, many).unknownParameters == ["XX99", "AT34"])
    #expect(europe.listing(at: Address("/compare/XX99")) == nil)
    #expect(
      europe.reasonNotFound(Address("/compare"))
        == "name the regions to compare, up to eight: /compare/PL22,DE21.")
    #expect(
      Comparison.regions(of: Address("/compare/FR30"), in: europe).rows.map { europe.regions[$0].id } == [
        "FRE1"
      ])
  }

  @Test("An address says of options only what differs from the usual, and reads it back")
  func options() throws {
    let base = Address("/regions/PL22/finder?filter=x")
    let options = FinderListing.options(base, in: europe)
    let changed = options.weighing(0, 5).weighing(4, 2).choosing(0, steps: 1).choosing(1, steps: 2)
    let address = changed.address(base)
    #expect(
      address.description
        == "/regions/PL22/finder?filter=x&weights=priorities:5,near:2&abroad=no&theme=agri-food")
    let read = FinderListing.options(address, in: europe)
    #expect(read.weights == changed.weights && read.choices == changed.choices && read.unread.isEmpty)
    #expect(read.usual.address(address) == base && read.usual.summary.isEmpty)
    #expect(read.weighing(0, 9).weights[0].value == 5 && read.weighing(0, -1).weights[0].value == 0)
    #expect(read.summary == "weights: priorities 5, near 2 · not in another country · theme: agri-food")
  }
}
