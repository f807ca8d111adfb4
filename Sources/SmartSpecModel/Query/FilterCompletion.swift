/// What the word at the cursor of a filter may become: names of fields, and after `field:` their values.
public struct FilterCompletion {
  /// The characters of the text that a choice takes the place of.
  public let range: Range<Int>
  /// Texts for that place, the likeliest first.
  public let choices: [String]

  /// Rows that are searched for values; a longer list has its frequent values among them.
  private static let searchedRows = 20_000
  private static let storedRows = 1_000
  private static let limit = 100

  /// Looks at a text with the cursor after `cursor` characters.
  public init(_ text: String, cursor: Int, in listing: Listing) {
    let characters = Array(text.prefix(cursor))
    var start = Self.startOfWord(characters)
    if characters.count > start, characters[start] == "-" { start += 1 }
    let word = characters[start...]
    guard let operation = word.firstIndex(where: { "<>=:".contains($0) }) else {
      range = start..<characters.count
      choices =
        word.isEmpty || word.first == "\"" || word.first == "~" ? [] : Self.names(String(word), listing)
      return
    }
    let valueStart = word[operation...].lastIndex { ":=,".contains($0) } ?? operation
    range = (valueStart + 1)..<characters.count
    let field = FilterSyntax(listing).field(named: String(word[..<operation]))
    let typed = String(word[(valueStart + 1)...].filter { $0 != "\"" })
    choices = characters[operation] == ":" ? field.map { Self.values(of: $0, typed, listing) } ?? [] : []
  }

  /// Where the word before the cursor begins; blanks inside quotes do not end a word.
  private static func startOfWord(_ characters: [Character]) -> Int {
    var start = 0
    var isQuoted = false
    for (index, character) in characters.enumerated() {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, character == " " || character == "|" { start = index + 1 }
    }
    return start
  }

  /// Names that begin so, then those whose title has it; a name of texts is followed by its colon.
  private static func names(_ typed: String, _ listing: Listing) -> [String] {
    let wanted = Folding.fold(typed)
    let fields = listing.fields.filter { $0.kind != .series }
    let byName = fields.filter { $0.id.hasPrefix(wanted) }
    let byTitle = fields.filter { !$0.id.hasPrefix(wanted) && Folding.fold($0.title).contains(wanted) }
    return (byName + byTitle).map { $0.id + ($0.isNumeric ? "" : ":") }
  }

  /// Values that begin so, then those that have it somewhere, in the order of the alphabet; at last `none`.
  private static func values(of field: Field, _ typed: String, _ listing: Listing) -> [String] {
    let wanted = Folding.fold(typed)
    var found = Set(distinct(field, listing).filter { wanted.isEmpty || Folding.fold($0).contains(wanted) })
    found.remove("")
    let sorted = found.map { (folded: Folding.fold($0), text: $0) }.sorted { a, b in
      let (x, y) = (a.folded.hasPrefix(wanted) ? 0 : 1, b.folded.hasPrefix(wanted) ? 0 : 1)
      return (x, a.folded, a.text) < (y, b.folded, b.text)
    }
    let none = "none".hasPrefix(wanted) ? ["none"] : []
    return sorted.prefix(limit).map { quoted($0.text) } + none
  }

  private static func distinct(_ field: Field, _ listing: Listing) -> Set<String> {
    guard !field.isNumeric else { return [] }
    if let stored = field.stored { return distinct(stored) }
    let column = listing.column(field)
    if case .categories(let categories) = column { return Set(categories.labels) }
    var found: Set<String> = []
    for row in (listing.scope?[...] ?? Array(0..<listing.rowCount)[...]).prefix(searchedRows) {
      let text = column.text(at: row)
      if field.kind == .list {
        for part in text.split(separator: ";") { found.insert(String(part).trimmingBlanks()) }
      } else if text.count <= 60 {
        found.insert(text)
      }
    }
    return found
  }

  /// The values of a column that is in memory, else of the first rows: reading all takes longer than a key may.
  private static func distinct(_ stored: StoredField) -> Set<String> {
    if case .categories(let categories)? = stored.table.knownColumn(stored.index) {
      return Set(categories.labels)
    }
    let rows = 0..<min(storedRows, stored.table.rowCount)
    return Set(rows.lazy.map { stored.text(row: $0) }.filter { $0.count <= 60 })
  }

  private static func quoted(_ text: String) -> String {
    text.contains { " |,".contains($0) } ? "\"" + text + "\"" : text
  }
}
