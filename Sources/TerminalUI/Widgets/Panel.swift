/// A heading with room below.
public struct Panel {
  private let title: String?

  /// A panel; without a title there is no heading line.
  public init(title: String?) {
    self.title = title
  }

  /// Draws the heading in the first line.
  ///
  /// - Returns: What is left below it.
  @discardableResult
  public func draw(on canvas: inout Canvas) -> Rect {
    let all = Rect(origin: Point(x: 0, y: 0), size: canvas.size)
    guard let title else { return all }
    canvas.write(
      Truncation.truncate(title, to: canvas.size.width, glyphs: canvas.glyphs), x: 0, y: 0, .header)
    return all.splitTop(1).1
  }
}
