import SmartSpecModel
import TerminalUI
import TestSupport
import Testing

@testable import SmartSpecUI

@Suite("The timeline")
@MainActor
struct TimelineTests {
  private static let folder = Samples.repository + "/Tests/SmartSpecUITests/Pictures"

  @Test("It looks as recorded at three sizes")
  func pictures() {
    for (width, height) in [(80, 24), (100, 30), (160, 50)] {
      let app = TestApplication(
        size: Size(width: width, height: height), address: "/timeline?lane=PL22&year=2018")
      app.press("4")
      expectPicture(app.surface, named: "timeline-\(width)x\(height)", in: Self.folder)
      app.open("/timeline?lane=PL22&group=PL22%20Śląskie&year=2018")
      expectPicture(app.surface, named: "timeline-region-\(width)x\(height)", in: Self.folder)
    }
  }

  @Test("Every pilot action and partnership stands where its dates are, and a missing end is drawn open")
  func dates() throws {
    let europe = try #require(Samples.europe)
    let timeline = try #require(Timeline(Address("/timeline"), in: europe))
    let scale = TimeScale(years: 2005...2030, width: 104)
    func check(
      _ title: String, _ noun: String, _ start: PartialDate?, _ end: PartialDate?
    ) throws {
      let entry = try #require(timeline.entries.first { $0.title == title && $0.noun == noun }, "\(title)")
      #expect(entry.first == start && entry.last == end, "\(title)")
      let signs = TimelineLane(entry, scale, .full).signs
      guard let start else {
        #expect(signs.allSatisfy { $0 == " " }, "\(title)")
        return
      }
      // A column is a quarter of a year: the first sign stands in that of the first day.
      let begin = try #require(signs.firstIndex { $0 != " " })
      #expect(begin == quarter(start.year, (start.month ?? 1)), "\(title)")
      let last = try #require(signs.lastIndex { $0 != " " })
      if let end {
        #expect(last == quarter(end.year, end.month ?? 12), "\(title)")
        #expect(!signs.contains("┄"), "\(title)")
      } else {
        #expect(last == signs.count - 1 && signs.contains("┄") && signs.last == "›", "\(title)")
      }
    }
    for pilot in europe.pilots {
      try check(pilot.title, "pilot action", pilot.start, pilot.end)
    }
    for partnership in europe.partnerships {
      try check(
        partnership.title, "partnership", partnership.year.flatMap { PartialDate(year: $0) }, nil
      )
    }
  }

  /// The column of a month where a year takes four.
  private func quarter(_ year: Int, _ month: Int) -> Int { (year - 2005) * 4 + (month - 1) / 3 }

  @Test(
    "What a partial date leaves open is lighter than what is certain",
    arguments: [
      ("2018-01", "2019-12", "  ████████"), ("2018", "2019", "  ░░░██░░░"), ("2018", "2018", "  ░░░░"),
      ("2018-02-03", "2018-11-30", "  ████"), ("2017-12", "2018-01", " ██"),
    ])
  func partial(start: String, end: String, drawn: String) throws {
    // A column is a quarter of a year, from the middle of 2017.
    let timeline = try #require(Self.timeline(start: start, end: end))
    let scale = TimeScale(years: 2017...2020, width: 16)
    let signs = String(TimelineLane(timeline, scale, .full).signs.dropFirst(2))
    #expect(signs.prefix(drawn.count) == drawn)
    #expect(signs.dropFirst(drawn.count).allSatisfy { $0 == " " })
  }

  /// A pilot action with some dates.
  private static func timeline(start: String, end: String) -> Timeline.Entry? {
    let catalogue = Catalogue.make(
      DataTable.make("pilot_actions", ["id", "title", "start", "end"], [["P1", "One", start, end]]))
    return Timeline(Address("/timeline"), in: catalogue)?.entries.first { $0.noun == "pilot action" }
  }

  @Test("h and l move the year of the whole program, and back it stays so")
  func year() {
    let app = TestApplication(address: "/regions?cursor=PL22")
    app.press("g l h h")
    let year = app.place["year"]
    #expect(year != nil)
    app.press("[")
    #expect(app.place.path == ["regions"] && app.place["year"] == year)
  }

  @Test("A region is added as lanes of its values, whose number of the year stands below")
  func lanes() {
    let app = TestApplication(address: "/timeline")
    app.press("a")
    app.type("PL22")
    app.press("enter")
    #expect(app.place["lane"] == "PL22")
    #expect(app.lines.contains { $0.contains("PL22 ŚLĄSKIE") })
    let detail = app.lines[app.lines.count - 3]
    #expect(detail.contains("GDP per head") && detail.contains("PL22"))
    app.press("enter")
    #expect(app.place.path == ["regions", "PL22"])
  }

  @Test("Tab shows the same as a list, + fewer years, 0 all, and L on a row its dates")
  func ways() {
    let app = TestApplication(address: "/pilots/P-RIT")
    app.press("L")
    #expect(app.place.path == ["pilots", "P-RIT", "dates"])
    let picture = app.surface.text
    app.press("tab")
    #expect(app.place["show"] == "list" && app.lines.contains { $0.contains("From") && $0.contains("To") })
    app.press("tab + +")
    #expect(app.place["zoom"] == "2" && app.surface.text != picture)
    app.press("0")
    #expect(app.place["zoom"] == nil && app.surface.text == picture)
  }

  @Test("Any keys at any size leave a timeline that fits")
  func walks() {
    let keys = [
      "h", "j", "k", "l", "tab", "+", "-", "0", "1", "2", "4", "5", "g g", "G", "space", "ctrl-d", "v",
    ]
    var random = SplitMix(seed: 5)
    for glyphs in GlyphLevel.allCases {
      let app = TestApplication(address: "/timeline?lane=PL22", glyphs: glyphs)
      for _ in 0..<80 {
        app.press(keys.randomElement(using: &random) ?? "j")
        if Int.random(in: 0..<5, using: &random) == 0 {
          app.send(
            .resize(
              Size(
                width: Int.random(in: 8...190, using: &random), height: Int.random(in: 4...60, using: &random)
              )))
        }
        let surface = app.surface
        #expect(glyphs != .ascii || surface.text.utf8.allSatisfy { $0 < 0x80 })
      }
    }
  }
}
