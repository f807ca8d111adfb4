import SmartSpecFiles
import SmartSpecModel
import TestSupport
import Testing

@Suite("Exports")
struct ListExporterTests {
  private func exporter(_ address: String, of catalogue: Catalogue? = Samples.small) throws -> ListExporter {
    let catalogue = try #require(catalogue)
    let listing = try #require(catalogue.listing(at: Address(address)))
    let view = ListView(listing, Address(address))
    return ListExporter(
      view, rows: view.rows(), address: Address(address), date: "2026-11-23", catalogue: catalogue)
  }

  private func export(_ address: String, as format: ListExporter.Format) throws -> String {
    try exporter(address).text(as: format)
  }

  /// The list of one column of words.
  private func words(_ texts: [String]) throws -> ListExporter {
    let table = DataTable(
      schema: TableSchema(name: "words", title: "Words <&>", fields: [FieldSchema(name: "word")]),
      columns: [.texts(TextColumn(texts))])
    return try exporter("/words", of: CatalogueBuilder(tables: [table]).build())
  }

  @Test("CSV has raw codes, full precision, and the year of each figure")
  func csv() throws {
    let text = try export("/regions?code=EL30&columns=code,category,gerd_pct_gdp", as: .csv)
    #expect(
      text == "code,category,gerd_pct_gdp,gerd_pct_gdp_year,gerd_pct_gdp_flag\nEL30,transition,1.75,2023,\n")
  }

  @Test("A cell with a comma or a quote is quoted, also when an accent follows the sign")
  func quoting() throws {
    let texts = ["plain", "a,b", "a \"b\"", "two\nlines", ",\u{301}x", "\"\u{301}x"]
    #expect(
      try words(texts).text(as: .csv)
        == "word\nplain\n\"a,b\"\n\"a \"\"b\"\"\"\n\"two\nlines\"\n\",\u{301}x\"\n\"\"\"\u{301}x\"\n")
  }

  @Test("What a spreadsheet would take for a formula follows an apostrophe, unless it is asked for as it is")
  func formulas() throws {
    let texts = ["=1+1", "+48 12", "-x", "@a", "\tb", "-12.5", "+3", "1e5", "a=b", "=\u{301}", "－1+1"]
    var exporter = try words(texts)
    let guarded = [
      "'=1+1", "'+48 12", "'-x", "'@a", "'\tb", "-12.5", "+3", "1e5", "a=b", "'=\u{301}", "'－1+1",
    ]
    #expect(exporter.text(as: .csv) == "word\n" + guarded.joined(separator: "\n") + "\n")
    exporter.guardsFormulas = false
    #expect(exporter.text(as: .csv) == "word\n" + texts.joined(separator: "\n") + "\n")
  }

  @Test("Nothing that is obeyed gets out, and JSON keeps even that", arguments: ListExporter.Format.allCases)
  func obeyed(format: ListExporter.Format) throws {
    let text = try words(["a\u{1B}[31m\u{9B}b\u{202E}c\u{7F}\u{0}"]).text(as: format)
    #expect(text.unicodeScalars.allSatisfy { !$0.isObeyed })
    let kept = format == .json ? #"a\u001b[31m\u009bb\u202ec\u007f\u0000"# : "�b�c��"
    #expect(text.contains(kept))
  }

  @Test("A missing value in the only column is still a row")
  func emptyLine() throws {
    #expect(try words(["a", "", "b"]).text(as: .csv) == "word\na\n\"\"\nb\n")
  }

  @Test("Tabs and line breaks in cells become blanks where tabs separate cells")
  func tabs() throws {
    #expect(
      try words(["a\tb", "c\r\nd", "e\u{2028}f", "\"g\""]).text(as: .tsv) == "word\na b\nc  d\ne f\n\"g\"\n")
  }

  @Test("JSON has numbers as numbers and null for what is missing")
  func json() throws {
    let text = try export("/pilots?id=P-VI&columns=id,named,amount_eur,end", as: .json)
    #expect(text.contains("\n    {\"id\": \"P-VI\", \"named\": "))
    #expect(text.contains("\"amount_eur\": null, \"end\": null}\n  ]\n}\n"))
    #expect(text.contains("{\"id\": \"amount_eur\", \"title\": \"EU amount\", \"unit\": \"EUR\"}"))
  }

  @Test("An empty list is JSON with its caption and no rows")
  func emptyJSON() throws {
    let text = try export("/regions?filter=zzzzzz", as: .json)
    #expect(text.hasSuffix("\n  \"rows\": []\n}\n") && text.contains("\"title\": \"Regions\""))
  }

  @Test("Control characters are escaped in JSON")
  func controlCharacters() throws {
    #expect(try words(["\u{1}\"\\\n"]).text(as: .json).contains("{\"word\": \"\\u0001\\\"\\\\\\n\"}"))
  }

  @Test("Markdown is a heading, a table whose bars in cells are escaped, and the caption")
  func markdown() throws {
    let lines = try export("/challenges?columns=id,pilots", as: .md).split(separator: "\n").map(String.init)
    #expect(Array(lines[..<3]) == ["# Challenges", "| Identifier | Pilot actions |", "|---|--:|"])
    #expect(
      lines[3].hasPrefix("| C1 | ") && lines.contains { $0.hasPrefix("Address: smartspec '/challenges?") })
    #expect(try words(["a|b", "c\\", "*d*"]).text(as: .md).contains("| a\\|b |\n| c\\\\ |\n| \\*d\\* |\n"))
  }

  @Test("A page in HTML shows text as text and numbers at the right")
  func html() throws {
    let page = try words(["<script>&\"x\"</script>"]).text(as: .html)
    #expect(page.contains("<caption>Words &lt;&amp;&gt;</caption>"))
    #expect(page.contains("<th scope=\"row\">&lt;script&gt;&amp;&quot;x&quot;&lt;/script&gt;</th>"))
    #expect(!page.contains("<script"))
    let challenges = try export("/challenges?columns=id,pilots", as: .html)
    #expect(challenges.contains("<th scope=\"col\" class=\"n\">Pilot actions</th>"))
    #expect(challenges.contains("<html lang=\"en\">") && challenges.contains("<p>Licence: "))
  }

  @Test("The caption names the datasets of the figures that are shown, and their licences")
  func caption() throws {
    let caption = try exporter("/regions?country=PL&columns=code,gdp_pps_pct_eu").caption
    #expect(
      caption.title == "Regions" && caption.address == "/regions?country=PL&columns=code,gdp_pps_pct_eu")
    #expect(caption.date == "2026-11-23" && caption.release == "2026-11-23")
    let first = try #require(caption.sources.first)
    #expect(first.id == "nama_10r_2gdp@2026" && first.vintage == "downloaded 2026-01/02")
    #expect(first.citation.hasPrefix("nama_10r_2gdp (unit PPS_HAB_EU27_2020), GDP by NUTS 2 region"))
    #expect(caption.licences.first == first.licence && first.licence.contains("CC BY 4.0"))
    let withoutFigures = try exporter("/regions?country=PL&columns=code").caption
    #expect(withoutFigures.sources.allSatisfy { $0.dataset.isEmpty } && withoutFigures.sources.count == 1)
  }

  @Test("A list of what is related says of what, and several sources of one row are told apart")
  func relatedCaption() throws {
    let caption = try exporter("/regions/PL22/pilots").caption
    #expect(caption.title == "Pilot actions of PL22 Śląskie")
    #expect(caption.sources.count > 1 && caption.sources.allSatisfy { !$0.id.contains(" | ") })
    #expect(caption.licences.count == 1 && caption.licences[0].contains("other pages their own terms"))
  }

  @Test("Of many sources people read some and how many more, programs all")
  func manySources() throws {
    let exporter = try exporter("/pilots")
    let count = exporter.caption.sources.count
    #expect(count > 12)
    #expect(exporter.text(as: .md).contains("- and \(count - 12) more, which the export as JSON names"))
    #expect(exporter.text(as: .json).components(of: "\"vintage\": ") == count)
  }

  @Test(
    "On the clipboard the caption follows the rows after a blank line",
    arguments: [ListExporter.Format.csv, .tsv])
  func clipboard(format: ListExporter.Format) throws {
    let exporter = try exporter("/challenges?columns=id,pilots")
    let text = exporter.clipboardText(as: format)
    let rows = exporter.text(as: format)
    #expect(text.hasPrefix(rows + "\nChallenges\nAddress: smartspec '/challenges?columns=id,pilots'\n"))
    #expect(exporter.clipboardText(as: .json) == exporter.text(as: .json))
  }

  @Test("Files of rows have a companion that describes them, files with a caption none")
  func files() throws {
    let exporter = try exporter("/regions?columns=code,gdp_pps_pct_eu")
    let files = exporter.files(as: .csv, path: "/tmp/a b.csv")
    #expect(files.map(\.path) == ["/tmp/a b.csv", "/tmp/a b.csv-metadata.json"])
    #expect(files[1].text.contains("\"url\": \"a b.csv\"") && files[1].text.contains("\"dc:source\": ["))
    #expect(files[1].text.contains("\"name\": \"gdp_pps_pct_eu\""))
    #expect(exporter.files(as: .json, path: "x").map(\.path) == ["x"])
  }

  @Test(
    "The ending of a file says its format",
    arguments: [("x.csv", "csv"), ("a.b/x.HTM", "html"), ("x.markdown", "md")])
  func endings(path: String, format: String) {
    #expect(ListExporter.Format(ofFile: path)?.rawValue == format)
    #expect(ListExporter.Format(ofFile: "x") == nil && ListExporter.Format(ofFile: "x.doc") == nil)
  }

  @Test("Very many rows take time in proportion to them", .timeLimit(.minutes(1)))
  func manyRows() throws {
    let exporter = try words((0..<30_000).map { "word \($0), \"quoted\"" })
    for format in ListExporter.Format.allCases { #expect(exporter.text(as: format).utf8.count > 500_000) }
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
