/// Which region each pixel of a picture shows.
public struct MapRaster: Sendable {
  public let width: Int
  public let height: Int
  /// For each pixel the row of a region; `water`, or `otherLand`.
  public let owners: [Int32]
  /// For each region that owns a pixel, the one nearest to the middle of them.
  public let middles: [Int32: (x: Double, y: Double)]

  public static let water = MapGrid.water
  public static let otherLand = MapGrid.otherLand

  public subscript(x: Int, y: Int) -> Int32 {
    x >= 0 && x < width && y >= 0 && y < height ? owners[y * width + x] : Self.water
  }
}

extension MapGrid {
  /// Looks at a part of the map in pixels.
  ///
  /// `shown` says for each region of the catalogue the one that stands for it in the picture, such as its country; `otherLand`
  /// where none does. A pixel belongs to the region that covers most of it. A region that would vanish because others cover
  /// more of each of its pixels gets the one that it covers most, unless that is the last one of another.
  public func raster(_ window: MapWindow, shown: [Int32]) -> MapRaster {
    var counter = PixelCounter(width: window.width, height: window.height)
    if window.pixelSize < cellSize * 1.5 {
      sample(window, shown, &counter)
    } else {
      count(window, shown, &counter)
    }
    return counter.raster()
  }

  /// For pixels that are hardly larger than cells: what lies in the middle of each.
  private func sample(_ window: MapWindow, _ shown: [Int32], _ counter: inout PixelCounter) {
    for y in 0..<window.height {
      let row = Int(
        ((north - window.northEdge) / cellSize
          + (Double(y) + 0.5) * window.pixelHeight / cellSize).rounded(.down))
      guard row >= 0, row < rows else { continue }
      for x in 0..<window.width {
        let column = Int(
          ((window.westEdge - west) / cellSize
            + (Double(x) + 0.5) * window.pixelSize / cellSize).rounded(.down))
        guard column >= 0, column < columns else { continue }
        counter.add(resolved(cells[row * columns + column], shown), x: x, y: y)
      }
    }
  }

  /// For larger pixels: how many cells of which region each has.
  private func count(_ window: MapWindow, _ shown: [Int32], _ counter: inout PixelCounter) {
    let scale = cellSize / window.pixelSize
    let left = (west - window.westEdge) / window.pixelSize
    let (height, top) = (cellSize / window.pixelHeight, (window.northEdge - north) / window.pixelHeight)
    let places = (0..<columns).map { Int((left + (Double($0) + 0.5) * scale).rounded(.down)) }
    let inside = places.indices.filter { places[$0] >= 0 && places[$0] < window.width }
    guard let first = inside.first, let last = inside.last else { return }
    for row in 0..<rows {
      let y = Int((top + (Double(row) + 0.5) * height).rounded(.down))
      guard y >= 0, y < window.height else { continue }
      // Neighbours in a row are mostly of one region, and counted together.
      var start = first
      for column in first...last {
        let index = row * columns + column
        if column < last, places[column + 1] == places[column], cells[index + 1] == cells[index] { continue }
        counter.add(
          resolved(cells[index], shown), x: places[column], y: y, count: Int32(column + 1 - start))
        start = column + 1
      }
    }
  }

  private func resolved(_ owner: Int32, _ shown: [Int32]) -> Int32 { owner >= 0 ? shown[Int(owner)] : owner }
}

/// Counts how much of each pixel every region covers.
private struct PixelCounter {
  private struct Share {
    let owner: Int32
    var count: Int32
    /// The next share of the same pixel; -1 for none.
    var next: Int32
  }

  private let width: Int
  private let height: Int
  private var first: [Int32]
  private var shares: [Share] = []

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    first = Array(repeating: -1, count: width * height)
    shares.reserveCapacity(width * height * 2)
  }

  mutating func add(_ owner: Int32, x: Int, y: Int, count: Int32 = 1) {
    let pixel = y * width + x
    var index = first[pixel]
    while index >= 0 {
      if shares[Int(index)].owner == owner {
        shares[Int(index)].count += count
        return
      }
      index = shares[Int(index)].next
    }
    shares.append(Share(owner: owner, count: count, next: first[pixel]))
    first[pixel] = Int32(shares.count - 1)
  }

  func raster() -> MapRaster {
    var owners = [Int32](repeating: MapGrid.water, count: width * height)
    var pixelCounts: [Int32: Int] = [:]
    // Where each region covers most of a pixel, and how much.
    var best: [Int32: (pixel: Int, count: Int32)] = [:]
    for pixel in owners.indices {
      var (total, land) = (Int32(0), Int32(0))
      var winner = Share(owner: MapGrid.water, count: 0, next: -1)
      var index = first[pixel]
      while index >= 0 {
        let share = shares[Int(index)]
        index = share.next
        total += share.count
        guard share.owner != MapGrid.water else { continue }
        land += share.count
        if share.count > winner.count || share.count == winner.count && share.owner > winner.owner {
          winner = share
        }
        if share.owner >= 0, share.count > best[share.owner]?.count ?? 0 {
          best[share.owner] = (pixel, share.count)
        }
      }
      guard land * 2 >= total, land > 0 else { continue }
      owners[pixel] = winner.owner
      if winner.owner >= 0 { pixelCounts[winner.owner, default: 0] += 1 }
    }
    let lost = best.filter { pixelCounts[$0.key] == nil }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    for (region, place) in lost {
      let owner = owners[place.pixel]
      guard owner < 0 || pixelCounts[owner, default: 0] > 1 else { continue }
      if owner >= 0 { pixelCounts[owner, default: 0] -= 1 }
      owners[place.pixel] = region
      pixelCounts[region] = 1
    }
    return MapRaster(width: width, height: height, owners: owners, middles: middles(owners))
  }

  /// For each region the pixel of its own that is nearest to the mean of all: the mean itself may belong to another.
  private func middles(_ owners: [Int32]) -> [Int32: (x: Double, y: Double)] {
    let count = Int(owners.max() ?? -1) + 1
    var sums = [(x: Double, y: Double, count: Double)](repeating: (0, 0, 0), count: max(0, count))
    for pixel in owners.indices where owners[pixel] >= 0 {
      let (x, y) = middle(pixel)
      let region = Int(owners[pixel])
      sums[region] = (sums[region].x + x, sums[region].y + y, sums[region].count + 1)
    }
    var nearest = [(pixel: Int, distance: Double)](repeating: (0, .infinity), count: sums.count)
    for pixel in owners.indices where owners[pixel] >= 0 {
      let (x, y) = middle(pixel)
      let region = Int(owners[pixel])
      let sum = sums[region]
      let (across, down) = (x - sum.x / sum.count, y - sum.y / sum.count)
      let distance = across * across + down * down
      if distance < nearest[region].distance { nearest[region] = (pixel, distance) }
    }
    let known = nearest.indices.filter { nearest[$0].distance < .infinity }
    return Dictionary(uniqueKeysWithValues: known.map { (Int32($0), middle(nearest[$0].pixel)) })
  }

  private func middle(_ pixel: Int) -> (x: Double, y: Double) {
    (Double(pixel % width) + 0.5, Double(pixel / width) + 0.5)
  }
}
