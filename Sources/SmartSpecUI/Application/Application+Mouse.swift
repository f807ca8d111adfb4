import SmartSpecModel
import TerminalUI

/// The mouse: what is pointed at was said where it was drawn, and runs what a key would run.
extension Application {
  /// Rows that one notch of the wheel scrolls.
  private static let notch = 3

  func point(_ event: MouseEvent) {
    guard usesMouse else { return }
    pointer.hasReported = true
    switch event.kind {
    case .press(let button): press(button, at: event.place)
    case .drag(.left): drag(to: event.place)
    case .release(.left): release(at: event.place)
    case .wheel(let direction):
      turn(event.modifiers.contains(.shift) ? direction.turned : direction, at: event.place)
    case .drag, .release: break
    }
  }

  /// What can be pointed at now.
  private var zones: Zones { pointer.shown ?? frame().zones }

  /// Whether somebody watches a tour, to whom the screen does not belong.
  private var isWatching: Bool { player.map { !$0.isExploring } ?? false }

  /// Ends what was picked; false where nothing was.
  func endPicking() -> Bool {
    defer { pointer.picked = nil }
    return pointer.picked != nil
  }

  func use(mouse isUsed: Bool) {
    usesMouse = isUsed
    pointer = Pointer()
    message = Message(
      text: isUsed
        ? "The mouse is used. Shift-drag selects text as the terminal does."
        : "The mouse is left to the terminal. :mouse on uses it again.")
  }

  // MARK: Buttons

  private func press(_ button: MouseEvent.Button, at place: Point) {
    isPlaying = false
    if pointer.isTurned { (pointer.shown, pointer.isTurned) = (nil, false) }
    let zones = zones
    _ = endPicking()
    switch button {
    case .left: pressLeft(zones.under(place), zones)
    case .right where !isWatching: showRelated(zones.under(place))
    case .back where !isWatching: runOnScreen("back")
    case .forward where !isWatching: runOnScreen("forward")
    case .middle, .right, .back, .forward: return
    }
    pointer.shown = nil
  }

  private func pressLeft(_ spot: Spot, _ zones: Zones) {
    var press = Pointer.Press(spot: spot, zones: zones)
    if !isWatching {
      message = nil
      if overlay is LegendOverlay { self.press(.escape) }
      if spot.keys == nil { (pendingKeys, screen.count) = ([], nil) }
      if overlay == nil { press.isFirst = select(spot) }
      if spot.target() == ScreenTarget.divider { press.hold = .resize }
    }
    pointer.press = press
  }

  private func release(at place: Point) {
    guard let press = pointer.press else { return }
    pointer.press = nil
    pointer.shown = nil
    switch press.hold {
    case .resize: break
    case .pick: copyPicked()
    case .click: if !press.isFirst { click(press.spot) }
    }
  }

  private func drag(to place: Point) {
    guard let press = pointer.press, place != press.spot.place || press.hold != .click, !isWatching else {
      return
    }
    if press.hold == .resize {
      let layout = screen.layout(context)
      paneShares = layout.shares(withDividerAt: place, on: screenSize, before: paneShares)
      pointer.shown = nil
    } else {
      pointer.press?.hold = .pick
      pointer.picked = Picked(from: press.spot, to: place, among: press.zones, on: screenSize)
    }
  }

  // MARK: What a click does

  private func click(_ spot: Spot) {
    pointer.clicked = nil
    if let keys = spot.keys { return keys.keys.forEach(press) }
    if isWatching { return press(.character(" ")) }
    if overlay != nil {
      if case .crumb? = spot.target(ScreenTarget.self) { return press(.escape) }
      let context = context
      if let outcome = overlay?.click(spot, in: context) { follow(outcome) }
      return
    }
    if let tab = spot.tab {
      return perform(.update { controller, context in controller.openTab(tab, in: context) })
    }
    if let head = spot.head {
      screen.updateList { $0.chooseColumn(head) }
      return runOnScreen("sort")
    }
    switch spot.target(ScreenTarget.self) {
    case .crumb(let number):
      let crumbs = screen.crumbs
      if number < crumbs.count - 1 { up(to: crumbs[number].address) }
    case .year: runOnScreen("year")
    case .command(let words): runOnScreen(words)
    default: if row(spot) != nil { runOnScreen("open row") }
    }
  }

  /// Runs a command by its words, if it belongs to the screen.
  private func runOnScreen(_ words: String) {
    pendingKeys = []
    if overlay != nil { return press(.escape) }
    guard let invocation = Invocation(words, among: Commands.applying(to: screen)) else { return }
    run(invocation)
    screen.count = nil
  }

  // MARK: Rows

  /// The position of the row that is pointed at, also on a picture.
  private func row(_ spot: Spot) -> Int? {
    guard let list = screen.listPane, list.face != nil else { return spot.row }
    let region: Int?
    if let zone = spot.zone(MapTarget.self), let target = zone.target as? MapTarget {
      region = target.region(at: spot.place.relative(to: zone.rect.origin))
    } else if let zone = spot.zone(ScatterTarget.self), let target = zone.target as? ScatterTarget {
      region = target.region(at: spot.place.relative(to: zone.rect.origin))
    } else {
      return spot.row
    }
    return region.flatMap { list.rows.position(of: $0) }
  }

