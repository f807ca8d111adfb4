/// Text on its way into a file, passed on in pieces, so that a million rows are never one text.
public struct TextOutput {
  /// What has not been passed on yet; the whole text where nobody takes pieces.
  public private(set) var text = ""
  /// Whether nobody takes any more, so that writing more is in vain.
  public private(set) var isStopped = false
  private let take: ((String) -> Bool)?
  private static let pieceSize = 1 << 16

  /// Keeps the whole text.
  init() { take = nil }

  /// Passes pieces of some kilobytes on; `take` returns false to stop.
  public init(_ take: @escaping (String) -> Bool) { self.take = take }

  static func += (output: inout TextOutput, text: String) { output.text += text }

  mutating func append(_ scalar: Unicode.Scalar) { text.unicodeScalars.append(scalar) }

  /// Lets a function that appends to a text append to this one.
  mutating func append(_ body: (inout String) -> Void) { body(&text) }

  /// To be called after each row.
  mutating func endRow() { if text.utf8.count >= Self.pieceSize { flush() } }

  /// Passes on what is left.
  mutating func flush() {
    guard let take, !isStopped, !text.isEmpty else { return }
    isStopped = !take(text)
    text = ""
  }
}
