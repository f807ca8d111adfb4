/// The values of one field, row by row.
public enum Column: Sendable {
  case numbers(NumberColumn)
  case dates(DateColumn)
  case texts(TextColumn)
  case categories(CategoryColumn)

  public var count: Int {
    switch self {
    case .numbers(let column): column.values.count
    case .dates(let column): column.values.count
    case .texts(let column): column.count
    case .categories(let column): column.codes.count
    }
  }

  /// The value as raw text with full precision; empty when missing.
  public func text(at row: Int) -> String {
    switch self {
    case .numbers(let column): column.values[row].isNaN ? "" : RawNumber.text(column.values[row])
    case .dates(let column): column[row]?.description ?? ""
    case .texts(let column): column[row]
    case .categories(let column): column[row]
    }
  }

  /// The value as a number; nil when missing or not a number.
  public func number(at row: Int) -> Double? {
    switch self {
    case .numbers(let column): column.values[row].isNaN ? nil : column.values[row]
    case .dates: nil
    case .texts(let column): Double(column[row])
    case .categories(let column): Double(column[row])
    }
  }

  public func isMissing(at row: Int) -> Bool {
    switch self {
    case .numbers(let column): column.values[row].isNaN
    case .dates(let column): column.values[row] == 0
    case .texts(let column): column.isMissing(at: row)
    case .categories(let column): column.codes[row] == 0
    }
  }
}

extension Column {
  /// The same column with some of its rows, in their order.
  func keeping(_ rows: [Int]) -> Column {
    switch self {
    case .numbers(let column): .numbers(NumberColumn(rows.map { column.values[$0] }))
    case .dates(let column): .dates(DateColumn(rows.map { column.values[$0] }))
    case .texts(let column): .texts(column.keeping(rows))
    case .categories(let column):
      .categories(CategoryColumn(codes: rows.map { column.codes[$0] }, labels: column.labels))
    }
  }
}

/// Numbers; a missing one is NaN, so that a number is always eight bytes.
public struct NumberColumn: Sendable {
  public var values: [Double]
  public init(_ values: [Double] = []) { self.values = values }
  public init(_ values: [Double?]) { self.values = values.map { $0 ?? .nan } }
}

/// Texts in one run of UTF-8 bytes; a missing one is empty.
public struct TextColumn: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  public init() {}
  public init(_ texts: some Sequence<String>) {
    for text in texts { append(text) }
  }

  public var count: Int { ends.count }
  public func isMissing(at row: Int) -> Bool { range(of: row).isEmpty }

  /// Where the bytes of a row lie in `bytes`.
  public func range(of row: Int) -> Range<Int> {
    (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
  }

  public subscript(row: Int) -> String { String(decoding: bytes[range(of: row)], as: UTF8.self) }

  public mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(UInt32(bytes.count))
  }

  public mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: utf8)
    ends.append(UInt32(bytes.count))
  }

  /// Adds the texts of another column.
  public mutating func append(contentsOf other: TextColumn) {
    let start = UInt32(bytes.count)
    bytes.append(contentsOf: other.bytes)
    ends.append(contentsOf: other.ends.lazy.map { start + $0 })
  }

  public mutating func appendMissing() { ends.append(UInt32(bytes.count)) }

  public mutating func reserveCapacity(rows: Int, bytes count: Int) {
    ends.reserveCapacity(rows)
    bytes.reserveCapacity(count)
  }

  /// Makes room for `growth` times what there is.
  public mutating func reserveCapacity(growth: Double) {
    ends.reserveCapacity(Int(Double(ends.count) * growth))
    bytes.reserveCapacity(Int(Double(bytes.count) * growth))
  }

  /// The same column with some of its rows, in their order.
  func keeping(_ rows: [Int]) -> TextColumn {
    var kept = TextColumn()
    for row in rows {
      kept.bytes.append(contentsOf: bytes[range(of: row)])
      kept.ends.append(UInt32(kept.bytes.count))
    }
    return kept
  }
}

/// Texts of which there are few different ones: a number a row, and the texts once.
public struct CategoryColumn: Sendable {
  /// Positions in `labels`; 0 is the missing value.
  public var codes: [UInt32] = []
  /// The different texts in order of appearance; the first is empty.
  public private(set) var labels: [String] = [""]
  /// Positions of the labels; nil until one is looked up, which columns from files never need.
  private var positions: [String: UInt32]?

  public init() {}
  public init(_ texts: some Sequence<String>) {
    for text in texts { append(text) }
  }

  /// The texts of a column in which a row is often like the one before.
  init(_ texts: TextColumn) {
    codes.reserveCapacity(texts.count)
    for row in 0..<texts.count {
      if texts.isMissing(at: row) {
        codes.append(0)
      } else if row > 0, texts.bytes[texts.range(of: row)] == texts.bytes[texts.range(of: row - 1)] {
        codes.append(codes[row - 1])
      } else {
        append(texts[row])
      }
    }
  }

  /// Takes codes that were made elsewhere; the first label is the missing value.
  public init(codes: [UInt32], labels: [String]) {
    precondition(labels.first == "", "The first label stands for the missing value.")
    self.codes = codes
    self.labels = labels
  }

  public subscript(row: Int) -> String { labels[Int(codes[row])] }

  /// The position of a label, adding it when it is new.
  public mutating func code(of label: String) -> UInt32 {
    if positions == nil {
      positions = Dictionary(
        labels.enumerated().map { ($1, UInt32($0)) }, uniquingKeysWith: { first, _ in first })
    }
    if let known = positions?[label] { return known }
    let code = UInt32(labels.count)
    labels.append(label)
    positions?[label] = code
    return code
  }

  public mutating func append(_ text: String) { codes.append(code(of: text)) }
}
