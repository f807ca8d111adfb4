import SmartSpecFiles
import SmartSpecModel
import SmartSpecUI
import TerminalUI
import TestSupport

extension FuzzTarget {
  /// A data package, however broken, becomes a catalogue that can be shown, or is refused in a sentence.
  ///
  /// The input holds several files: a line `=== NAME` begins each.
  static let package = FuzzTarget("package") { input in
    let folder = FuzzFolder(files(in: input))
    defer { withExtendedLifetime(folder) {} }
    for isThorough in [false, true] {
      do {
        let result = try PackageReader(folder: folder.path, isThorough: isThorough).load()
        // Listings know their catalogue, and it keeps them.
        defer { result.catalogue.discardListings() }
        try expectConsistent(result)
        if !isThorough { try show(result.catalogue) }
      } catch let error as LoadError {
        try expect(!error.message.isEmpty, "Nothing is said about what is wrong.")
      }
    }
  }

  static func files(in input: [UInt8]) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for line in input.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: Array("=== ".utf8)) {
        let name = String(decoding: line.dropFirst(4), as: UTF8.self)
        let plain = name.filter { $0.isASCII && ($0.isLetter || $0 == "_" || $0 == ".") }
        files.append(
          (name: plain.hasPrefix(".") ? "x" + plain : plain + (plain.isEmpty ? "x" : ""), bytes: []))
      } else if !files.isEmpty {
        files[files.count - 1].bytes += line + [0x0A]
      }
    }
    return files
  }

  private static func expectConsistent(_ result: LoadResult) throws {
    for table in result.catalogue.tables.values {
      for field in table.schema.fields {
        guard let column = table.column(field.name) else { continue }
        try expect(column.count == table.rowCount, "\(table.name).\(field.name) has another number of rows.")
      }
    }
    for diagnostic in result.diagnostics {
      try expect(diagnostic.location.line > 0 && diagnostic.location.column > 0, "A place before the file.")
      try expect(!diagnostic.message.isEmpty, "Nothing is said about what is wrong.")
    }
  }

  /// Draws Home, some lists and a page of each.
  @MainActor
  private static func show(_ catalogue: Catalogue) throws {
    let app = TestApplication(catalogue: catalogue)
    for name in catalogue.listingNames {
      guard let listing = catalogue.listing(name), listing.rowCount > 0 else { continue }
      app.open("/" + name)
      app.press("enter")
      try expectWhole(app)
    }
  }
}
