extension ListingKind {
  /// What was wrong in the files of the data, so that it is filtered, sorted and exported like everything else.
  static let diagnostics = ListingKind(id: "diagnostics", letter: nil, title: "Problems") { catalogue in
    let rows = catalogue.diagnostics
    let count = rows.count
    return Listing(
      id: "diagnostics", title: "Problems in the data", noun: .init("problem", "problems"), rowCount: count,
      fields: [
        .text("severity", "Severity", .category, rows: count) { rows[$0].severity.rawValue },
        .text("file", "File", .category, rows: count) { rows[$0].location.name },
        .number("line", "Line", .count, rows: count) { Double(rows[$0].location.line) },
        .number("column", "Column", short: "Col.", .count, rows: count) { Double(rows[$0].location.column) },
        .text("message", "Problem", rows: count) { rows[$0].message },
        .text("remedy", "What to do", rows: count) { rows[$0].remedy },
        .text("path", "Path of the file", short: "Path", rows: count) { rows[$0].location.file },
      ],
      columns: ["severity", "file", "line", "column", "message", "remedy"],
      key: { rows[$0].description },
      searched: { [rows[$0].severity.rawValue, rows[$0].location.name, rows[$0].message, rows[$0].remedy] })
  }
}

extension Diagnostic.Location {
  /// The name of the file without its folders.
  var name: String { file.split(separator: "/").last.map(String.init) ?? file }
}
