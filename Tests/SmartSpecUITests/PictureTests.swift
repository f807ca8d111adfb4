import SmartSpecModel
import SmartSpecUI
import TerminalUI
import TestSupport
import Testing

@Suite("Pictures of screens")
@MainActor
struct PictureTests {
  private static let folder = Samples.repository + "/Tests/SmartSpecUITests/Pictures"
  private static let sizes = [(80, 24), (100, 30), (160, 50)]
  /// A name for each picture, and the address it shows.
  nonisolated private static let addresses: [(name: String, address: String)] = [
    ("home", "/"), ("regions", "/regions"), ("region", "/regions/PL22"),
    ("region-indicators", "/regions/EL30?tab=indicators"),
    ("region-roles", "/regions/PL22?tab=roles"), ("challenges", "/challenges"),
    ("challenge", "/challenges/C1"),
    ("challenge-2", "/challenges/C2"), ("pilots", "/pilots"), ("pilot", "/pilots/P-RIT"),
    ("partnerships", "/partnerships"),
    ("partnership", "/partnerships/TP-HTF"), ("indicator", "/indicators/gdp_pps_pct_eu"),
    ("region-pilots", "/regions/PL22/pilots"), ("regions-filtered", "/regions?filter=attiki"),
    ("regions-none", "/regions?filter=nowhere"), ("thresholds", "/thresholds?filter=112"),
  ]

  @Test("Every screen looks as recorded at three sizes", arguments: addresses.map(\.name))
  func screens(name: String) throws {
    let address = try #require(Self.addresses.first { $0.name == name }?.address)
    for (width, height) in Self.sizes {
      let surface = Application.picture(
        of: Address(address), catalogue: (Samples.small ?? .empty), size: Size(width: width, height: height))
      expectPicture(surface, named: "\(name)-\(width)x\(height)", in: Self.folder)
    }
  }

  @Test("Help looks as recorded")
  func help() {
    let app = TestApplication(address: "/regions")
    app.press("?")
    expectPicture(app.surface, named: "help-100x30", in: Self.folder)
  }

  @Test("Only ASCII is drawn at the ascii glyph level")
  func asciiOnly() {
    for (name, address) in Self.addresses {
      let surface = Application.picture(
        of: Address(address), catalogue: (Samples.small ?? .empty), size: Size(width: 100, height: 30),
        glyphs: .ascii)
      #expect(surface.text.utf8.allSatisfy { $0 < 0x80 }, "\(name)")
    }
  }

  @Test("The hardware cursor stands on the selected row of every list")
  func cursor() {
    for address in ["/", "/regions", "/pilots", "/challenges", "/regions/PL22", "/pilots/P-RIT"] {
      let app = TestApplication(address: address)
      #expect(app.selectedLine.hasPrefix("▸"), "\(address)")
    }
  }
}
