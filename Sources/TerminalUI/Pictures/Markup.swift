/// Text between the tags of SVG and HTML.
enum Markup {
  /// Text that is nothing but text, between tags and in attributes.
  ///
  /// Control characters other than line breaks, which neither may have, become `\u{FFFD}`.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars { append(scalar, to: &escaped) }
    return escaped
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar.value {
    case 0x26: text += "&amp;"
    case 0x3C: text += "&lt;"
    case 0x3E: text += "&gt;"
    case 0x22: text += "&quot;"
    case 0x0A: text += "\n"
    case 0..<0x20, 0x7F..<0xA0: text += "\u{FFFD}"
    default: text.unicodeScalars.append(scalar)
    }
  }

  /// The fonts that are tried: those of systems first, all with letters of one width.
  static let fonts =
    "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace"
}
