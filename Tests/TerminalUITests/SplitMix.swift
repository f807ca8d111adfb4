/// A generator of random numbers that gives the same ones for the same seed.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Letters of all kinds, hostile ones included.
  mutating func text(upTo length: Int) -> String {
    let pieces = [
      "a", "Z", " ", "é", "ł", "Θ", "Ж", "日", "한", "🇵🇱", "👨‍👩‍👧", "⚠️", "\u{1B}[31m", "\u{9B}", "\u{202E}",
      "\u{200B}", "\t",
      "\r\n", "\u{0}", "\u{7F}", "e\u{301}\u{302}\u{303}", "\u{301}", "\u{FFFE}", "\u{E000}", "█", "⣿",
      "\u{1160}", "ｗ",
    ]
    return (0..<Int.random(in: 0...length, using: &self))
      .map { _ in
        if Bool.random(using: &self) { return pieces.randomElement(using: &self) ?? "" }
        return Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)).map(String.init) ?? "?"
      }.joined()
  }

  /// A coordinate: mostly near the screen, sometimes as far away as a number can be.
  mutating func coordinate() -> Int {
    switch Int.random(in: 0..<20, using: &self) {
    case 0: .max
    case 1: .min
    case 2: Int.random(in: .min ... .max, using: &self)
    default: Int.random(in: -30...60, using: &self)
    }
  }
}
