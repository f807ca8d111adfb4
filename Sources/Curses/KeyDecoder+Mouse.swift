internal import TerminalUI

/// Reports of the mouse in the form 1006: `ESC [ < code ; column ; row M`, with `m` for a button that went up.
extension KeyDecoder {
  /// Whether bytes are the beginning of a report, which nobody types: its rest may be late, and must not become keys.
  static func beginsMouseReport(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "\u{1B}[<".utf8) || bytes.starts(with: "\u{1B}[M".utf8)
  }

  /// The event of a report; nil for one that cannot be meant, such as a column 0, and for buttons without a use.
  static func mouseEvent(_ final: UInt8, _ parameters: ArraySlice<UInt8>) -> MouseEvent? {
    let fields = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let numbers = fields.compactMap(number)
    guard fields.count == 3, numbers.count == 3, numbers[1] > 0, numbers[2] > 0,
      let kind = kind(final, code: numbers[0])
    else { return nil }
    return MouseEvent(
      kind, at: Point(x: numbers[1] - 1, y: numbers[2] - 1), modifiers: modifiers(code: numbers[0]))
  }

  /// A number of at most five digits; no screen is larger.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...5).contains(digits.count),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func kind(_ final: UInt8, code: Int) -> MouseEvent.Kind? {
    let isMotion = code & 32 != 0
    let isDown = final == UInt8(ascii: "M")
    guard isDown || final == UInt8(ascii: "m"), code < 256 else { return nil }
    if code & 0b1100_0000 == 64 {
      guard isDown, !isMotion else { return nil }
      return .wheel([.up, .down, .left, .right][code & 3])
    }
    // What remains are numbers of buttons: 3 is none, 130 and 131 have no name.
    let buttons: [Int: MouseEvent.Button] = [0: .left, 1: .middle, 2: .right, 128: .back, 129: .forward]
    guard let button = buttons[code & 0b1100_0011] else { return nil }
    return !isDown ? .release(button) : isMotion ? .drag(button) : .press(button)
  }

  private static func modifiers(code: Int) -> MouseEvent.Modifiers {
    var modifiers: MouseEvent.Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    return modifiers
  }
}
