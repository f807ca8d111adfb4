/// Data as a picture, in a sentence and as a table: the same three ways for every reader.
///
/// A chart is a function of its data and of the size and the glyph level of the canvas. Where there is too little
/// room for axes they go first, then the labels, and at last one line says the summary. Values that are missing,
/// infinite or not a number are never drawn; they are counted as missing.
public protocol Chart: Sendable {
  /// What is shown, with unit and years: `R&D, % of GDP, 2013–2023`. It stands above the chart, which does not draw it.
  var title: String { get }
  /// One sentence that can be read aloud: what is shown, from where to where, the lowest, the highest, what is missing.
  var summary: String { get }
  /// The same data as a table.
  var table: ChartTable { get }

  /// Draws as much as the canvas has room for.
  func draw(on canvas: inout Canvas)
}

/// Says a number of the data, with its unit where it needs one.
public typealias NumberFormat = @Sendable (Double) -> String

extension Chart {
  /// What is left of a chart where nothing else fits.
  func drawSummary(on canvas: inout Canvas) {
    canvas.write(summary, x: 0, y: 0, width: canvas.size.width, .muted)
  }
}

/// How much of a chart there is room for, from least to most.
enum ChartDetail: Comparable {
  case summary
  case bare
  case labels
  case axes

  /// The most that fits, when each needs the size that is given for it.
  init(_ size: Size, bare: Size, labels: Size, axes: Size) {
    func fits(_ needed: Size) -> Bool { size.width >= needed.width && size.height >= needed.height }
    self = fits(axes) ? .axes : fits(labels) ? .labels : fits(bare) ? .bare : .summary
  }
}

extension StyleRole {
  /// The roles of series in their order; there are six, then they begin again.
  public static func series(_ index: Int) -> StyleRole {
    let roles: [StyleRole] = [.series1, .series2, .series3, .series4, .series5, .series6]
    return roles[index % roles.count]
  }
}

/// The letters by which series and parts are told apart without colour.
enum SeriesLetter {
  static func of(_ index: Int) -> String { String(UnicodeScalar(UInt8(97 + index % 26))) }
}

extension GlyphLevel {
  /// The columns a text takes as a canvas of this level writes it.
  func columns(_ text: String) -> Int {
    TextWidth.width(of: written(text))
  }
}
