import SmartSpecFiles
import SmartSpecModel
import TestSupport
import Testing

@Suite("Exports")
struct ListExporterTests {
  private func export(_ address: String, as format: ListExporter.Format) throws -> String {
    let catalogue = try #require(Samples.small)
    let listing = try #require(catalogue.listing(at: Address(address)))
    let view = ListView(listing, Address(address))
    return ListExporter(view).text(view.rows(), as: format)
  }

  @Test("CSV has raw codes, full precision, and the year of each figure")
  func csv() throws {
    let text = try export("/regions?code=EL30&columns=code,category,gerd_pct_gdp", as: .csv)
    #expect(
      text == "code,category,gerd_pct_gdp,gerd_pct_gdp_year,gerd_pct_gdp_flag\nEL30,transition,1.75,2023,\n")
  }

  @Test("A cell with a comma or a quote is quoted, also when an accent follows the sign")
  func quoting() {
    let texts = ["plain", "a,b", "a \"b\"", "two\nlines", ",\u{301}x", "\"\u{301}x"]
    let table = DataTable(
      schema: TableSchema(name: "words", title: "Words", fields: [FieldSchema(name: "word")]),
      columns: [.texts(TextColumn(texts))])
    let catalogue = CatalogueBuilder(tables: [table]).build()
    guard let listing = catalogue.listing("words") else {
      Issue.record("The table cannot be listed.")
      return
    }
    let view = ListView(listing, Address("/words"))
    #expect(
      ListExporter(view).text(view.rows(), as: .csv)
        == "word\nplain\n\"a,b\"\n\"a \"\"b\"\"\"\n\"two\nlines\"\n\",\u{301}x\"\n\"\"\"\u{301}x\"\n")
  }

  @Test("JSON has numbers as numbers and null for what is missing")
  func json() throws {
    let text = try export("/pilots?id=P-VI&columns=id,named,amount_eur,end", as: .json)
    #expect(
      text.hasPrefix("[\n  {\"id\": \"P-VI\", \"named\": ")
        && text.contains("\"amount_eur\": null, \"end\": null}"))
  }

  @Test("Markdown is a table whose bars in cells are escaped")
  func markdown() throws {
    let text = try export("/challenges?columns=id,pilots", as: .md)
    #expect(text.hasPrefix("| Identifier | Pilot actions |\n|---|--:|\n| C1 | "))
  }
}
