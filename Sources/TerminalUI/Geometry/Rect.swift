/// A rectangle of cells; its size is never negative.
public struct Rect: Hashable, Sendable {
  /// The leftmost column.
  public let x: Int
  /// The topmost row.
  public let y: Int
  /// The columns.
  public let width: Int
  /// The rows.
  public let height: Int

  /// A rectangle; a negative width or height becomes zero.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// A rectangle of that size at that place.
  public init(origin: Point, size: Size) {
    self.init(x: origin.x, y: origin.y, width: size.width, height: size.height)
  }

  /// The top left corner.
  public var origin: Point { Point(x: x, y: y) }
  /// Columns and rows.
  public var size: Size { Size(width: width, height: height) }
  /// The first column to the right of the rectangle.
  public var maxX: Int { x.addingWithinBounds(width) }
  /// The first row below the rectangle.
  public var maxY: Int { y.addingWithinBounds(height) }
  /// Whether no cell is inside.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether the cell at a place is inside.
  public func contains(_ point: Point) -> Bool {
    (x..<maxX).contains(point.x) && (y..<maxY).contains(point.y)
  }

  /// The rectangle without `dx` columns at both sides and `dy` rows at top and bottom; empty if nothing is left.
  public func inset(dx: Int, dy: Int) -> Rect {
    Rect(
      x: x.addingWithinBounds(dx), y: y.addingWithinBounds(dy),
      width: width.addingWithinBounds(dx.doubledWithinBounds.negatedWithinBounds),
      height: height.addingWithinBounds(dy.doubledWithinBounds.negatedWithinBounds))
  }

  /// What both rectangles cover; an empty rectangle if they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top,
      width: min(maxX, other.maxX).addingWithinBounds(left.negatedWithinBounds),
      height: min(maxY, other.maxY).addingWithinBounds(top.negatedWithinBounds))
  }

  /// The leftmost columns, at most all of them, and the rest.
  public func splitLeading(_ columns: Int) -> (Rect, Rect) {
    let first = min(max(0, columns), width)
    return (
      Rect(x: x, y: y, width: first, height: height),
      Rect(x: x.addingWithinBounds(first), y: y, width: width - first, height: height)
    )
  }

  /// The topmost rows, at most all of them, and the rest.
  public func splitTop(_ rows: Int) -> (Rect, Rect) {
    let first = min(max(0, rows), height)
    return (
      Rect(x: x, y: y, width: width, height: first),
      Rect(x: x, y: y.addingWithinBounds(first), width: width, height: height - first)
    )
  }

  /// The rest and the lowest rows, at most all of them.
  public func splitBottom(_ rows: Int) -> (top: Rect, bottom: Rect) {
    let (top, bottom) = splitTop(height - min(max(0, rows), height))
    return (top, bottom)
  }
}
