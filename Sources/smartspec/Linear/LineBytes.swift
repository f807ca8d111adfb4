/// Bytes that were read, cut into lines.
///
/// A line ends with a line feed, a return before it belongs to the end. Of a line of more than `longest` bytes the
/// first are kept, and memory never holds more.
struct LineBytes {
  static let longest = 4096

  private var lines: [(text: String, isCut: Bool)] = []
  private var begun: [UInt8] = []
  private var isCut = false

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        end()
      } else if begun.count < Self.longest {
        begun.append(byte)
      } else if byte != UInt8(ascii: "\r") {
        isCut = true
      }
    }
  }

  /// The next line; the last one may lack its end.
  mutating func takeLine(isLast: Bool) -> (text: String, isCut: Bool)? {
    if lines.isEmpty, isLast, !begun.isEmpty { end() }
    return lines.isEmpty ? nil : lines.removeFirst()
  }

  /// Bytes that are no UTF-8 become the sign for that.
  private mutating func end() {
    if begun.last == UInt8(ascii: "\r") { begun.removeLast() }
    lines.append((String(decoding: begun, as: UTF8.self), isCut))
    (begun, isCut) = ([], false)
  }
}
