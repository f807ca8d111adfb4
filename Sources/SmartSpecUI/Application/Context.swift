public import SmartSpecModel
public import TerminalUI

/// What a controller is given: the data and the size and abilities of the screen.
public struct Context: Sendable {
  public let catalogue: Catalogue
  public let size: Size
  public let glyphs: GlyphLevel
  public let load: LoadState
  public let keyMap: KeyMap
  public let surroundings: Surroundings
  /// The name of the theme in use.
  public let theme: String
  /// The day, `YYYY-MM-DD`.
  let today: @Sendable () -> String
  /// Whether files may be written.
  let canSave: Bool
  /// What runs beside the main loop and takes long, and how to stop it; nil for nothing.
  let work: String?
  /// What the user keeps.
  var own = OwnThings()
  /// Why nothing can be kept; nil where it can.
  var ownRefusal: String?
  var now: @Sendable () -> Moment = { Moment("") }
  /// How areas can be told apart.
  var shading = Shading.signs
  /// How much the user gave to the pane beside the list.
  var paneShares = PaneShares()
  /// What the mouse is used for; nil outside of a dashboard.
  var mouse: MouseUse?
  /// Rows that a panel below the list takes.
  var panelRows = 0
  /// Counts what happened, so that documents are made once between; 0 outside an application.
  var moment = 0
  /// Whether what is shown is said to somebody, in words and tables.
  var isSpoken = false
  /// Whether the program goes on for the next visitor where somebody leaves.
  var staysOpen = false
  /// Codes of the regions that are collected for a comparison.
  var collected: [String] = []

  public init(
    catalogue: Catalogue, size: Size, glyphs: GlyphLevel = .full, load: LoadState = .finished(diagnostics: 0),
    keyMap: KeyMap = .standard, surroundings: Surroundings = Surroundings(), theme: String = "",
    today: @escaping @Sendable () -> String = { "" }, canSave: Bool = false, work: String? = nil
  ) {
    self.catalogue = catalogue
    self.size = size
    self.glyphs = glyphs
    self.load = load
    self.keyMap = keyMap
    self.surroundings = surroundings
    self.theme = theme
    self.today = today
    self.canSave = canSave
    self.work = work
  }

  /// The year most figures of an indicator's column have; figures of other years say their own.
  func referenceYear(of field: Field) -> Int? {
    guard field.figure != nil, let index = catalogue.indicators.index(of: .init(rawValue: field.id)) else {
      return nil
    }
    return catalogue.referenceYear(indicator: index)
  }

  func document(width: Int, height: Int) -> DocumentContext {
    var document = DocumentContext(
      catalogue: catalogue, width: width, height: height, glyphs: glyphs, load: load, moment: moment,
      report: { DoctorReport(self) }, journal: surroundings.journal)
    document.own = own
    document.isSpoken = isSpoken
    document.staysOpen = staysOpen
    return document
  }
}
