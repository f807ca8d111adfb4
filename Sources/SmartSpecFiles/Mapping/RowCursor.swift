import Glibc

/// Finds the rows of a stretch of CSV text, one after the other.
///
/// Rows are those of `CSVScanner`: line breaks are LF, CRLF or CR, those between quotes belong to their cell, a quote is
/// one that opens only where a cell begins, and empty lines are no rows. A quote that is never closed is a sign like
/// any other, so that one of them does not swallow the rest of a file.
struct RowCursor {
  private let text: UnsafePointer<UInt8>
  /// Where the stretch ends.
  private let limit: Int
  private let delimiter: UInt8
  /// Whether line breaks can be taken as they come, as `Oddities` says.
  private let isRegular: Bool

  /// Where the row found last begins and ends, without its line break.
  private(set) var start: Int
  private(set) var end: Int
  /// Where the search for the next row goes on.
  private(set) var position: Int
  /// What was met so far that is not as in most files.
  var oddities: Oddities = []

  // The first of each sign at or after the place searched from; `window` where there is none before it. Windows keep
  // the search for a sign that never comes near the others.
  private var lineFeed = -1
  private var carriageReturn = -1
  private var quote = -1
  private var window: Int
  private static let windowSize = 1 << 16

  init(_ text: UnsafePointer<UInt8>, _ range: Range<Int>, delimiter: UInt8, isRegular: Bool = false) {
    self.text = text
    self.delimiter = delimiter
    self.isRegular = isRegular
    limit = range.upperBound
    position = range.lowerBound
    start = range.lowerBound
    end = range.lowerBound
    window = range.lowerBound
  }

  struct Oddities: OptionSet {
    let rawValue: UInt64
    /// A line feed is not the end of a row, or the other way round.
    static let breaks = Oddities(rawValue: 1)
    /// Text stands behind a closing quote.
    static let textAfterQuote = Oddities(rawValue: 2)
    /// A quote is never closed.
    static let openQuote = Oddities(rawValue: 4)
  }

  /// Finds the next row; false at the end.
  @inline(__always)
  mutating func next() -> Bool { isRegular ? nextLine() : nextRow() }
}

extension RowCursor {
  private static let feed: UInt8 = 0x0A
  private static let carriage: UInt8 = 0x0D
  private static let mark: UInt8 = 0x22

  @inline(__always)
  private mutating func nextLine() -> Bool {
    guard position < limit else { return false }
    start = position
    end = first(Self.feed, from: position, before: limit)
    position = end + 1
    if end > start, text[end - 1] == Self.carriage { end -= 1 }
    return true
  }

  private mutating func nextRow() -> Bool {
    var place = position
    while place < limit, text[place] == Self.feed || text[place] == Self.carriage { place += 1 }
    if place > position { oddities.insert(.breaks) }
    position = place
    guard place < limit else { return false }
    start = place
    end = endOfRow()
    position = min(limit, end + 1)
    if end < limit, text[end] == Self.carriage {
      if position < limit, text[position] == Self.feed {
        position += 1
      } else {
        oddities.insert(.breaks)
      }
    }
    return true
  }

  private mutating func endOfRow() -> Int {
    var from = start
    while true {
      let stop = nextBreak(from)
      let quote = nextQuote(from)
      guard quote < stop else { return stop }
      from = quote + 1
      guard quote == start || text[quote - 1] == delimiter else { continue }
      guard let close = closingQuote(from) else {
        oddities.insert(.openQuote)
        continue
      }
      if close > stop { oddities.insert(.breaks) }
      from = close + 1
      guard from < limit else { continue }
      let byte = text[from]
      if byte != delimiter, byte != Self.feed, byte != Self.carriage { oddities.insert(.textAfterQuote) }
    }
  }

  private func closingQuote(_ from: Int) -> Int? {
    var close = first(Self.mark, from: from, before: limit)
    while close + 1 < limit, text[close + 1] == Self.mark {
      close = first(Self.mark, from: close + 2, before: limit)
    }
    return close < limit ? close : nil
  }

  private mutating func nextBreak(_ from: Int) -> Int {
    while true {
      if from < window || window == limit {
        if lineFeed < from { lineFeed = first(Self.feed, from: from, before: window) }
        if carriageReturn < from { carriageReturn = first(Self.carriage, from: from, before: window) }
        let stop = min(lineFeed, carriageReturn)
        if stop < window || window == limit { return stop }
      }
      widen(from)
    }
  }

  /// The next quote of the window; only asked after `nextBreak`, which has widened it far enough.
  private mutating func nextQuote(_ from: Int) -> Int {
    if quote < from { quote = first(Self.mark, from: from, before: window) }
    return quote
  }

  private mutating func widen(_ from: Int) {
    if lineFeed >= window { lineFeed = -1 }
    if carriageReturn >= window { carriageReturn = -1 }
    if quote >= window { quote = -1 }
    window = min(limit, max(window, from) + Self.windowSize)
  }

  /// The first place of a byte; `before` when there is none.
  @inline(__always)
  private func first(_ byte: UInt8, from: Int, before: Int) -> Int {
    guard from < before, let found = memchr(text + from, Int32(byte), before - from) else { return before }
    return UnsafeRawPointer(found) - UnsafeRawPointer(text)
  }
}
