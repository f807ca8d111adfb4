import SmartSpecModel
import TerminalUI
import TestSupport
import Testing

@testable import SmartSpecUI

@Suite("The map on the screen")
@MainActor
struct MapScreenTests {
  private static let folder = Samples.repository + "/Tests/SmartSpecUITests/Pictures"
  private static let sizes = [(80, 24), (100, 30), (160, 50)]
  private static let gdp = "/map/gdp_pps_pct_eu"

  private func europe(
    _ address: String, _ width: Int = 100, _ height: Int = 30, shading: Shading = .pixels,
    glyphs: GlyphLevel = .full
  ) throws -> TestApplication {
    TestApplication(
      catalogue: try #require(Samples.europe), size: Size(width: width, height: height), address: address,
      shading: shading, glyphs: glyphs)
  }

  @Test("Maps look as recorded in colours and in signs")
  func pictures() throws {
    for (width, height) in Self.sizes {
      for (name, shading) in [("map", Shading.pixels), ("map-mono", .signs)] {
        let app = try europe(Self.gdp + "?cursor=PL22", width, height, shading: shading)
        expectPicture(app.surface, named: "\(name)-\(width)x\(height)", in: Self.folder)
      }
      let tiles = try europe(Self.gdp + "?show=tiles&level=0&cursor=PL", width, height, shading: .signs)
      expectPicture(tiles.surface, named: "map-countries-\(width)x\(height)", in: Self.folder)
      let all = try europe(Self.gdp + "?show=tiles&cursor=PL22", width, height)
      expectPicture(all.surface, named: "map-tiles-\(width)x\(height)", in: Self.folder)
      let zoomed = try europe(Self.gdp + "?method=around-eu&zoom=4&cursor=AT33", width, height)
      expectPicture(zoomed.surface, named: "map-zoomed-\(width)x\(height)", in: Self.folder)
    }
  }

