/// Round numbers at the left of a plot, each on its row.
struct ValueAxis {
  private let labels: [(row: Int, text: String)]
  /// Columns of the longest label.
  private let labelWidth: Int

  /// Labels with the row of each, counted from the top of the plot; of several on one row the first remains.
  init(_ labels: [(row: Int, text: String)]) {
    var taken: Set<Int> = []
    self.labels = labels.filter { taken.insert($0.row).inserted }
    labelWidth = labels.map { TextWidth.width(of: $0.text) }.max() ?? 0
  }

  /// Columns it needs at the left of the plot: the labels, a blank and the line.
  var width: Int { labelWidth + 2 }

  /// Draws the label that stands for the row below the plot, such as zero below columns.
  func drawLowest(on canvas: inout Canvas, plot: Rect) {
    for (row, text) in labels where row == plot.height {
      canvas.write(text, x: plot.x - width, y: plot.maxY, width: labelWidth, align: .right, .muted)
    }
  }

  /// Draws labels and line beside the plot.
  func draw(on canvas: inout Canvas, plot: Rect) {
    canvas.verticalRule(x: plot.x - 1, y: plot.y, height: plot.height)
    for (row, text) in labels where row < plot.height {
      canvas.write(text, x: plot.x - width, y: plot.y + row, width: labelWidth, align: .right, .muted)
      canvas.write(Glyphs.axisTick(canvas.glyphs), x: plot.x - 1, y: plot.y + row, .rule)
    }
  }
}
