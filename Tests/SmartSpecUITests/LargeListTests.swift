import SmartSpecModel
import SmartSpecUI
import TerminalUI
import TestSupport
import Testing

@Suite("Lists that are looked through beside the main loop")
@MainActor
struct LargeListTests {
  /// Some stretches of rows: a word in every tenth title, an amount that falls.
  private static func cells(_ count: Int) -> [[String]] {
    (0..<count).map { row in
      [
        "G\(row)", row % 10 == 3 ? "Railway \(row)" : row % 7 == 0 ? "Rain \(row)" : "Road \(row)",
        row % 3 == 0 ? "ERDF" : "ESF", row % 5 == 0 ? "" : String(count - row),
      ]
    }
  }

  private static let stretch = 65_536

  @Test("A filter is answered, counted, and taken back")
  func filter() {
    let application = TestApplication(catalogue: SlowStore.listing(Self.cells(1000)), address: "/grants")
    #expect(application.status.contains("1/1,000 rows"))
    application.press("/")
    application.type("railway")
    application.press("enter")
    #expect(application.status.contains("1/100 of 1,000 rows"))
    application.press("G")
    #expect(application.selectedLine.contains("Railway 993"))
    application.press("u")
    #expect(application.status.contains("/1,000 rows"))
    application.press("ctrl-r")
    #expect(application.status.contains("100/100 of 1,000 rows"))
  }

  @Test("The selected row stays selected through filter and order")
  func selection() {
    let application = TestApplication(
      catalogue: SlowStore.listing(Self.cells(1000)), address: "/grants?cursor=G503")
    #expect(application.selectedLine.contains("Railway 503"))
    application.press("/")
    application.type("rail")
    application.press("enter")
    #expect(application.selectedLine.contains("Railway 503"))
    application.press("l l l s")
    #expect(application.selectedLine.contains("Railway 503"))
    #expect(application.status.contains("sort: amount_eur"))
    application.press("g g")
    #expect(application.selectedLine.contains("Railway 3"))
    application.press("esc G")
    // Missing amounts come last in either direction.
    #expect(application.selectedLine.hasSuffix(" :"))
    application.press("s G")
    #expect(application.selectedLine.hasSuffix(" :"))
  }

  @Test("The first rows are shown before the count is final, and are said to be at least so many")
  func firstRows() {
    let gate = Gate()
    let count = Self.stretch * 3
    let application = TestApplication(
      catalogue: SlowStore.listing(Self.cells(count), gate: gate), address: "/grants")
    application.press("/")
    application.send(.paste("railway"), settling: false)
    #expect(application.screen.contains("Looking through 196,608 rows"))
    gate.permit()
    while !application.screen.contains("Railway 3 ") { application.waitForNews() }
    #expect(application.status.contains("1/≥ 6,554 rows"))
    gate.openForGood()
    application.settle()
    application.press("enter")
    #expect(application.status.contains("1/19,661 of 196,608 rows"))
  }

  @Test("What belongs to fewer letters is never shown under more, and the last answer is right")
  func earlierPrefix() {
    let gate = Gate()
    let application = TestApplication(
      catalogue: SlowStore.listing(Self.cells(Self.stretch * 2), gate: gate), address: "/grants")
    application.press("/")
    func titles() -> [String] {
      application.lines.filter { $0.hasPrefix("  G") || $0.hasPrefix("▸ G") }.map { Folding.fold($0) }
    }
    var typed = ""
    for letter in "railways" {
      typed.append(letter)
      application.typeWithoutWaiting(String(letter))
      // Searches of earlier letters come to their end now, or later.
      for _ in 0..<3 {
        #expect(titles().allSatisfy { $0.contains(typed) }, "under “\(typed)”")
        gate.permit()
        application.send(.wake, settling: false)
      }
      guard typed == "r" || typed == "rail" else { continue }
      gate.permit(50)
      application.settle()
      #expect(!titles().isEmpty && titles().allSatisfy { $0.contains(typed) }, "under “\(typed)”")
    }
    gate.openForGood()
    application.settle()
    #expect(application.screen.contains("No row matches “railways”"))
    application.press("backspace")
    #expect(application.screen.contains("Railway 3 "))
    #expect(!application.screen.contains("Rain "))
  }

  @Test("A row that was gone to while others are looked for stays selected")
  func moveMeanwhile() {
    let gate = Gate()
    let application = TestApplication(
      catalogue: SlowStore.listing(Self.cells(Self.stretch * 2), gate: gate), address: "/grants")
    application.press("/")
    application.send(.paste("railway"), settling: false)
    application.send(.key(.enter), settling: false)
    gate.permit()
    while !application.screen.contains("Railway 3 ") { application.waitForNews() }
    application.send(.key(.character("j")), settling: false)
    application.send(.key(.character("j")), settling: false)
    #expect(application.selectedLine.contains("Railway 23"))
    gate.openForGood()
    application.settle()
    #expect(application.selectedLine.contains("Railway 23"))
    #expect(application.status.contains("3/13,107 of 131,072 rows"))
  }

  @Test("Ctrl-c stops a search and keeps what it found")
  func stop() {
    let gate = Gate()
    let application = TestApplication(
      catalogue: SlowStore.listing(Self.cells(Self.stretch * 3), gate: gate), address: "/grants")
    application.open("/grants?cursor=G5")
    application.press("/")
    application.send(.paste("rail"), settling: false)
    gate.permit()
    while !application.screen.contains("Railway 3 ") { application.waitForNews() }
    application.send(.key(.enter), settling: false)
    application.send(.key(.control("c")), settling: false)
    #expect(!application.isWorking)
    #expect(application.status.contains("Stopped"))
    #expect(application.screen.contains("Railway 3 "))
    gate.openForGood()
    application.press("j")
    #expect(application.status.contains("2/≥ 6,554 rows"))
  }

  @Test("Marks and ranges keep to their rows under another order")
  func marks() {
    let application = TestApplication(catalogue: SlowStore.listing(Self.cells(300)), address: "/grants")
    application.press("space j space V j j V")
    #expect(application.status.contains("● 5 marked") || application.status.contains("5 marked"))
    application.press("l l l s")
    application.press("u u u u u")
    #expect(!application.status.contains("marked"))
  }
}
