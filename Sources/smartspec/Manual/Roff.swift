/// A page of the manual in the language of `man`.
struct Roff {
  private(set) var text: String
  /// Whether a heading stands before, after which a paragraph begins by itself.
  private var isAtStart = false

  /// Begins a page: `smartspec(1)`.
  init(_ name: String, section: Int, abstract: String) {
    text =
      ".TH \(Self.escaped(name.uppercased())) \(section) \"\(Today.text)\" \"smartspec \(Version.text)\" "
      + "\"Manual of smartspec\"\n.SH NAME\n\(Self.escaped(name)) \\- \(Self.escaped(abstract))\n"
  }

  mutating func section(_ title: String) {
    text += ".SH \"\(Self.escaped(title.uppercased()))\"\n"
    isAtStart = true
  }

  mutating func subsection(_ title: String) {
    text += ".SS \"\(Self.escaped(title))\"\n"
    isAtStart = true
  }

  mutating func paragraph(_ words: String) {
    beginParagraph()
    text += Self.filled(words)
  }

  /// A term in bold, and below it what it is.
  mutating func item(_ term: String, _ words: String) {
    isAtStart = false
    text += ".TP\n\\fB\(Self.escaped(term))\\fR\n" + (words.isEmpty ? "\\&\n" : Self.filled(words))
  }

  /// Lines as they are, further in.
  mutating func example(_ lines: [String]) {
    beginParagraph()
    text += ".RS 4\n.nf\n" + lines.map { Self.escaped($0) + "\n" }.joined() + ".fi\n.RE\n"
  }

  /// Paragraphs between blank lines; lines that begin with a blank are an example.
  mutating func prose(_ words: String) {
    for block in words.split(separator: "\n\n") {
      var lines = block.split(separator: "\n").map(String.init)
      let plain = lines.prefix { !$0.hasPrefix(" ") }
      if !plain.isEmpty { paragraph(plain.joined(separator: " ")) }
      lines.removeFirst(plain.count)
      if !lines.isEmpty { example(lines.map { String($0.drop { $0 == " " }) }) }
    }
  }

  private mutating func beginParagraph() {
    if !isAtStart { text += ".PP\n" }
    isAtStart = false
  }

  /// Words in lines of the source that are not too long to read.
  private static func filled(_ words: String) -> String {
    var lines: [String] = [""]
    for word in words.split(separator: " ").map({ escaped(String($0)) }) {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = word
      } else if line.utf8.count + word.utf8.count < 79 {
        lines[lines.count - 1] = line + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Text that means nothing but itself: no escape, no request at the start of a line, no hyphen for a minus sign.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    if let first = text.unicodeScalars.first, first == "." || first == "'" { escaped = "\\&" }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "\"", "“", "”", "'", "’", "`", "^", "~": escaped += signs[scalar] ?? ""
      case "…": escaped += "..."
      case "–": escaped += "\\(en"
      case "\n", "\t": escaped += " "
      case _ where scalar.value < 0x20: break
      case _ where scalar.isASCII: escaped.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return escaped
  }

  private static let signs: [Unicode.Scalar: String] = [
    "\"": "\\(dq", "“": "\\(lq", "”": "\\(rq", "'": "\\(aq", "’": "\\(cq", "`": "\\(ga", "^": "\\(ha",
    "~": "\\(ti",
  ]
}
