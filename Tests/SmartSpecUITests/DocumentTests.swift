import SmartSpecModel
import SmartSpecUI
import TerminalUI
import TestSupport
import Testing

@Suite("Documents made by the program")
@MainActor
struct DocumentTests {
  @Test("docs/KEYS.md lists the keys that the program has")
  func keys() { expectText(KeyReference.markdown, file: Samples.repository + "/docs/KEYS.md") }

  @Test(
    "The pictures in the documents are what the program draws",
    arguments: [
      ("home", "/"), ("regions", "/regions?sort=-gdp_pps_pct_eu"), ("region", "/regions/PL22"),
      ("challenge", "/challenges/C1"),
      ("pilot", "/pilots/P-RIT"),
    ])
  func pictures(name: String, address: String) {
    let surface = Application.picture(
      of: Address(address), catalogue: (Samples.europe ?? .empty), size: Size(width: 100, height: 30))
    expectText(surface.text + "\n", file: Samples.repository + "/docs/screens/\(name).txt")
  }

  @Test(
    "The drawings in the documents are what the program draws",
    arguments: [
      ("map", "/map/gdp_pps_pct_eu?cursor=PL22"), ("regions", "/regions?sort=-gdp_pps_pct_eu"),
      ("region", "/regions/PL22"),
    ])
  func drawings(name: String, address: String) {
    let picture = Application.picture(
      of: Address(address), as: .svg, catalogue: (Samples.europe ?? .empty),
      size: Size(width: 100, height: 30))
    expectText(picture.text(as: .svg), file: Samples.repository + "/docs/screens/\(name).svg")
  }

  @Test("The picture in README.md is what the program draws")
  func readme() {
    let surface = Application.picture(
      of: Address("/regions/PL22"), catalogue: (Samples.europe ?? .empty), size: Size(width: 90, height: 20))
    let file = Samples.repository + "/README.md"
    var parts = (readText(file) ?? "").components(between: "```\n")
    let picture = parts.firstIndex { $0.hasPrefix(" smartspec ") }
    if let picture { parts[picture] = surface.text + "\n" }
    #expect(picture != nil)
    expectText(parts.joined(separator: "```\n"), file: file)
  }
}

extension String {
  fileprivate func components(between separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
