/// A part of a picture that can be pointed at, said by what was drawn there.
public struct Zone: Sendable {
  /// What of it can be seen, in cells of the surface.
  public let rect: Rect
  /// What stands there.
  public let target: any ZoneTarget
}

/// What stands in a zone; the program decides what pointing at it does.
public protocol ZoneTarget: Sendable {}

/// What widgets have to be pointed at.
public enum WidgetTarget: ZoneTarget, Hashable {
  /// The row of a list at a position, from 0.
  case row(Int)
  /// The rows of a table in one of its columns, by the number of that.
  case column(Int)
  /// The head of a column.
  case head(Int)
  /// A tab, from 0.
  case tab(Int)
  /// What says that keys do something.
  case keys(KeySequence)
}

/// All zones of a picture.
public struct Zones: Sendable {
  /// In the order they were drawn: what lies over others comes after them.
  private var all: [Zone] = []

  /// No zones.
  public init() {}

  mutating func add(_ zone: Zone) {
    if !zone.rect.isEmpty { all.append(zone) }
  }

  mutating func removeAll() { all.removeAll(keepingCapacity: true) }

  /// The zones that a cell is in, the uppermost first.
  public func under(_ place: Point) -> Spot { Spot(place, all.reversed().filter { $0.rect.contains(place) }) }

  /// The zones whose targets are of a kind and fulfil a condition, in the order they were drawn.
  public func having<Target: ZoneTarget>(_ isMeant: (Target) -> Bool) -> [Zone] {
    all.filter { ($0.target as? Target).map(isMeant) == true }
  }
}

/// A cell, and what stands there.
public struct Spot: Sendable {
  public let place: Point
  /// The uppermost first.
  public let zones: [Zone]

  init(_ place: Point, _ zones: [Zone]) {
    self.place = place
    self.zones = zones
  }

  /// A row of a list, wherever it is drawn.
  public init(row: Int) {
    let place = Point(x: 0, y: 0)
    self.init(place, [Zone(rect: Rect(x: 0, y: 0, width: 1, height: 1), target: WidgetTarget.row(row))])
  }

  /// Whether nothing is there.
  public var isEmpty: Bool { zones.isEmpty }

  /// The uppermost target of a kind.
  public func target<Target: ZoneTarget>(_ kind: Target.Type = Target.self) -> Target? {
    zones.lazy.compactMap { $0.target as? Target }.first
  }

  /// The uppermost zone of a kind.
  public func zone<Target: ZoneTarget>(_ kind: Target.Type) -> Zone? { zones.first { $0.target is Target } }

  private func number(_ value: (WidgetTarget) -> Int?) -> Int? {
    for case let target as WidgetTarget in zones.map(\.target) {
      if let number = value(target) { return number }
    }
    return nil
  }

  /// The row of a list.
  public var row: Int? { number { if case .row(let row) = $0 { row } else { nil } } }
  /// The column of a table, in its rows.
  public var column: Int? { number { if case .column(let column) = $0 { column } else { nil } } }
  /// The head of a column.
  public var head: Int? { number { if case .head(let head) = $0 { head } else { nil } } }
  /// The tab.
  public var tab: Int? { number { if case .tab(let tab) = $0 { tab } else { nil } } }
  /// The keys that are named.
  public var keys: KeySequence? {
    for case let target as WidgetTarget in zones.map(\.target) {
      if case .keys(let keys) = target { return keys }
    }
    return nil
  }
}
