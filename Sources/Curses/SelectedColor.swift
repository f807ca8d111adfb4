/// A colour of letters or of what they stand on, as a sequence selects it.
enum SelectedColor: Equatable {
  /// The terminal's own.
  case own
  /// One of eight, or of their eight brighter ones, 8 to 15.
  case basic(UInt8)
  case indexed(UInt8)
  case direct(UInt8, UInt8, UInt8)

  /// Which of the two it is the colour of.
  enum Ground {
    case letters, background

    fileprivate var code: UInt8 { self == .letters ? 30 : 40 }
  }

  /// Whether it is the same for letters and for what they stand on: the terminal's own differ, and one of eight may be brighter as
  /// letters.
  var isSameForBoth: Bool {
    switch self {
    case .own, .basic: false
    case .indexed, .direct: true
    }
  }

  /// The parameters that select it, each with a semicolon behind it.
  func append(to result: inout [UInt8], as ground: Ground) {
    switch self {
    case .own: result.append(parameter: ground.code + 9)
    case .basic(let number):
      result.append(parameter: ground.code + (number < 8 ? number : number + 52))
    case .indexed(let number):
      result.append(parameter: ground.code + 8)
      result.append(parameter: 5)
      result.append(parameter: number)
    case .direct(let red, let green, let blue):
      result.append(parameter: ground.code + 8)
      for number in [2, red, green, blue] { result.append(parameter: number) }
    }
  }
}

extension [UInt8] {
  /// A number and the semicolon behind it.
  mutating func append(parameter: UInt8) {
    if parameter >= 100 { append(0x30 + parameter / 100) }
    if parameter >= 10 { append(0x30 + parameter / 10 % 10) }
    append(0x30 + parameter % 10)
    append(UInt8(ascii: ";"))
  }
}
