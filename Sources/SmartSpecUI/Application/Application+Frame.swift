import SmartSpecModel
public import TerminalUI

/// A picture of the program.
public struct Frame {
  public let surface: Surface
  /// Where the hardware cursor stands: on the selected row or in the text that is typed.
  public let cursor: Point?
  /// What can be pointed at.
  var zones = Zones()
}

extension Application {
  /// What the screen should show now.
  public func frame() -> Frame { frame(shading: shading) }

  /// What the screen should show now where areas can be told apart in this way.
  func frame(shading: Shading) -> Frame {
    var canvas = Canvas(size: size)
    canvas.glyphs = glyphs
    canvas.shading = theme.colorsScales ? shading : .signs
    let minimum = SizeClass.minimum
    guard size.width >= minimum.width, size.height >= minimum.height else {
      let text = "smartspec needs \(minimum.width)×\(minimum.height), this is \(size.width)×\(size.height)"
      for (y, line) in Wrapping.wrap(text, width: max(1, size.width)).enumerated() {
        canvas.write(line, x: 0, y: y)
      }
      return Frame(
        surface: canvas.surface, cursor: size.width > 0 && size.height > 0 ? Point(x: 0, y: 0) : nil)
    }
    let part = Rect(origin: Point(x: 0, y: 0), size: screenSize)
    var cursor = canvas.within(part) { drawScreen(on: &$0) }
    if let player, !player.isExploring {
      canvas.coverZones()
      if player.isBlank { canvas.fill(part, .text) }
      TourBar.draw(player, problem: message?.text, on: &canvas)
    }
    if cursor == nil { cursor = Point(x: 0, y: screen.layout(context).body.y) }
    let zones = canvas.zones
    for rect in pointer.picked?.rects(among: zones) ?? [] { canvas.tint(rect, .picked) }
    return Frame(surface: canvas.surface, cursor: cursor, zones: zones)
  }

  /// Draws the screen with its lines above and below, and what lies over it.
  private func drawScreen(on canvas: inout Canvas) -> Point? {
    let context = context
    let layout = screen.layout(context)
    var cursor = screen.draw(on: &canvas, in: context)
    var crumbs = screen.crumbs
    // The legend is a part of the map.
    if overlay != nil, !(overlay is LegendOverlay) { canvas.coverZones() }
    if let overlay, !overlay.title.isEmpty {
      crumbs.append(.init(title: overlay.title, address: screen.address))
    }
    Crumbs.draw(
      crumbs, right: corner, yearWidth: player == nil ? TextWidth.width(of: shownYear) : 0, on: &canvas,
      layout)
    StatusLine.draw(self, on: &canvas, layout.status)
    if let place = HintLine.draw(self, on: &canvas, layout.hints) { cursor = place }
    if let overlay { cursor = overlay.draw(on: &canvas, in: context) ?? cursor }
    return cursor
  }

  /// The right end of the first line.
  private var corner: String {
    if let player {
      return player.isExploring ? "EXPLORE, Space goes on with the tour" : "TOUR " + player.tour.title
    }
    // What lies over a list is about one of its rows; a panel is about all that are shown.
    let isOverRow = overlay?.title.isEmpty == false && !(overlay is any PanelOverlay)
    return [shownYear, isOverRow ? "" : scope].filter { !$0.isEmpty }.joined(
      separator: " \(Glyphs.dot(glyphs)) ")
  }

  private var shownYear: String {
    catalogue.year.map { "year \($0)" } ?? (catalogue.years == nil ? "" : "newest")
  }

  /// What the list is narrowed to, for the right end of the first line.
  var scope: String {
    guard let list = screen.listPane else {
      return catalogue.release.isEmpty ? "" : "data " + catalogue.release
    }
    let separator = " \(Glyphs.dot(glyphs)) "
    return list.view.query.narrowings.map { narrowing in
      if let made = narrowing.values.first.flatMap(NarrowedValue.init) {
        let title = list.listing.field(narrowing.field)?.shortTitle ?? narrowing.field
        return switch made {
        case .exactly(let text): text
        case .not(let text): "not " + text
        case .missing: title + " missing"
        case .present: title + " known"
        }
      }
      return switch narrowing.field {
      case "eu": narrowing.values == ["yes"] ? "EU-27" : "outside EU-27"
      case "level":
        narrowing.values == ["0"] ? "countries" : "NUTS " + narrowing.values.joined(separator: ", ")
      case "remainder": ""
      case "versions" where narrowing.values == [Region.currentVersion]: ""
      case "versions": "codes of " + narrowing.values.joined(separator: ", ")
      default: narrowing.values.joined(separator: ", ")
      }
    }.filter { !$0.isEmpty }.reversed().joined(separator: separator)
  }
}
