import SmartSpecModel
import SmartSpecUI
import TerminalUI
import TestSupport
import Testing

@Suite("The way back")
@MainActor
struct TrailTests {
  /// Places and what is done there: filters, orders, columns, marks, tabs, scrolled pages, parts of pictures.
  private static let way: [(address: String, keys: String)] = [
    ("/regions", "/ p l enter j j space j"),
    ("/regions/PL22", "2 j j"),
    ("/map/gdp_pps_pct_eu", "j + + j j"),
    ("/pilots", "j l s"),
    ("/challenges/C1", "j j j"),
    ("/timeline", "j j + +"),
    ("/partnerships", "z"),
    ("/regions/EL30", "ctrl-d"),
    ("/scatter/gdp_pps_pct_eu/tertiary_25_64", "l l"),
    ("/indicators", "G k"),
    ("/regions?filter=es", "S j"),
    ("/projects", "l l s G"),
  ]

  @Test("Far back and forward again every screen is as it was left")
  func farBack() {
    let app = TestApplication()
    var left: [(address: String, picture: Substring)] = []
    for (address, keys) in Self.way {
      app.open(address)
      app.press(keys)
      left.append((app.address, Self.body(app)))
    }
    #expect(Set(left.map(\.address)).count == Self.way.count)
    for before in left.dropLast().reversed() {
      app.press("backspace")
      #expect(app.address == before.address)
      #expect(Self.body(app) == before.picture, "\(before.address)")
    }
    for before in left.dropFirst() {
      app.press("]")
      #expect(app.address == before.address)
      #expect(Self.body(app) == before.picture, "\(before.address)")
    }
  }

  @Test("What was done on a screen far back can still be taken back there")
  func undoFarBack() {
    let app = TestApplication(address: "/regions")
    let first = Self.body(app)
    app.press("/ p l enter")
    for _ in 0..<10 { app.press("g p g c") }
    for _ in 0..<20 { app.press("backspace") }
    #expect(app.address.contains("filter=pl"))
    app.press("u")
    #expect(Self.body(app) == first)
  }

  @Test("Of a long way the first screen and the last forty are kept")
  func longWay() {
    let app = TestApplication()
    for _ in 0..<30 { app.press("g p g c") }
    for _ in 0..<39 { app.press("backspace") }
    #expect(app.address == "/")
    app.press("backspace")
    #expect(app.status.contains("first screen"))
  }

  @Test("A screen whose thing is gone after a reload is passed over on the way back")
  func goneMeanwhile() {
    let app = TestApplication(catalogue: Samples.europe ?? .empty, address: "/regions")
    for place in ["/regions/FRK2", "/challenges", "/pilots", "/partnerships", "/indicators"] {
      app.open(place)
    }
    app.reload(Samples.small ?? .empty)
    #expect(app.place.path == ["indicators"])
    app.press("backspace backspace backspace backspace")
    #expect(app.place.path == ["regions"])
  }

  /// All but the status line and the hints, which tell of the last key.
  private static func body(_ app: TestApplication) -> Substring {
    let text = app.surface.text.dropLast()
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
    return text[..<(rows.last?.endIndex ?? text.endIndex)]
  }
}
