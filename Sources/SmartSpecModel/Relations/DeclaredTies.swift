/// Ties that the package declares: fields of one table that hold keys of another.
extension Catalogue {
  /// The rows of `to` that each row of `from` names, or by which it is named.
  func declaredTies(from: String, to: String) -> [[Int]] {
    guard let source = listing(from), let target = listing(to) else { return [] }
    let named = references(of: source, to: target)
    let naming = from == to ? [] : Self.turned(references(of: target, to: source), count: source.rowCount)
    return (0..<source.rowCount).map { row in
      let both = (named.isEmpty ? [] : named[row]) + (naming.isEmpty ? [] : naming[row])
      return Array(Set(both)).sorted()
    }
  }

  /// The rows of `to` whose keys stand in the fields of each row of `from` that are declared to hold them.
  private func references(of from: Listing, to: Listing) -> [[Int]] {
    guard let table = tables[from.table(nil)], table.stored == nil else { return [] }
    let target = to.table(nil)
    let keyed = table.schema.foreignKeys.filter { ($0.table.isEmpty ? table.name : $0.table) == target }.map(
      \.field)
    let listed = table.schema.fields.filter { $0.listOf == target }.map(\.name)
    let fields = Set(keyed + listed)
    guard !fields.isEmpty else { return [] }
    let rows = to.rowsByKey
    let own = table.schema.primaryKey.count == 1 ? from.rowsByKey : nil
    var found = [[Int]](repeating: [], count: from.rowCount)
    for row in 0..<table.rowCount {
      let cells = TableRow(table: table, row: row)
      // A list may have another order than its table.
      guard let place = own.map({ $0[cells.text(table.schema.primaryKey[0])] }) ?? row,
        found.indices.contains(place)
      else { continue }
      found[place] += fields.flatMap { cells.list($0) }.compactMap { rows[$0] }
    }
    return found
  }
}
