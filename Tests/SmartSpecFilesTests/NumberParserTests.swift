import TestSupport
import Testing

@testable import SmartSpecFiles

@Suite("Reading numbers")
struct NumberParserTests {
  private func parse(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { NumberParser.parse($0) }
  }

  @Test(
    "Numbers",
    arguments: [
      ("0", 0.0), ("-0.5", -0.5), ("12.34", 12.34), ("1e3", 1000), ("1E-2", 0.01),
      ("999999999999999", 999_999_999_999_999),
      ("0.1", 0.1), ("123456789012345678", 1.2345678901234568e17), ("007", 7),
    ])
  func numbers(text: String, number: Double) {
    #expect(parse(text) == number)
  }

  @Test(
    "What is not a number",
    arguments: [
      "", "-", ".", ".5", "5.", "1,5", "n/a", "nan", "inf", "1e999", "0x10", " 1", "1 ", "1..2", "--1", "+1",
      "1-2", "e5", "٣",
    ])
  func refuses(text: String) {
    #expect(parse(text) == nil)
  }

  @Test("Numbers read back exactly", arguments: 0..<50)
  func roundTrip(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<200 {
      let digits = Int.random(in: 0...999_999_999_999, using: &random)
      let number = Double(digits) / [1, 10, 100, 1000, 1e6][Int.random(in: 0..<5, using: &random)]
      #expect(parse(number.description) == number)
      let any = Double(bitPattern: random.next())
      #expect(parse(any.description) == (any.isFinite ? any : nil))
    }
  }
}

@Suite("Numbering texts")
struct ByteInternerTests {
  @Test("The same text gets the same number, however many there are")
  func codes() {
    var interner = ByteInterner()
    var known: [String: UInt32] = ["": 0]
    var random = SplitMix(seed: 7)
    for _ in 0..<20_000 {
      let text = String(Int.random(in: 0...3000, using: &random), radix: 3)
      let code = Array(text.utf8).withUnsafeBufferPointer { interner.code(of: $0) }
      #expect(known[text, default: UInt32(known.count)] == code)
      known[text] = code
    }
    #expect(interner.count == known.count)
    #expect(interner.strings.indices.allSatisfy { known[interner.strings[$0]] == UInt32($0) })
  }
}
