import ArgumentParser
import SmartSpecFiles
import SmartSpecModel
import TerminalUI

/// Says what the data hold and where they come from.
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Say what the data hold and where they come from.")

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Option(help: "How to print it.")
  var format: Format = .text

  @OptionGroup var options: DataOptions

  func run() throws {
    let facts = DataFacts(try Loading.load(options).catalogue, folder: try options.place().name)
    StandardOutput.write(
      SafeText.clean(format == .json ? facts.json : facts.text, keepingLineBreaks: true))
  }
}

/// A data set in numbers.
private struct DataFacts {
  let catalogue: Catalogue
  let folder: String
  let tables: [DataTable]
  /// The first and the last year with a figure; nil without figures.
  let years: ClosedRange<Int>?
  let errors: Int
  let warnings: Int

  init(_ catalogue: Catalogue, folder: String) {
    self.catalogue = catalogue
    self.folder = folder
    tables = catalogue.tables.values.sorted { $0.name < $1.name }
    let ranges = catalogue.indicators.indices.compactMap { catalogue.observations.years(of: $0) }
    years = ranges.map(\.lowerBound).min().flatMap { first in
      ranges.map(\.upperBound).max().map { first...$0 }
    }
    errors = catalogue.diagnostics.count { $0.severity == .error }
    warnings = catalogue.diagnostics.count - errors
  }

  var text: String {
    let figures = Figures.text(Double(catalogue.observations.count), decimals: 0)
    let span = years.map { ", \($0.lowerBound) to \($0.upperBound)" } ?? ""
    let problems =
      errors + warnings == 0
      ? "none"
      : "\(Counting.text(errors, "error")), \(Counting.text(warnings, "warning")): smartspec get /diagnostics"
    var text = catalogue.title + "\n"
    text += TextTable.text([
      ["Release", catalogue.release.isEmpty ? "not stated" : catalogue.release], ["Folder", folder],
      ["Figures", "\(figures) of \(Counting.text(catalogue.indicators.count, "indicator"))\(span)"],
      ["Problems", problems],
    ])
    text += "\n"
    text += TextTable.text(
      [["Table", "Rows", "Title"]]
        + tables.map { [$0.name, Figures.text(Double($0.rowCount), decimals: 0), $0.schema.title] },
      numbers: [1])
    guard !catalogue.sources.isEmpty else { return text }
    text += "\n"
    text += TextTable.text(
      [["Source", "Vintage", "Licence", "Title"]]
        + catalogue.sources.map { [$0.id.rawValue, $0.vintage, $0.licence, $0.title] })
    return text
  }

  var json: String {
    let tables = tables.map { table in
      JSONText.object([
        ("name", JSONText.string(table.name)), ("title", JSONText.string(table.schema.title)),
        ("rows", String(table.rowCount)), ("licences", JSONText.strings(table.schema.licences)),
      ])
    }
    let sources = catalogue.sources.map { source in
      JSONText.object([
        ("id", JSONText.string(source.id.rawValue)), ("dataset", JSONText.string(source.dataset)),
        ("title", JSONText.string(source.title)), ("vintage", JSONText.string(source.vintage)),
        ("licence", JSONText.string(source.licence)),
      ])
    }
    return JSONText.document([
      ("title", JSONText.string(catalogue.title)), ("release", JSONText.string(catalogue.release)),
      ("folder", JSONText.string(folder)), ("indicators", String(catalogue.indicators.count)),
      ("figures", String(catalogue.observations.count)),
      ("first_year", years.map { String($0.lowerBound) } ?? "null"),
      ("last_year", years.map { String($0.upperBound) } ?? "null"), ("errors", String(errors)),
      ("warnings", String(warnings)), ("tables", JSONText.list(tables, indent: 2)),
      ("sources", JSONText.list(sources, indent: 2)),
    ])
  }
}
