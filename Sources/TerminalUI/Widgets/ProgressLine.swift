/// What is being done and how far it is.
public struct ProgressLine {
  private let title: String
  private let fraction: Double?

  /// Progress from 0 to 1; `nil` if it is not known.
  public init(title: String, fraction: Double?) {
    self.title = title
    self.fraction = fraction
  }

  /// Draws in the first line: the title, the per cent, and a bar in what is left.
  public func draw(on canvas: inout Canvas) {
    let width = canvas.size.width
    guard let fraction, fraction.isFinite else {
      canvas.write(title + " " + Glyphs.ellipsis(canvas.glyphs), x: 0, y: 0, width: width, .muted)
      return
    }
    let share = min(max(0, fraction), 1)
    let percent = String(Int(share * 100)) + " %"
    let text = title + "  " + String(repeating: " ", count: 5 - percent.count) + percent + "  "
    canvas.write(text, x: 0, y: 0, width: width, .muted)
    let start = TextWidth.width(of: text)
    let bar = Bar(value: share, maximum: 1, width: min(40, width - start))
    canvas.write(bar.text(glyphs: canvas.glyphs), x: start, y: 0, .accent)
  }
}
