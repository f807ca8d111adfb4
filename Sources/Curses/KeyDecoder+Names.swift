internal import TerminalUI

extension KeyDecoder {
  /// The key of a byte of ASCII.
  static func key(ofByte byte: UInt8) -> Key {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1B...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: .character(Character(Unicode.Scalar(byte)))
    }
  }

  /// The key of `ESC [ parameters final`; modifiers are left out.
  static func key(_ final: UInt8, _ parameters: ArraySlice<UInt8>) -> Key? {
    let number = parameters.prefix { $0 != UInt8(ascii: ";") }
    switch Character(Unicode.Scalar(final)) {
    case "~", "^", "@": return editingKey(String(decoding: number, as: UTF8.self))
    case "Z": return .backTab
    // Reports of the mouse and of the terminal's state have a private mark.
    default: return parameters.allSatisfy { $0 < 0x3C } ? cursorKey(final) : nil
    }
  }

  /// The key of `ESC O final`: cursor keys and the keypad in their application modes.
  static func keypadKey(_ final: UInt8) -> Key? {
    switch Character(Unicode.Scalar(final)) {
    case "M": .enter
    case "X": .character("=")
    case "I": .tab
    case "j"..."y": .character(Character(Unicode.Scalar(final - 0x40)))
    default: cursorKey(final)
    }
  }

  private static func cursorKey(_ final: UInt8) -> Key? {
    switch Character(Unicode.Scalar(final)) {
    case "A", "a": .up
    case "B", "b": .down
    case "C", "c": .right
    case "D", "d": .left
    case "H": .home
    case "F": .end
    default: nil
    }
  }

  private static func editingKey(_ number: String) -> Key? {
    switch number {
    case "1", "7": .home
    case "3": .delete
    case "4", "8": .end
    case "5": .pageUp
    case "6": .pageDown
    default: nil
    }
  }
}
