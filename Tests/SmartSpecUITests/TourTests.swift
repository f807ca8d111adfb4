import SmartSpecConfig
import SmartSpecModel
import SmartSpecUI
import TerminalUI
import TestSupport
import Testing

@Suite("Tours")
@MainActor
struct TourTests {
  nonisolated private static let sizes = [Size(width: 80, height: 24), Size(width: 100, height: 30)]

  private func application(_ tour: Tour, size: Size, catalogue: Catalogue) -> TestApplication {
    TestApplication(catalogue: catalogue, size: size) { $0.tour = { _ in .success(tour) } }
  }

  private func shipped() throws -> Tour {
    try TourFile.load(path: Samples.repository + "/tours/first-minutes.toml")
  }

  @Test("The shipped tour opens every step on the real data, and every caption fits", arguments: sizes)
  func plays(size: Size) throws {
    let tour = try shipped()
    let app = application(tour, size: size, catalogue: Samples.europe ?? .empty)
    app.press("t")
    var seen: Set<String> = []
    for (index, step) in tour.steps.enumerated() {
      #expect(app.lines.last?.contains("\(index + 1)/\(tour.steps.count)") == true)
      #expect(!app.screen.contains("Cannot show"), "\(step.address)")
      #expect(
        app.address.hasPrefix(Address(step.address).path.isEmpty ? "/" : "/" + Address(step.address).path[0]))
      let shown = app.lines.suffix(3).prefix(2).map { $0.split(separator: " ").joined(separator: " ") }
      #expect(
        shown.joined(separator: " ").trimmingBlanks()
          == step.caption.split(separator: " ").joined(separator: " "))
      seen.insert(app.lines.dropLast(4).joined(separator: "\n"))
      if index + 1 < tour.steps.count { app.press("space") }
    }
    #expect(seen.count >= tour.steps.count - 1)
    app.press("space")
    #expect(app.status.contains("The tour has ended"))
  }

  @Test("b goes back, digits and Enter to a step, Esc twice ends where one began")
  func keys() throws {
    let tour = Tour(
      title: "Three steps",
      steps: ["/", "/regions", "/pilots"].map { Tour.Step(address: $0, caption: "Caption of \($0).") })
    let app = application(tour, size: Size(width: 100, height: 30), catalogue: Samples.small ?? .empty)
    app.press("g c t")
    #expect(app.lines[0].hasSuffix("TOUR Three steps"))
    app.press("space space")
    #expect(app.address.hasPrefix("/pilots"))
    app.press("b")
    #expect(app.address.hasPrefix("/regions") && app.screen.contains("Caption of /regions."))
    app.press("3 enter")
    #expect(app.address.hasPrefix("/pilots"))
    app.press("esc j")
    #expect(app.address.hasPrefix("/pilots"))
    app.press("esc")
    #expect(app.screen.contains("Esc again ends the tour."))
    app.press("esc")
    #expect(app.address == "/challenges")
    app.press("j")
    #expect(!app.screen.contains("Caption"))
  }

  @Test("Tab leaves the path to explore, and Space comes back to the same step however far one went")
  func explores() {
    let tour = Tour(title: "One", steps: [Tour.Step(address: "/regions?cursor=PL22", caption: "Regions.")])
    let app = application(tour, size: Size(width: 100, height: 30), catalogue: Samples.small ?? .empty)
    app.press("t tab")
    let exploring = app.lines[0]
    #expect(exploring.contains("EXPLORE"))
    app.press("enter 2 g p j j")
    #expect(app.address.hasPrefix("/pilots"))
    app.press("space")
    #expect(app.selectedLine.contains("PL22") && app.screen.contains("Regions."))
  }

  @Test("A tour has its own year, a step may have another, and the year before comes back at the end")
  func years() {
    let tour = Tour(
      title: "Years", year: 2015,
      steps: [
        Tour.Step(address: "/regions/PL22", caption: "One."),
        Tour.Step(address: "/regions/PL22?year=2018", caption: "Two."),
        Tour.Step(address: "/regions", caption: "Three."),
      ])
    let app = application(tour, size: Size(width: 100, height: 30), catalogue: Samples.small ?? .empty)
    app.command("year 2014")
    app.press("g r t")
    #expect(app.address == "/regions/PL22?year=2015" && app.screen.contains("2015"))
    app.press("space")
    #expect(app.address == "/regions/PL22?year=2018" && !app.screen.contains("Cannot show"))
    app.press("space")
    #expect(app.address.contains("year=2015"))
    app.press("q ctrl-g")
    #expect(app.lines[0].contains("year 2014") && app.address.hasPrefix("/regions?"))
  }

  @Test("A tour begun again while exploring ends where the first one began")
  func again() {
    let tour = Tour(title: "One", steps: [Tour.Step(address: "/regions", caption: "Regions.")])
    let app = application(tour, size: Size(width: 100, height: 30), catalogue: Samples.small ?? .empty)
    app.press("g c t tab g p t q")
    #expect(app.address == "/challenges")
  }

  @Test("A full stop darkens the screen and gives it back")
  func blank() {
    let tour = Tour(title: "One", steps: [Tour.Step(address: "/regions", caption: "Regions.")])
    let app = application(tour, size: Size(width: 100, height: 30), catalogue: Samples.small ?? .empty)
    app.press("t")
    let before = app.screen
    app.press(".")
    #expect(!app.screen.contains("Śląskie") && app.screen.contains("Regions."))
    app.press(".")
    #expect(app.screen == before)
  }

  @Test("A step that leads nowhere says so, and the tour goes on")
  func deadAddress() {
    let tour = Tour(
      title: "Dead", steps: ["/regoins", "/pilots"].map { Tour.Step(address: $0, caption: "Here.") })
    let app = application(tour, size: Size(width: 100, height: 30), catalogue: Samples.small ?? .empty)
    app.press("t")
    #expect(app.screen.contains("Cannot show /regoins: "))
    app.press("space")
    #expect(app.address.hasPrefix("/pilots"))
  }
}
