import Glibc
import TerminalUI
import Testing

@Suite("Columns beside those of the C library")
struct WidthTests {
  /// Scalars that are counted otherwise on purpose: those of which two columns are new in Unicode 16, numbers in circles
  /// of ambiguous width, and marks that take a column of their own.
  ///
  /// Where the library of a machine differs, the terminal gets a replacement of the width that was counted.
  private static let known: [ClosedRange<UInt32>] = [
    0x2630...0x2637, 0x268A...0x268F, 0x302E...0x302F, 0x3248...0x324F, 0x1171E...0x1171E, 0x16FF0...0x16FF1,
    0x1D300...0x1D356, 0x1D360...0x1D376,
  ]

  @Test("What is shown as it is has the width that the C library gives it, but for what is known")
  func agreement() throws {
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let previous = uselocale(locale)
    defer {
      uselocale(previous)
      freelocale(locale)
    }
    // The header shows it only to those who ask for X/Open.
    let symbol = try #require(dlsym(nil, "wcwidth"))
    let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)
    var different: [ClosedRange<UInt32>] = []
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let theirs = Int(wcwidth(Int32(bitPattern: value)))
      let ours = TextWidth.width(of: scalar)
      // What the library does not know is drawn as a replacement, and what cleaning takes away is never sent.
      guard theirs >= 0, ours != theirs, SafeText.clean("a\(scalar)").unicodeScalars.contains(scalar) else {
        continue
      }
      guard !Self.known.contains(where: { $0.contains(value) }) else { continue }
      if let last = different.last, last.upperBound + 1 == value {
        different[different.count - 1] = last.lowerBound...value
      } else {
        different.append(value...value)
      }
    }
    let words = different.map {
      String($0.lowerBound, radix: 16) + "..." + String($0.upperBound, radix: 16)
        + " ours \(Unicode.Scalar($0.lowerBound).map { TextWidth.width(of: $0) } ?? -1)"
    }
    #expect(different.isEmpty, "\(words)")
  }
}
