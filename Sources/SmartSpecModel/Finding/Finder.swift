/// Searches all lists of a catalogue at once.
public enum Finder {
  /// Everything that contains all words of a text, without regard to case, accents, script and quotes.
  ///
  /// Looks at all rows of every list, also at those that a list leaves out unless it is asked, such as regions of other
  /// levels. Takes time proportional to the text of the lists; asks `isCancelled` before each list, and finds nothing
  /// more once it is true. A table that stays in its file is only named, unless `searchingFiles`.
  public static func find(
    _ text: String, in catalogue: Catalogue, searchingFiles: Bool = true, isCancelled: () -> Bool = { false }
  ) -> Findings {
    let words = words(of: text)
    guard !words.isEmpty else { return Findings(text: text, groups: []) }
    let groups = catalogue.listingNames.compactMap { name -> Findings.Group? in
      guard !joining.contains(name), !isCancelled(), let listing = catalogue.listing(name) else { return nil }
      if !searchingFiles, listing.storedTable != nil {
        return Findings.Group(
          id: listing.id, title: listing.title, listing: listing, isUnsearched: true, hits: [],
          address: Address([listing.id], [.init("filter", AddressOfRows.filter(words))]))
      }
      return group(text, words, in: listing)
    }
    // What has the text as its code is meant before what only names it.
    let exact = groups.filter { $0.hits.first?.rank == .code }
    return Findings(text: text, groups: exact + groups.filter { $0.hits.first?.rank != .code })
  }

  /// The name nearest to a text that finds nothing, as a word to search for; nil when none is near.
  public static func suggestion(for text: String, in catalogue: Catalogue) -> String? {
    // Comparing with millions of titles takes longer than anybody waits for advice.
    let listings = Listings.all.compactMap { catalogue.listing($0.id) }.filter { $0.storedTable == nil }
    let all = listings.flatMap { listing in
      (0..<listing.rowCount).flatMap { [listing.key($0)] + names(of: $0, in: listing) }
    }
    if let near = Similarity.nearest(to: text, among: all) { return near }
    let words = all.flatMap { $0.split(separator: " ").map(String.init) }
    return Similarity.nearest(to: text, among: words.filter { $0.count > 3 })
  }
}

extension Finder {
  /// Tables that tie things together: what they name is found as itself.
  private static let joining: Set = [
    "members", "pilot_participants", "good_practice_regions", "infrastructure_members", "interreg_areas",
    "interreg_participation", "categories", "scoreboard_groups", "region_aliases", "region_changes",
    "neighbours",
  ]

  private static func words(of text: String) -> [String] {
    Folding.fold(text).split { $0.isWhitespace || $0 == "\"" }.map(String.init)
  }

  private static func group(_ text: String, _ words: [String], in listing: Listing) -> Findings.Group? {
    let query = Query(filter: .and(words.map { .word($0) }))
    let rows = QueryEngine.run(query, over: listing)
    guard !rows.isEmpty else { return nil }
    let phrase = words.joined(separator: " ")
    let places = AddressOfRows(listing, rows: rows, words: words)
    let hits = rows.map { row in
      Findings.Hit(
        row: row, key: listing.key(row), title: title(of: row, in: listing),
        rank: rank(of: row, in: listing, phrase, words), address: places.address(of: row))
    }
    // Equal hits keep the order of their list.
    let order = hits.indices.sorted { (hits[$0].rank, $0) < (hits[$1].rank, $1) }
    return Findings.Group(
      id: listing.id, title: listing.title, listing: listing, isUnsearched: false,
      hits: order.map { hits[$0] }, address: places.list)
  }

  private static func rank(
    of row: Int, in listing: Listing, _ phrase: String, _ words: [String]
  ) -> Findings.Rank {
    if Folding.fold(listing.key(row)) == phrase { return .code }
    if names(of: row, in: listing).contains(where: { Folding.fold($0).hasPrefix(phrase) }) {
      return .nameStart
    }
    let texts = listing.searched(row).map { Array(Folding.fold($0).utf8) }
    let areStarts = words.allSatisfy { word in
      let bytes = Array(word.utf8)
      return texts.contains { startsWord(bytes, in: $0) }
    }
    return areStarts ? .wordStart : .anywhere
  }

  /// Whether a word begins where neither a letter nor a digit stands before.
  private static func startsWord(_ word: [UInt8], in text: [UInt8]) -> Bool {
    guard word.count <= text.count else { return false }
    return (0...(text.count - word.count)).contains { position in
      text[position..<(position + word.count)].elementsEqual(word)
        && (position == 0 || !isPartOfWord(text[position - 1]))
    }
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
  }

  /// The fields whose values are names, the most usual first.
  private static let nameFields = [
    "name", "title", "latin_name", "short_title", "english", "acronym", "alias", "indicator", "number",
  ]

  private static func names(of row: Int, in listing: Listing) -> [String] {
    nameFields.compactMap { listing.field($0) }.map { listing.raw($0, row: row) }.filter { !$0.isEmpty }
  }

  /// Where a hit was found, when that is not its title: a field and the part of it around the first word.
  public static func place(of hit: Findings.Hit, in group: Findings.Group, for text: String) -> String {
    guard let word = words(of: text).first, !Folding.fold(hit.title + " " + hit.key).contains(word) else {
      return ""
    }
    for field in group.listing.fields where field.kind == .text || field.kind == .list {
      let value = group.listing.raw(field, row: hit.row)
      let folded = Folding.fold(value)
      guard let range = folded.firstRange(of: word) else { continue }
      // Folding keeps most letters one by one, which is near enough for an excerpt.
      let start = max(0, folded.distance(from: folded.startIndex, to: range.lowerBound) - 20)
      return field.title + ": " + (start > 0 ? "…" : "") + value.dropFirst(start).prefix(80)
    }
    return ""
  }

  private static func title(of row: Int, in listing: Listing) -> String {
    if let name = names(of: row, in: listing).first { return name }
    let cells = listing.defaultColumns.lazy.compactMap { listing.field($0) }.map { listing.raw($0, row: row) }
    return cells.filter { !$0.isEmpty }.prefix(3).joined(separator: " · ")
  }
}

/// Where rows that were found are shown.
private struct AddressOfRows {
  /// The list with all of them.
  let list: Address
  private let listing: Listing
  private let identifier: Field?

  init(_ listing: Listing, rows: RowList, words: [String]) {
    self.listing = listing
    identifier = listing.field("id") ?? listing.field("code")
    var address = Address([listing.id])
    let found = listing.scoped(to: rows)
    // What the list leaves out by itself is asked for only where a hit needs it.
    for narrowing in listing.narrowings {
      let kept = QueryEngine.run(Query(narrowings: [narrowing]), over: found).count
      if kept < rows.count { address[narrowing.field] = "all" }
    }
    address["filter"] = Self.filter(words)
    list = address
  }

  static func filter(_ words: [String]) -> String { words.map(quoted).joined(separator: " ") }

  func address(of row: Int) -> Address {
    if let page = listing.open(row) { return page }
    let key = listing.key(row)
    guard let identifier, listing.raw(identifier, row: row) == key, !key.contains(",") else {
      return list.with("cursor", key)
    }
    return Address([listing.id]).with(identifier.id, key)
  }

  /// A word, which has no quotes, as it means nothing but itself in a filter.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }
    return isPlain ? word : "\"" + word + "\""
  }
}
