/// Which region lies in which.
public struct RegionHierarchy: Sendable {
  private let parents: [Int?]
  private let children: [[Int]]

  init(_ regions: EntityTable<Region>) {
    var children = [[Int]](repeating: [], count: regions.count)
    let parents = regions.enumerated().map { row, region in
      region.parent.flatMap { regions.index(of: $0) }.flatMap { $0 == row ? nil : $0 }
    }
    for (row, parent) in parents.enumerated() {
      if let parent { children[parent].append(row) }
    }
    self.parents = parents
    self.children = children
  }

  public func children(of row: Int) -> [Int] { children[row] }

  /// The regions it lies in, the nearest first.
  public func ancestors(of row: Int) -> [Int] {
    var found: [Int] = []
    var next = parents[row]
    // Wrong data may lead around in a circle.
    while let current = next, current != row, !found.contains(current) {
      found.append(current)
      next = parents[current]
    }
    return found
  }

  /// The regions that lie in it, at any depth.
  public func descendants(of row: Int) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = [row]
    func visit(_ parent: Int) {
      for child in children[parent] where seen.insert(child).inserted {
        found.append(child)
        visit(child)
      }
    }
    visit(row)
    return found
  }
}

/// How a member reaches a region.
///
/// A member of a higher level covers the regions in it; a member of a lower level only touches the region around
/// it. The two are never counted together.
public enum Reach: String, CaseIterable, Sendable {
  case itself, covers, touches
}
