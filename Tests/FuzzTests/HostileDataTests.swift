import FuzzTargets
import SmartSpecFiles
import SmartSpecModel
import SmartSpecUI
import TerminalUI
import TestSupport
import Testing

@Suite("Hostile text in every field of every table")
@MainActor
struct HostileDataTests {
  private nonisolated static let catalogue: Catalogue? = {
    guard let files = try? HostilePackage.files(), let package = try? TemporaryPackage(files) else {
      return nil
    }
    return try? PackageReader(folder: package.folder).load().catalogue
  }()
  private nonisolated static let names = catalogue?.listingNames ?? []

  @Test("The package has as many lists and rows as the one it was made from")
  func rows() throws {
    let (catalogue, small) = (try #require(Self.catalogue), try #require(Samples.small))
    #expect(Self.names == small.listingNames && Self.names.count > 20)
    for name in Self.names where name != "diagnostics" {
      #expect(catalogue.listing(name)?.rowCount == small.listing(name)?.rowCount, "\(name)")
    }
  }

  @Test("Lists and pages of every kind fill the screen exactly and hold nothing that a terminal obeys")
  func screens() throws {
    let catalogue = try #require(Self.catalogue)
    for glyphs in [GlyphLevel.full, .ascii] {
      let app = TestApplication(catalogue: catalogue, glyphs: glyphs)
      for name in Self.names {
        app.open("/" + name)
        try FuzzTarget.expectWhole(app)
        if glyphs == .full {
          app.press("l l w")
          try FuzzTarget.expectWhole(app)
          app.press("esc")
        }
        app.press("enter")
        try FuzzTarget.expectWhole(app)
        if glyphs == .ascii { #expect(app.screen.utf8.allSatisfy { $0 < 0x80 }, "\(app.address)") }
        app.press("esc")
      }
    }
  }

  @Test("Pictures hold no control characters but the colours of ANSI", arguments: Picture.Format.allCases)
  func pictures(format: Picture.Format) throws {
    let catalogue = try #require(Self.catalogue)
    for address in ["/regions", "/regions/PL22", "/documents", "/pilots", "/good_practices"] {
      let picture = Application.picture(
        of: Address(address), as: format, catalogue: catalogue, diagnostics: [],
        size: Size(width: 100, height: 30), glyphs: .full, theme: .fallback, depth: .full, memory: .none)
      let text = picture.text(as: format).replacing(/\u{1B}\[[0-9;]*m/, with: "")
      #expect(text.unicodeScalars.allSatisfy { !$0.isObeyed }, "\(address)")
    }
  }

  @Test("Exports hold nothing that is obeyed, and the figures and letters they had", arguments: names)
  func exports(name: String) throws {
    let catalogue = try #require(Self.catalogue)
    let address = Address([name])
    let listing = try #require(catalogue.listing(at: address))
    let view = ListView(listing, address)
    let rows = RowList(view.rows().prefix(30))
    let exporter = ListExporter(view, rows: rows, address: address, date: "2026-11-23", catalogue: catalogue)
    for format in ListExporter.Format.allCases {
      let texts =
        exporter.files(as: format, path: "/tmp/\u{9B}x.csv").map(\.text) + [
          exporter.clipboardText(as: format)
        ]
      for text in texts { #expect(text.unicodeScalars.allSatisfy { !$0.isObeyed }, "\(format)") }
    }
    let csv = FuzzTarget.records(Array(exporter.text(as: .csv).utf8))
    #expect(csv.count == rows.count + 1)
    for (record, row) in zip(csv.dropFirst(), rows) {
      for (id, cell) in zip(csv[0], record) {
        let field = try #require(listing.field(id))
        let raw = listing.raw(field, row: row)
        let kept = String(String.UnicodeScalarView(raw.unicodeScalars.map { $0.isObeyed ? "\u{FFFD}" : $0 }))
        #expect(
          cell.utf8.elementsEqual(kept.utf8) || cell.utf8.elementsEqual("'\(kept)".utf8), "\(name) \(id)")
        #expect(
          !"=@".contains(cell.first ?? " ") && (Double(cell) != nil || !"+-".contains(cell.first ?? " ")))
      }
    }
    let text = ListText.text(
      view, rows: rows, in: Context(catalogue: catalogue, size: Size(width: 100, height: 30)))
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == rows.count + 2)
    #expect(text.unicodeScalars.allSatisfy { !$0.isObeyed && $0 != "\t" })
  }

  @Test("A title of a megabyte, or with a million accents, does not hold up a picture")
  func giants() throws {
    let giants = [
      String(repeating: "x", count: 1 << 20), "e" + String(repeating: "\u{301}", count: 1 << 20),
      String(repeating: "word ", count: 200_000),
    ]
    let rows = giants.enumerated().map { ["\($0)", $1] }
    let catalogue = Catalogue.make(.make("things", ["id", "title"], rows))
    let app = TestApplication(catalogue: catalogue, address: "/things")
    let list = ContinuousClock().measure { for _ in 0..<5 { app.press("j k") } }
    let page = ContinuousClock().measure { app.press("enter j j") }
    try FuzzTarget.expectWhole(app)
    #expect(list < .seconds(2) && page < .seconds(2))
  }
}
