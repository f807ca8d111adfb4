import SmartSpecModel
import TerminalUI

/// Walking the legend of a map: the classes have the keys instead of the regions.
struct LegendOverlay: Overlay {
  private var index: Int
  let count: Int

  let title = ""
  let hints: [(key: String, title: String)] = [
    ("j k", "class"), ("Enter", "shows it alone, or all again"), ("Esc", "back to the map"),
  ]

  init(_ face: MapFace) {
    count = face.subject.classes.count
    index = face.legendClass ?? count - 1
  }

  /// What shows that the legend has the keys.
  var begin: Action { .each([Self.mark(index), .show(self)]) }

  mutating func press(_ key: Key, in context: Context) -> OverlayOutcome {
    switch key {
    case .enter, .character(" "):
      let index = index
      return .perform(.update { controller, context in _ = MapCommands.choose(index, &controller, context) })
    // The highest class stands at the top.
    case .character("k"), .up: index = min(count - 1, index + 1)
    case .character("j"), .down: index = max(0, index - 1)
    case .escape, .backTab, .tab, .character("q"), .control("g"), .control("c"): return .close(Self.mark(nil))
    default: return .stay
    }
    return .perform(Self.mark(index))
  }

  private static func mark(_ index: Int?) -> Action {
    .update { controller, _ in
      controller.updateList { $0.changeFace(MapFace.self) { $0.legendClass = index } }
    }
  }

  mutating func wheel(by rows: Int, at spot: Spot, in context: Context) -> OverlayOutcome { .stay }

  /// The legend itself is part of the map.
  func draw(on canvas: inout Canvas, in context: Context) -> Point? { nil }
}
