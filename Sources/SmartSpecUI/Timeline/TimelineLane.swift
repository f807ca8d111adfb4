import SmartSpecModel
import TerminalUI

/// The signs of one lane: a point, a bar with edges at half columns, or one that is open at its end.
///
/// Days that a partial date leaves open are lighter than those that are certain.
struct TimelineLane {
  /// One sign for each column.
  private(set) var signs: [Character]

  init(_ entry: Timeline.Entry, _ scale: TimeScale, _ glyphs: GlyphLevel) {
    signs = Array(repeating: " ", count: scale.width)
    guard let first = entry.first else { return }
    let (full, light, open, point) = (
      Character(Glyphs.lane(glyphs)), Character(Glyphs.uncertainLane(glyphs)),
      Character(Glyphs.openLane(glyphs)), Character(Glyphs.collected(glyphs))
    )
    let begins = scale.columns(of: first)
    let (start, certainStart) = (begins.lowerBound, begins.upperBound)
    if entry.isOpen {
      fill(start..<certainStart + 1, light)
      fill(min(certainStart + 1, scale.width)..<scale.width, open)
      if certainStart < scale.width, scale.width > 0 {
        signs[scale.width - 1] = Character(Glyphs.moreRight(glyphs))
      }
      if certainStart < 0 { fill(0..<scale.width - 1, open) }
      if certainStart >= 0, certainStart < scale.width { signs[max(0, certainStart)] = full }
      return
    }
    guard let last = entry.last else {
      // What has no end by its nature is a point, or the days it may have been on.
      if certainStart > start { fill(start..<certainStart + 1, light) }
      let middle = (start + certainStart) / 2
      if middle >= 0, middle < scale.width { signs[middle] = point }
      return
    }
    let ends = scale.columns(of: last)
    if entry.hasWholeYears {
      fill(start..<max(start, ends.upperBound) + 1, full)
      return
    }
    let end = ends.lowerBound
    fill(start..<max(start, ends.upperBound) + 1, light)
    fill(certainStart..<max(certainStart, end) + 1, full)
    // A bar of one column is still a bar.
    if certainStart > end { fill(max(start, min(certainStart, end))..<max(certainStart, end) + 1, light) }
  }

  private mutating func fill(_ columns: Range<Int>, _ sign: Character) {
    for x in columns.clamped(to: signs.indices) { signs[x] = sign }
  }
}
