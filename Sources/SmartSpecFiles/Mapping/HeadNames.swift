import SmartSpecModel

/// Names for the columns of a table by which filters can call them.
///
/// A name is the head as search sees it, with a `_` for what is neither letter nor digit: `Coût total (€)` becomes
/// `cout_total`. An empty head becomes `column_3`, one that stands twice `name_2`.
struct HeadNames {
  /// For each column that was asked for, its name and the head to show.
  private(set) var fields: [(name: String, title: String)] = []
  /// Columns, from 0, whose head was empty or is that of another before them.
  private(set) var changed: [Int] = []

  /// Names some columns; none of the names is one of `taken`.
  init(_ heads: [String], at columns: [Int], taken: Set<String> = []) {
    var taken = taken
    for column in columns {
      let title = heads[column].trimmingBlanks()
      let name = Self.name(title)
      let wanted = name.isEmpty ? "column_\(column + 1)" : name
      var unique = wanted
      var number = 2
      while taken.contains(unique) {
        unique = "\(wanted)_\(number)"
        number += 1
      }
      if title.isEmpty || unique != wanted { changed.append(column) }
      taken.insert(unique)
      fields.append((unique, title.isEmpty ? "column \(column + 1)" : title))
    }
  }

  private static func name(_ head: String) -> String {
    Folding.fold(head).split { !($0.isLetter || $0.isNumber || $0 == "_") }.joined(separator: "_")
  }
}
