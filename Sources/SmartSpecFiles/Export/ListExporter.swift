public import SmartSpecModel

/// Writes what a list shows for other programs and for people.
///
/// Values are raw codes and numbers with full precision; a figure is followed by its year and flag. Every export says
/// its title, address, date, sources and licences: json, md and html in themselves, csv and tsv, which are nothing but
/// rows, in a file beside them or, on the clipboard, below them.
public struct ListExporter: Sendable {
  public enum Format: String, CaseIterable, Sendable {
    case csv, tsv, json, md, html

    /// The format that the ending of a file asks for; nil when it asks for none of them.
    public init?(ofFile path: String) {
      guard let dot = path.lastIndex(of: ".") else { return nil }
      let ending = path[path.index(after: dot)...].lowercased()
      self.init(rawValue: ["markdown": "md", "htm": "html"][ending] ?? ending)
    }
  }

  public let caption: ExportCaption
  /// Whether cells of csv and tsv that a spreadsheet would take for a formula begin with an apostrophe.
  public var guardsFormulas = true
  let columns: [Exported]
  let rows: RowList
  /// Who waits for the export.
  private let monitor: Monitor

  /// A column of the export.
  struct Exported: Sendable {
    let field: Field
    let listing: Listing

    /// The raw value of a cell; empty when missing.
    func text(at row: Int) -> String { listing.raw(field, row: row) }
  }

  public init(_ view: ListView, rows: RowList, caption: ExportCaption, monitor: Monitor = .none) {
    self.caption = caption
    self.rows = rows
    self.monitor = monitor
    var seen: Set<String> = []
    columns = view.columns.flatMap { field in
      [field] + field.companions.compactMap { view.listing.field($0) }
    }.filter { $0.kind != .series && seen.insert($0.id).inserted }.map {
      Exported(field: $0, listing: view.listing)
    }
  }

  /// An export with its caption, which is worked out from the rows.
  public init(
    _ view: ListView, rows: RowList, address: Address, date: String, catalogue: Catalogue,
    monitor: Monitor = .none
  ) {
    self.init(
      view, rows: rows,
      caption: ExportCaption(view, rows: rows, address: address, date: date, catalogue: catalogue),
      monitor: monitor)
  }

  /// The text of all rows, ending with a line break.
  ///
  /// Nothing in it is obeyed by a terminal: such scalars are `\u{FFFD}`, in json escapes. csv and tsv have a line of field names first. tsv has no quotes: tabs and line breaks inside cells become blanks.
  public func text(as format: Format) -> String {
    var output = TextOutput()
    write(as: format, to: &output)
    return output.text
  }

  /// Writes the same text piece by piece.
  public func write(as format: Format, to output: inout TextOutput) {
    switch format {
    case .csv: separated(by: ",", &output)
    case .tsv: separated(by: "\t", &output)
    case .json: json(&output)
    case .md: markdown(&output)
    case .html: html(&output)
    }
    output.flush()
  }

  /// Calls `body` for each row, until nobody takes any more.
  func eachRow(_ output: inout TextOutput, _ body: (Int, inout TextOutput) -> Void) {
    for (position, row) in rows.enumerated() {
      body(row, &output)
      output.endRow()
      guard position & 0xFFF == 0 else { continue }
      if output.isStopped || monitor.isCancelled() { return }
      monitor.report(Double(position) / Double(rows.count))
    }
  }

  /// The text for the clipboard: csv and tsv have their caption after a blank line.
  public func clipboardText(as format: Format) -> String {
    switch format {
    case .csv, .tsv: text(as: format) + "\n" + caption.lines.joined(separator: "\n") + "\n"
    case .json, .md, .html: text(as: format)
    }
  }

  /// The files of an export: the text, and for csv and tsv what describes it, which has the same name and then
  /// `-metadata.json`, as CSV on the Web wants it.
  public func files(as format: Format, path: String) -> [FileSaver.File] {
    let text = FileSaver.File(path: path) { write(as: format, to: &$0) }
    guard format == .csv || format == .tsv else { return [text] }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return [text, FileSaver.File(path: path + "-metadata.json", text: metadata(of: name, format))]
  }
}
