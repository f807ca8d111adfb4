import SmartSpecModel
import TerminalUI

/// Text for a voice, a braille line or a teletype: words in the place of signs, no padding, nothing a terminal obeys.
enum SpokenText {
  /// Letters of a line at most.
  static let longest = 380

  /// The text on one line.
  ///
  /// Boxes, blocks and braille are left out; other signs of the program become words.
  static func clean(_ text: some StringProtocol) -> String {
    var words = ""
    var balls: [Bool] = []
    func endBalls() {
      if balls.count == 1 { words += balls[0] ? "marked" : "none" }
      if balls.count > 1 { words += "\(balls.count { $0 }) of \(balls.count)" }
      balls = []
    }
    for scalar in SafeText.clean(text).unicodeScalars {
      if scalar == "●" || scalar == "○" {
        balls.append(scalar == "●")
        continue
      }
      endBalls()
      if let word = self.words[scalar] {
        words += word
      } else if !(0x2500...0x28FF).contains(scalar.value) {
        words.unicodeScalars.append(scalar)
      }
    }
    endBalls()
    return tidy(words)
  }

  /// What stands for a sign, with blanks where it stands between words.
  private static let words: [Unicode.Scalar: String] = [
    "%": " percent ", "€": " euro ", "→": " to ", "≥": " at least ", "≤": " at most ", "›": ", ",
    "▲": " above ", "▼": " below ", "◐": " half ", "◆": " collected ", "⚑": "Problem: ", "‼": "Problem: ",
    "✓": " yes ", "²": " squared", "\u{B7}": ", ",
  ]

  /// One blank between words, none before commas and stops, one comma where several came together.
  private static func tidy(_ text: String) -> String {
    var result: [Character] = []
    for character in text {
      switch character {
      case " ":
        if result.last.map({ $0 != " " && $0 != "(" }) == true { result.append(character) }
      case ",", ".", ";", ")", ":":
        while result.last == " " { result.removeLast() }
        let repeats = character == "," && (result.last.map { ",.;:(".contains($0) } ?? true)
        if !repeats { result.append(character) }
      default: result.append(character)
      }
    }
    while let last = result.last, " ,".contains(last) { result.removeLast() }
    return String(result)
  }

  /// The text with a stop at its end; a line of a page that is nearly full may go on in the next one.
  static func sentence(_ text: String, mayGoOn: Bool = false) -> String {
    let said = text.trimmingBlanks()
    let isEnded = said.last.map { ".:;?!".contains($0) } ?? true
    return isEnded || mayGoOn && said.count > longest - 80 ? said : said + "."
  }

  /// The text in lines of at most `longest` letters, broken after a sentence, else between words.
  static func broken(_ text: String) -> [String] {
    var lines: [String] = []
    var rest = text[...]
    while rest.count > longest {
      let head = rest.prefix(longest)
      let stop = head.ranges(of: ". ").last.map { head.index(after: $0.lowerBound) }
      let isFarEnough = stop.map { head.distance(from: head.startIndex, to: $0) > longest / 2 } ?? false
      let end = (isFarEnough ? stop : nil) ?? head.lastIndex(of: " ") ?? head.endIndex
      lines.append(String(rest[..<end]))
      rest = rest[end...].drop { $0 == " " }
    }
    return lines + [String(rest)]
  }

  /// A figure with the letters of its flag and the sign of a doubt as words: `71.0 b` is `71.0 (break in series)`.
  static func figure(_ text: String) -> String {
    if text.hasPrefix("med ") { return "median " + figure(String(text.dropFirst(4))) }
    let sides = text.split(separator: "/")
    let numbers = sides.compactMap { Int($0.filter { $0 != "," }) }
    // Years and numbers of documents are no ranks.
    if sides.count == 2, numbers.count == 2, numbers[0] <= numbers[1], !(1900...2100).contains(numbers[0]) {
      return "\(sides[0]) of \(sides[1])"
    }
    var rest = text[...]
    var remarks: [String] = []
    if let last = rest.last, "~?".contains(last),
      rest.dropLast().last.map({ $0 == " " || $0 == "€" || $0.isNumber }) == true
    {
      remarks.append(last == "~" ? "recalled" : "uncertain")
      rest = rest.dropLast()
      while rest.last == " " { rest = rest.dropLast() }
    }
    let year = rest.suffix(4)
    if year.first == " ", year.dropFirst().first == "’", let short = Int(year.suffix(2)) {
      remarks.insert("of \(short > 50 ? 1900 + short : 2000 + short)", at: 0)
      rest = rest.dropLast(4)
    }
    let flag = rest.reversed().prefix { "bdepu".contains($0) }
    let before = rest.dropLast(flag.count)
    if !flag.isEmpty, flag.count <= 3, before.last == " ", before.dropLast().last?.isNumber == true {
      remarks.insert(Figures.words(forFlag: String(flag.reversed())), at: 0)
      rest = before.dropLast()
    }
    return remarks.isEmpty ? text : "\(rest) (\(remarks.joined(separator: ", ")))"
  }
}
