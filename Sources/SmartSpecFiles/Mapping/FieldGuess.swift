import SmartSpecModel

/// What the values of a column that nobody described could be, learnt cell by cell.
struct FieldGuess {
  /// Whether commas may stand before decimals: not where they stand between cells.
  private let allowsDecimalCommas: Bool
  private var count = 0
  private var length = 0
  private var areNumbers = true
  private var areIntegers = true
  private var areDates = true
  /// Whether a date is more than a year, which a number could be too.
  private var hasLongDate = false
  private var hasLeadingZero = false
  private var commas = Commas()
  private var labels = ByteInterner()
  private static let mostLabels = 2_000

  /// Numbers with a decimal comma, such as `1234,56`.
  private struct Commas {
    var areNumbers = true
    var haveComma = false
    /// Whether the digits after a comma are ever other than three, which could be thousands.
    var areDecimals = false
  }

  init(allowsDecimalCommas: Bool = false) { self.allowsDecimalCommas = allowsDecimalCommas }

  /// Learns from a cell; an empty one says nothing.
  mutating func learn(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty else { return }
    count += 1
    length += bytes.count
    if areNumbers || areIntegers { learnNumber(bytes) }
    if allowsDecimalCommas, commas.areNumbers { learnCommas(bytes) }
    if areDates { learnDate(bytes) }
    if labels.count <= Self.mostLabels { _ = labels.code(of: bytes) }
  }

  /// Whether the column holds numbers with a decimal comma; one that could divide thousands is left a text.
  var hasDecimalCommas: Bool {
    allowsDecimalCommas && !areNumbers && commas.areNumbers && commas.haveComma && commas.areDecimals
  }

  /// The kind of the values; text when nothing was learnt.
  var kind: FieldSchema.Kind {
    guard count > 0 else { return .text }
    if areDates, hasLongDate { return .partialDate }
    // Codes such as 007 would lose their zeros.
    if hasLeadingZero { return .text }
    if areNumbers { return areIntegers ? .integer : .number }
    return hasDecimalCommas ? .number : .text
  }

  /// Whether few different short texts are repeated: the shorter they are, the more there may be.
  var isCategory: Bool {
    guard count >= 20, kind == .text else { return false }
    let different = labels.count - 1
    let areFew = different <= 1_000 && different <= count / 20 && length <= 40 * count
    let areCodes = different <= Self.mostLabels && different <= count / 4 && length <= 24 * count
    return areFew || areCodes
  }
}

extension FieldGuess {
  private mutating func learnNumber(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let number = NumberParser.parse(bytes) else {
      areNumbers = false
      areIntegers = false
      return
    }
    if Int64(exactly: number) == nil || bytes.contains(0x2E) { areIntegers = false }
    if bytes.count > 1, bytes[0] == 0x30, bytes[1] != 0x2E { hasLeadingZero = true }
  }

  private mutating func learnCommas(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let comma = bytes.firstIndex(of: 0x2C) else {
      commas.areNumbers = !bytes.contains(0x2E) && NumberParser.parse(bytes) != nil
      return
    }
    commas.haveComma = true
    commas.areNumbers = NumberParser.parse(bytes, decimalComma: true) != nil
    if bytes.count - comma != 4 { commas.areDecimals = true }
  }

  private mutating func learnDate(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard DateParser.packed(bytes) != nil else {
      areDates = false
      return
    }
    if bytes.count > 4 { hasLongDate = true }
  }
}
