import SmartSpecModel
import TerminalUI

/// An overlay below the list it asks about; the rows above stay to be seen.
protocol PanelOverlay: Overlay {
  /// What the rule above it says.
  var heading: String { get }
}

/// Where a panel lies: over the lower half of the screen between crumbs and hints, with a line of its own in the place
/// of the status.
enum PanelFrame {
  /// Rows of a panel with its rule, without the status line.
  ///
  /// Half of what there is; where the list would be left with next to nothing, all of it.
  static func height(in size: Size) -> Int {
    let room = ScreenLayout.middle(size).height
    let wished = min(greatest, max(least, (room + 1) / 2))
    return room - wished < leastAbove ? room : wished
  }

  private static let least = 8
  private static let greatest = 20
  /// Lines of the screen above for which it is worth while to leave them there.
  private static let leastAbove = 4

  /// Rows below the rule.
  static func contentHeight(in size: Size) -> Int { max(0, height(in: size) - 1) }

  /// Draws rule and status, and lets `draw` fill what lies between; returns its place on the screen.
  static func draw(
    _ heading: String, status: String, on canvas: inout Canvas, _ draw: (inout Canvas) -> Point?
  ) -> Point? {
    let (_, panel) = ScreenLayout.middle(canvas.size).splitBottom(height(in: canvas.size))
    canvas.fill(Rect(x: 0, y: panel.y, width: panel.width, height: panel.height + 1), .text)
    canvas.place(ScreenTarget.overlay, on: panel)
    let (rule, content) = panel.splitTop(1)
    canvas.horizontalRule(x: 0, y: rule.y, width: rule.width)
    let room = max(0, rule.width - 6)
    let title = Truncation.truncate(heading, to: room, glyphs: canvas.glyphs)
    canvas.write(" \(title) ", x: 2, y: rule.y, .title)
    canvas.write(status, x: 1, y: panel.maxY, width: panel.width - 2, .muted)
    let place = canvas.within(content) { draw(&$0) }
    return place.map { Point(x: $0.x, y: $0.y + content.y) }
  }
}
