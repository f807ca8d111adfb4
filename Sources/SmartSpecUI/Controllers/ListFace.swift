import SmartSpecModel
import TerminalUI

/// Another way of showing the rows of a list than a table: a map, a timeline, points between two axes.
///
/// Filter, marks, order, selection and everything that is done with a row are those of the list.
protocol ListFace: Sendable {
  /// The field whose cell of a row the picture shows, which is what is asked about.
  func field(ofRow row: Int) -> String

  /// Draws the rows that were found; returns where the selected one is.
  func draw(_ list: ListPane, on canvas: inout Canvas, in context: Context) -> Point?

  /// What the picture shows, in sentences.
  func spoken(_ list: ListPane, in context: Context) -> [String]

  /// The position of the row that lies in a direction from the selected one; nil when there is none.
  ///
  /// `room` is what the list has to draw on.
  func neighbour(of list: ListPane, towards direction: Direction, room: Size, in context: Context) -> Int?

  /// Follows the list to its selected row, where that is not on the picture.
  mutating func follow(_ list: ListPane, room: Size, in context: Context)

  /// How many steps closer than everything it is; nil where it always shows everything.
  var zoomSteps: Int? { get }

  /// Goes closer to what is selected, or farther; shows everything for 0.
  mutating func zoom(by steps: Int, _ list: ListPane, room: Size, in context: Context)

  /// Which part of the whole is shown; nil where it is always everything, or where the address says all of it.
  var part: PicturePart? { get }

  /// Shows the same part as a picture that stood in this place.
  mutating func show(_ part: PicturePart)
}

/// The part of a map that is shown.
struct PicturePart: Sendable {
  /// How many times the map was made larger.
  let zoom: Int
  /// Its middle in metres east and north; nil for the middle of the whole.
  let middle: MapFace.MapPlace?
}

extension ListFace {
  var zoomSteps: Int? { nil }

  mutating func follow(_ list: ListPane, room: Size, in context: Context) {}

  var part: PicturePart? { nil }

  mutating func show(_ part: PicturePart) {}

  mutating func zoom(by steps: Int, _ list: ListPane, room: Size, in context: Context) {}
}
