import SmartSpecModel

/// What the keys of lists do to filter, order and columns.
extension ListPane {
  /// Sorts by the column under the cursor alone: best first, then the other way, then as the list was.
  mutating func cycleSort(height: Int) {
    guard let field = selectedField else { return }
    let keys = view.query.sort
    let current = keys.count == 1 ? keys.first { $0.field == field.id } : nil
    let next = Self.next(after: current, field)
    change(height: height) { $0["sort"] = next?.description }
  }

  /// Adds the column under the cursor as the last key of the order, turns it round, or takes it out again.
  mutating func cycleFurtherSort(height: Int) {
    guard let field = selectedField else { return }
    var keys = view.query.sort
    if let index = keys.firstIndex(where: { $0.field == field.id }) {
      if let next = Self.next(after: keys[index], field) {
        keys[index] = next
      } else {
        keys.remove(at: index)
      }
    } else if let next = Self.next(after: nil, field) {
      keys.append(next)
    }
    change(height: height) {
      $0["sort"] = keys.isEmpty ? nil : keys.map(\.description).joined(separator: ",")
    }
  }

  private static func next(after key: SortKey?, _ field: Field) -> SortKey? {
    let first: SortKey.Direction = field.isNumeric ? .descending : .ascending
    let second: SortKey.Direction = field.isNumeric ? .ascending : .descending
    guard let key else { return SortKey(field.id, first) }
    return key.direction == first ? SortKey(field.id, second) : nil
  }

  /// Keeps only the rows that have the value of the cell under the cursor; where that is done already, all but them.
  mutating func narrowLikeCell(height: Int) {
    guard let row = selectedRow, let field = selectedField, field.kind != .series else { return }
    let raw = listing.raw(field, row: row)
    let only: NarrowedValue = raw.isEmpty ? .missing : .exactly(raw)
    let others: NarrowedValue = raw.isEmpty ? .present : .not(raw)
    // What a list is narrowed to by itself stays, although naming a field would end it.
    let standing = view.query.narrowings.filter { $0.unless.contains(field.id) }
    change(height: height) { address in
      for narrowing in standing { address[narrowing.field] = narrowing.values.joined(separator: ",") }
      let isNarrowed = address[field.id] == only.description
      address[field.id] = (isNarrowed ? others : only).description
    }
  }

  /// Sets a narrowing; nil takes it away.
  mutating func narrow(_ field: String, _ value: String?, height: Int) {
    change(height: height) { $0[field] = value }
  }

  /// Keeps only the rows that have some values, besides what the list is filtered by already, as one change.
  mutating func keep(_ conditions: [(field: String, condition: GroupedValue.Condition)], height: Int) {
    let named = Set(conditions.map(\.field))
    // What a list is narrowed to by itself stays, although naming a field would end it.
    let standing = view.query.narrowings.filter { !named.isDisjoint(with: $0.unless) }
    change(height: height) { address in
      for narrowing in standing { address[narrowing.field] = narrowing.values.joined(separator: ",") }
      for (field, condition) in conditions {
        switch condition {
        case .narrowing(let value): address[field] = value.description
        case .filter(let text):
          // A bar at the beginning would make it an alternative.
          let others = (address["filter"] ?? "").drop { " |".contains($0) }
          address["filter"] = others.isEmpty ? text : "\(text) \(others)"
        }
      }
    }
  }

  /// Whether Esc has something to clear: a filter, or a narrowing that was made here.
  var canClear: Bool { rangeStart != nil || address["filter"] != nil || !madeNarrowings.isEmpty }

  /// Takes the filter away; without one, what the list was narrowed to.
  mutating func clear(height: Int) {
    if rangeStart != nil { return cancelRange() }
    let names = address["filter"] != nil ? ["filter"] : madeNarrowings
    change(height: height) { address in
      for name in names { address[name] = nil }
    }
  }

  /// Fields that `*` narrowed the list to.
  private var madeNarrowings: [String] {
    address.parameters.filter { listing.field($0.name) != nil && NarrowedValue.isMade($0.value) }.map(\.name)
  }

  mutating func setColumns(_ columns: [ColumnChoice], height: Int) {
    let isDefault = columns == listing.defaultColumns.map { ColumnChoice($0) }
    change(height: height) {
      $0["columns"] = isDefault ? nil : columns.map(\.description).joined(separator: ",")
    }
  }

  mutating func setFilter(_ text: String, height: Int) {
    change(height: height) { $0["filter"] = text.isEmpty ? nil : text }
  }

  mutating func setSort(_ keys: [SortKey], height: Int) {
    change(height: height) {
      $0["sort"] = keys.isEmpty ? nil : keys.map(\.description).joined(separator: ",")
    }
  }
}
