import SmartSpecModel
import SmartSpecUI
import Synchronization
import TerminalUI
import TestSupport
import Testing

/// Files that exports would have written.
private final class Files: Sendable {
  private let written = Mutex<[String: String]>([:])

  subscript(path: String) -> String? { written.withLock { $0[path] } }

  func write(_ path: String, _ text: String, replacing: Bool) -> Result<String, ExportProblem> {
    written.withLock { files in
      if path.hasPrefix("/nowhere") { return .failure(.failed("Cannot write \(path): there is no folder.")) }
      if files[path] != nil, !replacing { return .failure(.exists(path: path)) }
      files[path] = text
      return .success(path)
    }
  }
}

@Suite("Asking where a figure is from, and taking it away")
@MainActor
struct TakingTests {
  private let files = Files()

  private func application(_ address: String, size: Size = Size(width: 100, height: 30)) -> TestApplication {
    let files = files
    return TestApplication(size: size, address: address) { services in
      services.today = { "2026-11-23" }
      services.exports = Exports(
        text: { "\($0.format.rawValue): \($0.rows.count) rows of \($0.address)" },
        save: { list, path, replacing, _ in
          files.write(path, "\(list.format.rawValue) \(list.rows.count)", replacing: replacing)
        })
    }
  }

  @Test("w on a figure of a list says value, unit, year, dataset, vintage and licence")
  func sourceOfCell() {
    let app = application("/regions?cursor=PL22")
    app.press("l l l l w")
    #expect(app.lines[0].contains("Regions › source"))
    for text in [
      "GDP per head", "PL22 Śląskie", "% of EU-27 average", "nama_10r_2gdp", "downloaded", "CC BY 4.0",
      "sourced: read in the source",
    ] {
      #expect(app.screen.contains(text), "\(text)")
    }
    app.press("j")
    #expect(app.status.contains("6/"))
    app.press("w")
    #expect(app.selectedLine.contains("PL22"))
  }

  @Test("On a page the first figure is the value, though the name before it holds digits")
  func valueFirst() {
    let app = application("/regions/PL22")
    app.press("y i")
    #expect(app.clipboard?.contains("2023: 80 % of EU-27 average") == true)
  }

  @Test("A message that is longer than a line is shown whole")
  func longMessage() {
    let app = application("/regions", size: Size(width: 60, height: 20))
    app.command("export md /nowhere/" + String(repeating: "folder/", count: 9) + "x.md")
    #expect(app.screen.contains("there is no") && app.screen.contains("folder."))
  }

  @Test("w on a page begins at the selected line and walks all its figures")
  func sourceOnPage() {
    let app = application("/regions/PL22")
    app.press("j w")
    #expect(app.lines[0].hasSuffix("source") || app.lines[0].contains("› source"))
    #expect(app.screen.contains("GERD") || app.screen.contains("R&D"))
    let first = app.status
    app.press("j")
    #expect(app.status != first)
    app.press("G")
    #expect(app.screen.contains("Table"))
    app.press("esc")
    #expect(!app.lines[0].contains("source"))
  }

  @Test("Every screen with a figure answers w, at every size", arguments: Screens.all.map(\.id))
  func everyScreen(id: String) throws {
    let screen = try #require(Screens.all.first { $0.id == id })
    for (width, height) in [(40, 10), (80, 24), (100, 30), (160, 50)] {
      let app = application(screen.example.description, size: Size(width: width, height: height))
      app.press("w")
      if id == "doctor" || id == "log" {
        #expect(app.status.contains("There is no figure here."))
      } else if id.hasPrefix("your-") {
        #expect(app.screen.contains("This is your own, not data"))
      } else {
        #expect(app.lines[0].contains("sour"), "\(width)×\(height)")
        app.press("j pagedown k y")
        #expect(app.screen.contains("the citation"))
        #expect(app.clipboard?.contains("2026-11-23") == true)
      }
    }
  }

  @Test("y copies the cell, the row, the link and a citation")
  func copies() {
    let app = application("/regions?cursor=PL22")
    app.press("l l l l y c")
    #expect(app.clipboard == "80" || app.clipboard?.first?.isNumber == true)
    #expect(app.status.contains("Sent the cell to the clipboard of the terminal."))
    app.press("y r")
    #expect(app.clipboard?.hasPrefix("PL22\tŚląskie\t") == true)
    app.press("y l")
    #expect(app.clipboard == "/regions?cursor=PL22")
    app.press("y i")
    #expect(app.clipboard?.contains("Source: nama_10r_2gdp") == true)
    #expect(app.clipboard?.hasSuffix("smartspec /regions?cursor=PL22, 2026-11-23.") == true)
  }

