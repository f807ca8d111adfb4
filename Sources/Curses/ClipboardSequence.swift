/// What asks a terminal to put a text on the clipboard of the machine it runs on: OSC 52.
enum ClipboardSequence {
  /// The sequence; tmux is asked for its own buffer and passes the same on to the terminal around it, where it is
  /// allowed to.
  static func bytes(for text: String, isInTmux: Bool) -> [UInt8] {
    let plain = Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + Array("\u{07}".utf8)
    guard isInTmux else { return plain }
    let passed = plain.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] }
    return plain + Array("\u{1B}Ptmux;".utf8) + passed + Array("\u{1B}\\".utf8)
  }

  /// RFC 4648 with padding.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for position in 0..<4 {
        encoded.append(
          position <= group.count
            ? alphabet[Int(bits >> (18 - 6 * UInt32(position)) & 63)] : UInt8(ascii: "="))
      }
    }
    return encoded
  }
}
