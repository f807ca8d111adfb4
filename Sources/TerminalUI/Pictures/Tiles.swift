/// Rectangles of a few colours, put together where they touch.
struct Tiles {
  private var byPaint: [Paint: [Rect]] = [:]

  /// Adds a rectangle.
  mutating func add(_ paint: Paint, x: Int, y: Int, width: Int, height: Int) {
    guard width > 0, height > 0 else { return }
    byPaint[paint, default: []].append(Rect(x: x, y: y, width: width, height: height))
  }

  /// One path for each colour, the darkest first.
  ///
  /// Horizontal lengths were given in halves of the unit of the path.
  var paths: String {
    byPaint.keys.sorted { $0.value < $1.value }.reduce(into: "") { text, paint in
      text += "<path fill=\"\(paint.text)\" d=\""
      for rect in Self.joined(byPaint[paint] ?? []) {
        let width = Self.half(rect.width)
        text += "M\(Self.half(rect.x)) \(rect.y)h\(width)v\(rect.height)h-\(width)z"
      }
      text += "\"/>\n"
    }
  }

  /// Half of a number as text.
  private static func half(_ number: Int) -> String {
    number % 2 == 0 ? String(number / 2) : "\(number / 2).5"
  }

  /// The same area in fewer rectangles: first along rows, then down columns.
  static func joined(_ rects: [Rect]) -> [Rect] {
    var rows: [Rect] = []
    for rect in rects.sorted(by: { ($0.y, $0.height, $0.x) < ($1.y, $1.height, $1.x) }) {
      if let last = rows.last, last.y == rect.y, last.height == rect.height, last.maxX >= rect.x {
        let width = max(last.maxX, rect.maxX) - last.x
        rows[rows.count - 1] = Rect(x: last.x, y: last.y, width: width, height: last.height)
      } else {
        rows.append(rect)
      }
    }
    var areas: [Rect] = []
    for rect in rows.sorted(by: { ($0.x, $0.width, $0.y) < ($1.x, $1.width, $1.y) }) {
      if let last = areas.last, last.x == rect.x, last.width == rect.width, last.maxY >= rect.y {
        let height = max(last.maxY, rect.maxY) - last.y
        areas[areas.count - 1] = Rect(x: last.x, y: last.y, width: last.width, height: height)
      } else {
        areas.append(rect)
      }
    }
    return areas.sorted { ($0.y, $0.x, $0.height) < ($1.y, $1.x, $1.height) }
  }
}
