/// A way from one thing to those related to it: `/regions/ES61/roles`.
public struct RelatedKind: Sendable {
  /// The kind of thing it starts from, such as `regions`.
  public let from: String
  /// The last component of its addresses.
  public let name: String
  /// The capital letter that opens it; nil when it is only a tab or an address.
  public let letter: Character?
  /// How the things are related, in words that follow their number: `that pay its pilot actions`; empty where that goes
  /// without saying.
  public let says: String
  /// Whether making the list takes so long that nobody makes it only to count its rows.
  public let isCostly: Bool
  /// The list for a row; the address says what else is asked, such as weights.
  let listing: @Sendable (Catalogue, Int, Address) -> Listing?

  init(
    from: String, name: String, letter: Character?, says: String = "", isCostly: Bool = false,
    listing: @escaping @Sendable (Catalogue, Int, Address) -> Listing?
  ) {
    self.from = from
    self.name = name
    self.letter = letter
    self.says = says
    self.isCostly = isCostly
    self.listing = listing
  }

  /// A way whose list depends on nothing but the row.
  init(
    from: String, name: String, letter: Character?, says: String = "",
    listing: @escaping @Sendable (Catalogue, Int) -> Listing?
  ) {
    self.init(from: from, name: name, letter: letter, says: says) { catalogue, row, _ in
      listing(catalogue, row)
    }
  }
}

extension RelatedKind {
  /// Rows of a list that exists for all.
  static func rows(
    of listing: String, from: String, _ name: String? = nil, letter: Character?, _ says: String = "",
    _ rows: @escaping @Sendable (Catalogue, Int) -> [Int]
  ) -> RelatedKind {
    RelatedKind(from: from, name: name ?? listing, letter: letter, says: says) { catalogue, row in
      // Millions of rows that stay in a file are tied to nothing but the codes that stand in them.
      guard let all = catalogue.listing(listing), all.storedTable == nil else { return nil }
      return all.scoped(to: rows(catalogue, row))
    }
  }

  /// Rows that are tied to the first thing, or reached from it through others.
  ///
  /// `paths` are the kinds on the way; an empty one is the tie itself. A thing is not related to itself.
  static func way(
    _ from: String, to: String, via paths: [[String]] = [[]], _ says: String = "", name: String? = nil,
    letter: Character? = nil
  ) -> RelatedKind {
    .rows(of: to, from: from, name, letter: letter ?? RelatedKind.letter(of: to), says) { catalogue, row in
      let found = paths.flatMap { path in
        (path + [to]).reduce((kind: from, rows: [row])) { place, next in
          (next, Array(Set(place.rows.flatMap { catalogue.tied(place.kind, $0, to: next) })))
        }.rows
      }
      return Set(found).subtracting(from == to ? [row] : []).sorted()
    }
  }

  /// The capital letter that leads to things of a kind; nil for kinds that have none.
  public static func letter(of kind: String) -> Character? {
    switch kind {
    case "challenges": "C"
    case "pilots": "P"
    case "partnerships": "T"
    case "instruments": "F"
    case "projects": "J"
    case "documents": "D"
    case "indicators": "I"
    case "regions": "R"
    default: nil
    }
  }
}
