import SmartSpecModel
import TestSupport

@testable import SmartSpecFiles

/// A CSV file with all that makes them hard, and what is in it as the plainest reader sees it.
struct NastyTable {
  let bytes: [UInt8]
  let heads: [String]
  /// The cells of each row as they were written, without their quotes.
  let rows: [[String]]
  /// Whether a quote is opened and never closed, which the plainest reader takes for the rest of the file.
  let hasOpenQuote: Bool

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var rows: [[String]] = []
    var hasOpenQuote = false
    bytes.dropFirst(isMarked ? 3 : 0).withContiguousStorageIfAvailable { text in
      var scanner = CSVScanner(text)
      while scanner.next() {
        rows.append(scanner.cells.map { text.string($0) })
        hasOpenQuote = hasOpenQuote || scanner.problem?.problem == .openQuote
      }
    }
    heads = rows.first ?? []
    self.rows = Array(rows.dropFirst())
    self.hasOpenQuote = hasOpenQuote
  }

  private static let words = [
    "rail", "Rail", "RAIL", "railhub", "Straße", "Zugspitze", "accessibilité", "Łódź", "Žižkova", "a", "ra",
    "",
    " ", "Θεσσαλονίκη", "Aττική", "PΟΔΟΣ", "Pοδος,Peter", "София", "Cофия", "СOФИЯ", "е\u{301}",
    "Zu\u{308}rich",
    "z\u{301}ug", "👨‍👩‍👧", "日本", "„Grüne“", "–", "Kelvin \u{212A}", "Å", "İzmir", "ǆungla", "ẞ", "Ω", "щука",
    "съезд",
    "-12.50", "1e3", "7", "0", "2018-03-07", "2019", "x\"y", "\"", "it's", "it’s", "Ἀθῆναι", "Ḁb", "ﬁ", "Ⱥ",
  ]
  private static let raw: [[UInt8]] = [
    [0xC3], [0x80], [0xFF], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0xC3, 0x41], [0xCE, 0x7A], [0],
  ]

  /// A table of about `count` rows; the same for the same seed.
  init(seed: UInt64, count: Int, isTidy: Bool = false) {
    var random = SplitMix(seed: seed)
    var bytes: [UInt8] = seed % 5 == 0 ? [0xEF, 0xBB, 0xBF] : []
    let breaks = ["\n", "\r\n", "\r", "\n"][Int(seed % 4)]
    let heads = ["id", "title", "fund", "total", "start"]
    bytes += heads.joined(separator: ",").utf8
    bytes += breaks.utf8
    for row in 0..<count {
      let isOdd = !isTidy && Int.random(in: 0..<12, using: &random) == 0
      let width = isOdd ? Int.random(in: 1...8, using: &random) : heads.count
      for column in 0..<width {
        if column > 0 { bytes.append(0x2C) }
        bytes += Self.cell(column, row, isTidy, &random)
      }
      let last =
        isTidy ? breaks : [breaks, breaks, breaks, breaks, "\n", "\r", "\n\n"].randomElement(using: &random)
      if row < count - 1 || seed % 3 != 0 { bytes += (last ?? breaks).utf8 }
    }
    self.init(bytes)
  }

  private static func cell(_ column: Int, _ row: Int, _ isTidy: Bool, _ random: inout SplitMix) -> [UInt8] {
    switch column {
    case 0: return Array("P\(row)".utf8)
    case 2 where isTidy || Bool.random(using: &random):
      return Array((["ERDF", "ESF", "CF", ""].randomElement(using: &random) ?? "").utf8)
    case 3 where isTidy || Bool.random(using: &random):
      return Array((["12.5", "-3", "1e2", "", "n/a", "0.01"].randomElement(using: &random) ?? "").utf8)
    case 4 where isTidy || Bool.random(using: &random):
      return Array(
        (["2018", "2018-03", "2018-03-07", "", "2018-13"].randomElement(using: &random) ?? "").utf8)
    default: break
    }
    var text: [UInt8] = []
    let separators = [" ", " ", "", ",", "\n", "\r\n", "\""]
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      text += (words.randomElement(using: &random) ?? "").utf8
      text += (isTidy ? " " : separators.randomElement(using: &random) ?? "").utf8
      if !isTidy, Int.random(in: 0..<30, using: &random) == 0 {
        text += raw.randomElement(using: &random) ?? []
      }
    }
    let isPlain = !text.contains { [0x2C, 0x0A, 0x0D].contains($0) } && text.first != 0x22
    // Stray quotes inside a plain cell stay as they are.
    if isPlain, Bool.random(using: &random) { return text }
    let doubled = text.flatMap { byte -> [UInt8] in byte == 0x22 ? [0x22, 0x22] : [byte] }
    let quoted = [0x22] + doubled + [0x22]
    return !isTidy && Int.random(in: 0..<200, using: &random) == 0 ? quoted + Array("tail".utf8) : quoted
  }
}

extension NastyTable {
  /// The rows, from 0, that have what is searched for, found the plainest way; `folded` are the folded cells.
  func rows(having search: StoredSearch, folded: [[[UInt8]]]) -> [Int] {
    rows.indices.filter { row in
      guard let field = search.field else {
        return rows[row].indices.contains { Self.isMet(search.pattern, rows[row][$0], folded[row][$0]) }
      }
      guard field < rows[row].count else { return Self.isMet(search.pattern, "", []) }
      return Self.isMet(search.pattern, rows[row][field], folded[row][field])
    }
  }

  var folded: [[[UInt8]]] { rows.map { $0.map { Array(Folding.fold($0).utf8) } } }

  private static func isMet(_ search: StoredSearch.Pattern, _ cell: String, _ folded: [UInt8]) -> Bool {
    switch search {
    case .word(let word): contains(folded, Array(word.utf8))
    case .scattered(let letters):
      isSubsequence(Array(letters.utf8), folded)
    case .exactly(let text): text.utf8.elementsEqual(cell.utf8)
    }
  }

  private static func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    var rest = text[...]
    while let place = rest.firstIndex(of: first) {
      if rest[place...].starts(with: word) { return true }
      rest = rest[(place + 1)...]
    }
    return false
  }

  private static func isSubsequence(_ letters: [UInt8], _ text: [UInt8]) -> Bool {
    var rest = text[...]
    for letter in letters {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }
}