  @Test("Marked rows are what is copied and exported, else all that are shown")
  func selection() {
    let app = application("/regions?country=PL")
    app.press("y s")
    #expect(app.clipboard == "tsv: 17 rows of /regions?country=PL")
    app.press("space space y s")
    #expect(app.clipboard == "tsv: 2 rows of /regions?country=PL")
    app.press("e")
    #expect(app.screen.contains("Export 2 regions") && app.screen.contains("[the 2 marked]"))
    app.press("down left enter")
    #expect(files["regions-2026-11-23.csv"] == "csv 17")
  }

  @Test("e writes a file whose name follows the format, and says where it is")
  func export() {
    let app = application("/regions/PL22/roles")
    app.press("e right right")
    #expect(app.screen.contains("[json]") && app.screen.contains("regions-PL22-roles-2026-11-23.json"))
    app.press("enter")
    #expect(app.status.contains("Wrote") && app.status.contains("regions-PL22-roles-2026-11-23.json"))
    #expect(files["regions-PL22-roles-2026-11-23.json"]?.hasPrefix("json ") == true)
  }

  @Test("What is typed takes the place of the name that was offered")
  func fileName() {
    let app = application("/pilots")
    app.press("e down down")
    app.type("mine.csv")
    app.press("enter")
    #expect(files["mine.csv"] != nil)
  }

  @Test("A file that exists is replaced only after a yes")
  func existing() {
    let app = application("/pilots")
    app.command("export csv pilots.csv")
    app.press("2")
    app.command("export csv pilots.csv")
    #expect(app.prompt.contains("pilots.csv exists. Replace it? y/n"))
    let before = files["pilots.csv"]
    app.press("n")
    #expect(files["pilots.csv"] == before)
    app.command("export csv pilots.csv")
    app.press("enter")
    #expect(files["pilots.csv"] == before)
    app.command("export pilots.csv")
    app.press("y")
    #expect(files["pilots.csv"] != before)
  }

  @Test("What cannot be written says so, and no table says so")
  func failures() {
    let app = application("/regions")
    app.command("export md /nowhere/x.md")
    #expect(app.status.contains("Cannot write /nowhere/x.md"))
    app.command("export docx")
    #expect(app.status.contains("“docx” is no format. Use csv, tsv, json, md or html."))
    app.press("g h e")
    #expect(app.status.contains("There is no table here to export."))
  }

  @Test("Where nothing may be written e offers the clipboard alone")
  func readOnly() {
    let app = TestApplication(address: "/regions") { $0.exports = Exports(text: { _ in "text" }, save: nil) }
    app.press("e")
    #expect(!app.screen.contains("File") && app.screen.contains("sources and licence"))
    app.press("enter")
    #expect(app.clipboard == "text")
    app.command("export csv x.csv")
    #expect(app.status.contains("Cannot write files here."))
  }

  @Test("Comma and full stop walk through the years on every screen, and the address remembers")
  func years() {
    let app = application("/regions/PL22")
    let newest = app.screen
    #expect(app.lines[0].contains("newest"))
    app.press(",")
    #expect(app.lines[0].contains("year 20") && app.status.contains("Figures of 20"))
    let before = app.screen
    #expect(before != newest && app.address.contains("year=20"))
    app.press("[ g r")
    #expect(app.lines[0].contains("year 20"))
    app.command("year 2015")
    #expect(app.address.contains("year=2015"))
    app.command("year newest")
    app.open("/regions/PL22")
    app.press("ctrl-g")
    #expect(app.screen == newest)
    app.press(".")
    #expect(app.status.contains("These are the newest figures."))
    app.command("year 1066")
    #expect(app.status.contains("There are no figures before"))
    app.command("year soon")
    #expect(app.status.contains("“soon” is no year."))
    app.open("/regions?year=2016")
    #expect(app.lines[0].contains("year 2016"))
  }

  @Test("A change of year keeps the selected row, marks and undo")
  func yearKeepsPlace() {
    let app = application("/regions?cursor=PL22")
    app.press("space s , ,")
    #expect(app.status.isEmpty == false && app.screen.contains("●"))
    app.press("ctrl-g")
    #expect(app.status.contains("● 1 marked") && app.status.contains("sort"))
    app.press("u u ctrl-g")
    #expect(!app.status.contains("marked") && !app.status.contains("sort"))
  }
}

@Suite("Addresses on the web")
@MainActor
struct WebAddressTests {
  @Test("ya copies the address of a document, in the list and on its page; else that of the source")
  func copies() throws {
    let catalogue = try #require(Samples.europe)
    for (address, copied) in [
      ("/documents?cursor=D01", "eur-lex.europa.eu/legal-content"),
      ("/documents/D01", "eur-lex.europa.eu/legal-content"),
      ("/synergies/Y01", "https://"),
    ] {
      let app = TestApplication(catalogue: catalogue, address: address)
      app.press("y a")
      #expect(app.screen.contains(copied), "\(address)")
    }
  }
}
