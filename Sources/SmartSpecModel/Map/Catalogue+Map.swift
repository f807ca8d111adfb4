extension Catalogue {
  /// Where the regions lie, by their shapes where those are known; nil when the package has no map.
  ///
  /// Made when it is first asked for, and the same from every year.
  public var mapGrid: MapGrid? {
    statistics.mapGrid {
      let base = tables["map_grid"].flatMap { MapGrid($0, regions: regions) }
      guard !outlines.isEmpty else { return base }
      return MapGrid(outlines, regions: regions, codes: codes, base: base) ?? base
    }
  }

  /// Whether the map shows most of some regions in their own shapes, and not only larger ones that they lie in.
  public func hasShapes(of members: [Int]) -> Bool {
    guard let grid = mapGrid else { return false }
    return grid.reached(standIns(among: members)).count * 2 >= members.count
  }

  /// For each region of the catalogue the one among some that it lies in, or itself; nobody for those outside of all.
  public func standIns(among members: [Int]) -> [Int32] {
    var found = [Int32](repeating: MapGrid.otherLand, count: regions.count)
    for member in members {
      for part in hierarchy.descendants(of: member) { found[part] = Int32(member) }
    }
    for member in members { found[member] = Int32(member) }
    return found
  }

  /// Where the name of a region stands on the map, in metres; nil when that is not given.
  public func mapPoint(ofRegion row: Int) -> (east: Double, north: Double)? {
    regions[row].place.map {
      let point = MapProjection.point($0)
      return (point.east, point.north)
    }
  }
}

extension Catalogue {
  /// The rectangle around the cells of regions and of what lies in them; nil when they have none.
  public func mapArea(of members: [Int]) -> MapArea? {
    guard let grid = mapGrid else { return nil }
    let shown = standIns(among: members)
    var (left, right, top, bottom) = (Int.max, Int.min, Int.max, Int.min)
    for row in 0..<grid.rows {
      let cells = grid.cells[row * grid.columns..<(row + 1) * grid.columns]
      let isShown = { (region: Int32) in region >= 0 && shown[Int(region)] >= 0 }
      guard let first = cells.firstIndex(where: isShown), let last = cells.lastIndex(where: isShown) else {
        continue
      }
      (left, right) = (min(left, first - cells.startIndex), max(right, last - cells.startIndex))
      (top, bottom) = (min(top, row), max(bottom, row))
    }
    guard left <= right else { return nil }
    return MapArea(
      west: grid.west + Double(left) * grid.cellSize, east: grid.west + Double(right + 1) * grid.cellSize,
      south: grid.north - Double(bottom + 1) * grid.cellSize, north: grid.north - Double(top) * grid.cellSize)
  }
}

extension MapGrid {
  /// The regions that have cells when each shows another one, such as its country.
  public func reached(_ shown: [Int32]) -> Set<Int> {
    Set(owners.lazy.map { Int(shown[$0]) }.filter { $0 >= 0 })
  }
}
