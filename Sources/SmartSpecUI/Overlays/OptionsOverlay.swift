import SmartSpecModel
import TerminalUI

/// How a list is made: what counts how much, and conditions.
///
/// The list above follows every change.
struct OptionsOverlay: PanelOverlay {
  private(set) var options: ListOptions
  private var address: Address
  private var state = ListState()
  let name: String

  let title = "options"
  let hints: [(key: String, title: String)] = [
    ("j k", "choose"), ("h l", "less, more"), ("0–5", "weight"), ("Space", "on, off"), ("d", "as usual"),
    ("Enter", "keep"),
  ]

  init(_ list: ListPane, _ options: ListOptions) {
    self.options = options
    address = list.fullAddress
    name = list.listing.title
  }

  var heading: String { "options: \(name)" }

  private var count: Int { options.weights.count + options.choices.count }

  mutating func press(_ key: Key, in context: Context) -> OverlayOutcome {
    let height = max(1, PanelFrame.contentHeight(in: context.size))
    switch key {
    case .enter, .escape, .tab, .control("g"), .control("c"), .character("q"), .character("o"):
      return .close(.none)
    case .character("l"), .right, .character("+"): return change(by: 1)
    case .character("h"), .left, .character("-"): return change(by: -1)
    case .character(" "): return toggle()
    case .character("d"): return take(options.usual)
    default:
      if let value = key.typed?.wholeNumberValue, value <= ListOptions.greatestWeight {
        return state.cursor < options.weights.count ? take(options.weighing(state.cursor, value)) : .stay
      }
      state.press(key, count: count, height: height)
      return .stay
    }
  }

  mutating func click(_ spot: Spot, in context: Context) -> OverlayOutcome {
    guard let row = spot.row else { return .stay }
    let wasHere = row == state.cursor
    state.moveTo(row, count: count, height: max(1, PanelFrame.contentHeight(in: context.size)))
    if let weight = spot.target(WeightTarget.self) { return take(options.weighing(row, weight.value)) }
    return wasHere && row >= options.weights.count ? change(by: 1) : .stay
  }

  mutating func wheel(by rows: Int, at spot: Spot, in context: Context) -> OverlayOutcome {
    state.scroll(by: rows, count: count, height: max(1, PanelFrame.contentHeight(in: context.size)))
    return .stay
  }

  private mutating func change(by steps: Int) -> OverlayOutcome {
    let position = state.cursor
    if position < options.weights.count {
      return take(options.weighing(position, options.weights[position].value + steps))
    }
    return take(options.choosing(position - options.weights.count, steps: steps))
  }

  /// A condition on or off; a weight to nothing and back.
  private mutating func toggle() -> OverlayOutcome {
    guard state.cursor < options.weights.count else { return change(by: 1) }
    let weight = options.weights[state.cursor]
    return take(options.weighing(state.cursor, weight.value > 0 ? 0 : max(1, weight.usual)))
  }

  mutating func take(_ options: ListOptions) -> OverlayOutcome {
    self.options = options
    let next = options.address(address)
    guard next != address else { return .stay }
    address = next
    return .perform(.replace(next))
  }

  func draw(on canvas: inout Canvas, in context: Context) -> Point? {
    PanelFrame.draw(heading, status: status, on: &canvas) { canvas in
      var drawn = state
      drawn.clamp(count: count, height: canvas.size.height)
      var place: Point?
      for (y, index) in drawn.visible(count: count, height: canvas.size.height).enumerated() {
        line(index, context).draw(on: &canvas, y: y)
        placeTargets(index, y: y, on: &canvas)
        guard index == drawn.cursor else { continue }
        canvas.tint(Rect(x: 0, y: y, width: canvas.size.width, height: 1), .focus)
        canvas.write(Glyphs.selection(canvas.glyphs), x: 0, y: y, .focus)
        place = Point(x: 0, y: y)
      }
      return place
    }
  }

  /// The line, and each of the dots that say how much something counts.
  private func placeTargets(_ index: Int, y: Int, on canvas: inout Canvas) {
    canvas.place(WidgetTarget.row(index), on: Rect(x: 0, y: y, width: canvas.size.width, height: 1))
    guard index < options.weights.count else { return }
    for value in 1...ListOptions.greatestWeight {
      canvas.place(
        WeightTarget(value: value), on: Rect(x: 1 + Self.nameWidth + value, y: y, width: 1, height: 1))
    }
  }

  private var status: String {
    if !options.weights.isEmpty, options.weights.allSatisfy({ $0.value == 0 }) {
      return "All weights are 0: nothing is left to compare."
    }
    return options.summary.isEmpty ? "as usual" : options.summary
  }

  private func line(_ index: Int, _ context: Context) -> Line {
    guard index < options.weights.count else {
      return line(options.choices[index - options.weights.count], context)
    }
    let weight = options.weights[index]
    let dots =
      String(repeating: Glyphs.mark(context.glyphs), count: weight.value)
      + String(repeating: Glyphs.hollow(context.glyphs), count: ListOptions.greatestWeight - weight.value)
    return Line([
      Segment("  "), Segment(weight.title, .text, width: Self.nameWidth), Segment(dots + "  ", .accent),
      .number(String(weight.value), 1), Segment("   " + weight.remark, .muted),
    ])
  }

  private func line(_ choice: ListOptions.Choice, _ context: Context) -> Line {
    if choice.isSwitch {
      return Line([Segment("  "), Segment("[\(choice.value == "yes" ? "x" : " ")] " + choice.title)])
    }
    let isLimit = choice.values.first == ""
    return Line([
      Segment("  "), Segment(choice.title, .text, width: Self.nameWidth),
      Segment(Glyphs.moreLeft(context.glyphs) + " ", .muted),
      Segment(
        choice.value.isEmpty ? "any" : choice.value, isLimit && choice.value.isEmpty ? .muted : .accent),
      Segment(" " + Glyphs.moreRight(context.glyphs), .muted),
    ])
  }

  private static let nameWidth = 26
}

/// One of the dots of a weight, from 1.
private struct WeightTarget: ZoneTarget {
  let value: Int
}