  /// Selects the row and the cell that are pointed at; whether that was the first click there.
  private func select(_ spot: Spot) -> Bool {
    guard let row = row(spot) else { return false }
    if screen.isEditing {
      let height = screen.listHeight(context)
      screen.updateList { $0.endEditing(keeping: true, height: height) }
      // One that cannot be read has to be mended first.
      if screen.isEditing { return true }
    }
    let column = screen.listPane.map { $0.face == nil ? spot.column ?? $0.column : $0.column } ?? 0
    let cell = Pointer.Cell(screen: screen.address.path, row: row, column: column)
    let height = screen.listHeight(context)
    screen.updateList { list in
      list.moveTo(row, height: height)
      list.chooseColumn(column)
    }
    screen.updateDocument { $0.select(row) }
    defer { pointer.clicked = cell }
    return pointer.clicked != cell
  }

  /// The letters that lead on from the row that is pointed at.
  private func showRelated(_ spot: Spot) {
    if overlay is RelatedOverlay || overlay is LegendOverlay { press(.escape) }
    guard overlay == nil, spot.target() == ScreenTarget.body, !screen.isEditing else { return }
    message = nil
    pendingKeys = []
    _ = select(spot)
    perform(RelatedOverlay.action(screen, context, at: spot.place))
  }

  // MARK: The wheel

  private func turn(_ direction: Direction, at place: Point) {
    let zones = zones
    let spot = zones.under(place)
    _ = endPicking()
    guard !isWatching else { return }
    message = nil
    pointer.shown = nil
    let rows = direction == .up ? -Self.notch : direction == .down ? Self.notch : 0
    if overlay != nil {
      let context = context
      if rows != 0, let outcome = overlay?.wheel(by: rows, at: spot, in: context) { follow(outcome) }
      return
    }
    switch spot.target(ScreenTarget.self) {
    case .year where rows != 0: runOnScreen(rows < 0 ? "year after" : "year before")
    case .companion:
      let context = context
      screen.scrollCompanion(by: rows, in: context)
      keep(zones)
    case .body:
      turnOverBody(direction, by: rows, spot)
      keep(zones)
    default: break
    }
  }

  /// Panes stay where they are, so that many notches need no picture each; only what they show is another part.
  private func keep(_ zones: Zones) { (pointer.shown, pointer.isTurned) = (zones, true) }

  private func turnOverBody(_ direction: Direction, by rows: Int, _ spot: Spot) {
    let context = context
    let height = screen.listHeight(context)
    if let zone = spot.zone(MapTarget.self) {
      let (room, cell) = (screen.layout(context).body.size, spot.place.relative(to: zone.rect.origin))
      guard rows != 0 else { return }
      return screen.updateList {
        $0.zoomMap(by: rows < 0 ? 1 : -1, keeping: cell, room: room, in: context)
      }
    }
    let document = screen.documentContext(context)
    screen.updateList { list in
      switch direction {
      case .left: list.moveColumn(by: -1)
      case .right: list.moveColumn(by: 1)
      case .up, .down: list.scroll(by: rows, height: height)
      }
    }
    screen.updateDocument { $0.scroll(by: rows, in: document) }
  }
}

// MARK: - Picking and panes

extension Application {
  /// Sends what was drawn over to the clipboard; it stays to be seen.
  private func copyPicked() {
    guard let picked = pointer.picked else { return }
    let (text, what) = text(of: picked)
    guard text.contains(where: { !$0.isWhitespace }) else {
      message = Message(text: "Nothing is written there.")
      return
    }
    copy(text, what)
    guard var said = message, !said.isError else { return }
    if said.text.hasSuffix(".") { said.text.removeLast() }
    said.text += " \(Glyphs.dot(glyphs)) Shift-drag: the terminal's own selection"
    message = said
  }

  /// Cells with a tab between them and a row a line, or text as it is on the screen; and how much that is.
  private func text(of picked: Picked) -> (text: String, what: String) {
    switch picked {
    case .cells(let rows, let columns):
      guard let list = screen.listPane else { return ("", "") }
      let fields = columns.compactMap { list.view.columns.indices.contains($0) ? list.view.columns[$0] : nil }
      let shown = rows.compactMap { list.rows.indices.contains($0) ? list.rows[$0] : nil }
      let lines = shown.map { row in
        fields.map { CellText.plain($0, row: row, of: list.listing) }.joined(separator: "\t")
      }
      let count = shown.count * fields.count
      return (lines.joined(separator: "\n"), Listing.Noun("cell", "cells").counted(count))
    case .text:
      let surface = frame().surface
      let lines = picked.rects(among: Zones()).map {
        surface.text(ofRow: $0.y, columns: $0.x..<max($0.x, $0.maxX))
      }
      return (lines.joined(separator: "\n"), Listing.Noun("line", "lines").counted(lines.count))
    }
  }

  /// Gives a part of the screen to the pane beside or below the list.
  func changePanes(_ share: Double?) {
    if screen.layout(context).divider.height > 1 {
      paneShares.right = share
    } else {
      paneShares.below = share
    }
  }
}

extension Point {
  fileprivate func relative(to origin: Point) -> Point { Point(x: x - origin.x, y: y - origin.y) }
}

extension Direction {
  /// The wheel with Shift goes to the side.
  fileprivate var turned: Direction {
    switch self {
    case .up: .left
    case .down: .right
    case .left: .up
    case .right: .down
    }
  }
}