  @Test("At 100 columns at least 190 of 244 regions can be seen, and n walks all others")
  func visible() throws {
    let app = try europe(Self.gdp)
    let line = try #require(app.lines.first { $0.contains("Too small to see") })
    let words = line.split(separator: " ").map(String.init)
    let place = try #require(words.firstIndex(of: "of"))
    let hidden = try #require(Int(words[place - 1]))
    #expect(words[place + 1] == "244" && 244 - hidden >= 190)
    var seen: Set<String> = []
    for _ in 0..<hidden {
      app.press("n")
      seen.insert(try #require(app.place["cursor"]))
      #expect(app.surface.roles.contains("@"))
    }
    #expect(seen.count == hidden)
    app.press("n")
    #expect(seen.contains(try #require(app.place["cursor"])))
  }

  @Test("Each region lies in the direction in which a key leads to it, and all can be reached")
  func directions() throws {
    let app = try europe(Self.gdp + "?cursor=CZ01")
    let europe = try #require(Samples.europe)
    func place() throws -> (east: Double, north: Double) {
      let code = try #require(app.place["cursor"])
      let region = try #require(europe.regions.index(of: .init(rawValue: code)))
      return try #require(europe.mapPoint(ofRegion: region))
    }
    let start = try place()
    app.press("h")
    #expect(try place().east < start.east)
    app.press("h k")
    let west = try place()
    app.press("l")
    #expect(try place().east > west.east)
    app.press("j")
    app.press("j j j j j j j j j j j j")
    #expect(try place().north < 2_000_000)
  }

  @Test(
    "By the four keys every region can be reached from any other", arguments: [(46, 20), (62, 26), (114, 46)])
  func reach(width: Int, height: Int) throws {
    let europe = try #require(Samples.europe)
    let subject = try #require(MapSubject(Address(Self.gdp), in: europe))
    let picture = MapPicture.make(
      .init(
        size: Size(width: width, height: height), zoom: 0, middle: nil, shading: .pixels, glyphs: .full,
        form: .geography), of: subject, in: europe)
    let places = try subject.regions.map { try #require(picture.place(ofRegion: $0)) }
    let next = places.indices.map { from in
      Direction.allCases.compactMap { direction in
        MapPicture.nearest(from: places[from], direction, among: places.count) {
          $0 == from ? nil : places[$0]
        }
      }
    }
    var known: Set<Int> = []
    var waiting = [0]
    while let here = waiting.popLast() {
      if known.insert(here).inserted { waiting += next[here] }
    }
    #expect(known.count >= 236, "\(known.count) of \(places.count)")
  }

  @Test("Tab leads from map to tiles to list with the same region selected")
  func views() throws {
    let app = try europe(Self.gdp + "?cursor=ES61")
    for show in ["tiles", "list", nil] {
      app.press("tab")
      #expect(app.place["show"] == show)
      #expect(app.place["cursor"] == "ES61")
    }
    app.press("v")
    #expect(app.place["show"] == "tiles")
  }

  @Test("A digit shows one class alone, and the counts beside the map are those of the list")
  func classes() throws {
    let app = try europe(Self.gdp)
    app.press("1")
    #expect(app.place["class"] == "1")
    #expect(app.lines.contains { $0.contains("84 of 244 regions are shown") })
    #expect(app.lines.contains { $0.contains(" 1/84 regions") })
    app.press("1")
    #expect(app.place["class"] == nil)
    app.press("5")
    #expect(app.lines.contains { $0.contains("The map has no class 5.") })
  }

  @Test("The legend can be walked, filters, and gives the keys back")
  func legend() throws {
    let app = try europe(Self.gdp + "?cursor=PL22")
    app.press("backtab j j enter")
    #expect(app.place["class"] == "2")
    app.press("enter")
    #expect(app.place["class"] == nil && app.place["cursor"] == "PL22")
    app.press("esc h")
    #expect(app.place["cursor"] != "PL22")
    #expect(app.place.path == ["map", "gdp_pps_pct_eu"])
  }

  @Test("Zooming keeps the selected region in sight, 0 shows everything again")
  func zoom() throws {
    let app = try europe(Self.gdp + "?cursor=RO32")
    let whole = app.surface.text
    app.press("+ + + +")
    #expect(app.place["zoom"] == "4")
    #expect(app.surface.text != whole && app.surface.roles.contains("@"))
    for _ in 0..<12 {
      app.press("h")
      #expect(app.surface.roles.contains("@") || app.surface.grounds.contains("@"))
    }
    app.press("0")
    #expect(app.place["zoom"] == nil)
    app.open(Self.gdp + "?cursor=RO32")
    #expect(app.surface.text == whole)
  }

  @Test("The year and the indicator change what is shown and nothing else")
  func variable() throws {
    let app = try europe(Self.gdp + "?cursor=PL22&of=/regions?country=PL")
    app.press("g , 2 0 1 3 enter")
    #expect(app.lines.contains { $0.contains("2013") })
    app.press("i")
    app.type("gerd_pct_gdp")
    app.press("enter")
    #expect(app.place.path == ["map", "gerd_pct_gdp"])
    #expect(app.place["cursor"] == "PL22" && app.place["of"] != nil)
  }

  @Test("M and m lead from rows and lists to the map")
  func ways() throws {
    let app = try europe("/pilots/P-RIT")
    app.press("M")
    #expect(app.place.path.first == "map")
    #expect(app.lines.contains { $0.contains("marked:") })
    app.open("/regions?country=PL")
    app.press("m")
    #expect(app.lines.contains { $0.contains("1/17 regions") })
    app.open("/regions?cursor=PL22")
    app.press("M")
    #expect(app.place["cursor"] == "PL22")
    #expect(app.lines.contains { $0.contains("10 marked") })
    app.press("i")
    app.type("gerd_pct_gdp")
    app.press("enter M")
    #expect(app.place.path == ["map", "gerd_pct_gdp"])
    app.open("/documents")
    app.press("m")
    #expect(app.lines.contains { $0.contains("no regions") })
  }

  @Test(
    "m keeps the level of the list and the indicator of its column, and M shows countries outside the Union")
  func level() throws {
    let app = try europe("/regions?level=0&columns=code,name,gerd_pct_gdp")
    app.press("l l m")
    #expect(app.place.path == ["map", "gerd_pct_gdp"])
    #expect(app.place["level"] == "0")
    app.open("/regions/NO")
    app.press("M")
    #expect(app.place["area"] == "all countries")
    #expect(app.place["cursor"] == "NO")
  }

  @Test(
    "A picture of the map has two regions in a cell where its format has colours, signs where it has none")
  func formats() throws {
    let europe = try #require(Samples.europe)
    func picture(_ format: Picture.Format, _ theme: Theme) -> String {
      Application.picture(
        of: Address(Self.gdp), as: format, catalogue: europe, size: Size(width: 100, height: 30), theme: theme
      ).text(as: format)
    }
    #expect(picture(.ansi, .fallback).contains("▀") && !picture(.ansi, .fallback).contains("░"))
    #expect(picture(.ansi, .mono).contains("░") && !picture(.ansi, .mono).contains("▀"))
    #expect(picture(.text, .fallback).contains("░") && !picture(.text, .fallback).contains("▀"))
  }

  @Test("a lets the years pass until the newest or a key, and nothing passes unasked")
  func playing() throws {
    let app = try europe(Self.gdp + "?year=2021")
    app.tick()
    #expect(app.place["year"] == "2021")
    app.press("a")
    var years: [String?] = []
    for _ in 0..<6 {
      years.append(app.place["year"])
      app.tick()
    }
    #expect(years.first == "2021" && years.contains("2022") && app.place["year"] == nil)
    app.press("a")
    app.tick()
    let year = app.place["year"]
    app.press("j")
    app.tick()
    #expect(year != nil && app.place["year"] == year)
  }

  @Test("Any keys at any size leave a map that fits")
  func walks() throws {
    let keys = [
      "h", "j", "k", "l", "n", "tab", "backtab", "+", "-", "0", "1", "2", "5", "enter", "[", ",", ".",
      "space", "v",
    ]
    var random = SplitMix(seed: 11)
    for glyphs in GlyphLevel.allCases {
      let app = try europe(Self.gdp, glyphs: glyphs)
      for _ in 0..<60 {
        app.press(keys.randomElement(using: &random) ?? "h")
        if Int.random(in: 0..<6, using: &random) == 0 {
          let size = Size(
            width: Int.random(in: 10...200, using: &random), height: Int.random(in: 5...60, using: &random))
          app.send(.resize(size))
        }
        let surface = app.surface
        #expect(glyphs != .ascii || surface.text.utf8.allSatisfy { $0 < 0x80 })
      }
    }
  }
}
