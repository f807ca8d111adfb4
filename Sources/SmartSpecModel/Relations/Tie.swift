import Synchronization

/// How the rows of one list are tied to those of another by what the data say.
struct Tie: Sendable {
  let from: String
  let to: String
  private let source: Source

  private enum Source: Sendable {
    /// Asked for one row at a time.
    case each(@Sendable (Catalogue, Int) -> [Int])
    /// Made for all rows at once, and kept.
    case all(@Sendable (Catalogue) -> [[Int]])
  }

  static func each(_ from: String, _ to: String, rows: @escaping @Sendable (Catalogue, Int) -> [Int]) -> Tie {
    Tie(from: from, to: to, source: .each(rows))
  }

  static func all(_ from: String, _ to: String, rows: @escaping @Sendable (Catalogue) -> [[Int]]) -> Tie {
    Tie(from: from, to: to, source: .all(rows))
  }

  /// What the package declares, said here because the way back is more than its reverse.
  static func declared(_ from: String, _ to: String) -> Tie {
    .all(from, to) { $0.declaredTies(from: from, to: to) }
  }
}

extension Catalogue {
  /// The rows of one list that are tied to a row of another, in their order; none where the data tie no such kinds.
  ///
  /// A tie that is not in the registry is the other way round of one that is, else what the package declares: a field
  /// of the one table that holds keys of the other.
  func tied(_ from: String, _ row: Int, to: String) -> [Int] {
    if let tie = Tie.all.first(where: { $0.from == from && $0.to == to }) { return tie.rows(self, row) }
    return ties.table(from: from, to: to) {
      if let tie = Tie.all.first(where: { $0.from == to && $0.to == from }) {
        return Self.turned(tie.table(self), count: listing(from)?.rowCount ?? 0)
      }
      return declaredTies(from: from, to: to)
    }.at(row)
  }

  /// The same ties seen from the other side.
  static func turned(_ table: [[Int]], count: Int) -> [[Int]] {
    var turned = [[Int]](repeating: [], count: count)
    for (row, others) in table.enumerated() {
      for other in others where other < count { turned[other].append(row) }
    }
    return turned
  }
}

extension Tie {
  fileprivate func rows(_ catalogue: Catalogue, _ row: Int) -> [Int] {
    switch source {
    case .each(let rows): Array(Set(rows(catalogue, row))).sorted()
    case .all: catalogue.ties.table(from: from, to: to) { table(catalogue) }.at(row)
    }
  }

  fileprivate func table(_ catalogue: Catalogue) -> [[Int]] {
    switch source {
    case .each(let rows): (0..<(catalogue.listing(from)?.rowCount ?? 0)).map { rows(catalogue, $0) }
    case .all(let make): make(catalogue).map { Array(Set($0)).sorted() }
    }
  }
}

extension [[Int]] {
  fileprivate func at(_ row: Int) -> [Int] { indices.contains(row) ? self[row] : [] }
}

/// Ties that were made for all rows of a list.
///
/// Guards its tables with a lock.
final class TieCache: Sendable {
  private let state = Mutex<[String: [[Int]]]>([:])
  private let counted = Mutex<[String: [RelatedCount]]>([:])

  func counts(of kind: String, _ row: Int, make: () -> [RelatedCount]) -> [RelatedCount] {
    let key = "\(kind) \(row)"
    if let known = counted.withLock({ $0[key] }) { return known }
    let made = make()
    counted.withLock { $0[key] = made }
    return made
  }

  func table(from: String, to: String, make: () -> [[Int]]) -> [[Int]] {
    let key = from + " " + to
    if let known = state.withLock({ $0[key] }) { return known }
    let made = make()
    state.withLock { $0[key] = made }
    return made
  }
}
