/// A generator of random numbers that gives the same ones for the same seed.
public struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Text of letters, signs that mean something in addresses and files, and any other scalars.
  public mutating func text(_ lengths: ClosedRange<Int>) -> String {
    let pieces = [
      "a", "Z", "0", " ", "é", "ł", "Θ", "Ж", "日", "👨‍👩‍👧", "\u{301}", "\u{202E}", "\r\n", "\n", "\u{0}",
      "/", "?", "&", "=", "%", "%2", "+", "#", ",", ";", "|", "\"", "<", ">", ":", "..", "-", "~",
    ]
    let length = Int.random(in: lengths, using: &self)
    return (0..<length).map { _ in
      if Int.random(in: 0..<4, using: &self) > 0 { return pieces.randomElement(using: &self) ?? "" }
      return Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)).map(String.init) ?? "?"
    }.joined()
  }

  /// Bytes of which many are those that mean something in CSV and JSON.
  public mutating func bytes(_ lengths: ClosedRange<Int>) -> [UInt8] {
    let signs = Array(",,,\"\"\n\n\r;{}[]:0123456789-.eE\\u truefalsenull".utf8)
    let length = Int.random(in: lengths, using: &self)
    return (0..<length).map { _ in
      if Int.random(in: 0..<5, using: &self) > 0 { return signs.randomElement(using: &self) ?? 0 }
      return UInt8.random(in: 0...255, using: &self)
    }
  }
}
