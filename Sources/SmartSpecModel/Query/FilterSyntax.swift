/// Why a filter cannot be used, and where in its text.
public struct FilterError: Error, Hashable, Sendable {
  public let problem: Problem
  /// Characters of the text, from 0.
  public let position: Range<Int>

  public enum Problem: Hashable, Sendable {
    case unknownField(String, suggestion: String?)
    case notANumber(String)
    case notADate(String)
    case openQuote
    case missingValue(field: String)
  }

  public var message: String {
    switch problem {
    case .unknownField(let name, let suggestion):
      "No field “\(name)” here." + (suggestion.map { " Did you mean “\($0)”?" } ?? "")
    case .notANumber(let text): "“\(text)” is not a number."
    case .notADate(let text): "“\(text)” is not a date such as 2018, 2018-03 or 2018-03-07."
    case .openQuote: "A quote is not closed."
    case .missingValue(let field): "Say what “\(field)” should be, such as \(field):none."
    }
  }
}

/// Reads the filter language: words are joined by AND, `a|b` is OR, `-a` NOT, `gdp<75`, `level:2`,
/// `country:PL,CZ`, `year:2018..2021`, `gdp:none`, `"exact words"`, `~fuzzy`.
public struct FilterSyntax {
  private let listing: Listing

  public init(_ listing: Listing) { self.listing = listing }

  public func parse(_ text: String) throws(FilterError) -> Filter {
    var conditions: [Filter] = []
    for token in try tokens(Array(text)) {
      var alternatives: [Filter] = []
      for part in token.parts { alternatives.append(try condition(part)) }
      conditions.append(alternatives.count == 1 ? alternatives[0] : .or(alternatives))
    }
    return conditions.isEmpty ? .all : conditions.count == 1 ? conditions[0] : .and(conditions)
  }

  /// The field a name stands for: its identifier, its title, or the beginning of its identifier; columns that the list
  /// shows by itself come first, so that `gdp` is the figure one looks at.
  public func field(named name: String) -> Field? {
    let folded = Folding.fold(name)
    if let exact = listing.fields.first(where: { $0.id == folded }) { return exact }
    let shown = listing.defaultColumns.compactMap { id in listing.fields.first { $0.id == id } }
    // A figure comes before its year and flag in the order of the list.
    for fields in [shown, listing.fields] {
      let byTitle = fields.first {
        Folding.fold($0.shortTitle) == folded || Folding.fold($0.title) == folded
      }
      if let found = byTitle ?? fields.first(where: { $0.id.hasPrefix(folded) }) { return found }
    }
    return nil
  }
}

extension FilterSyntax {
  private struct Part {
    var characters: [Character] = []
    /// Where it stands in the text, its quotes included.
    var range: Range<Int>
    /// How many characters stand before its first quote; nil when it has none.
    var quote: Int?
    /// Whether it means nothing but its text.
    var isLiteral: Bool { quote == 0 }
    var text: String { String(characters) }

    func dropFirst() -> Part {
      Part(
        characters: Array(characters.dropFirst()), range: (range.lowerBound + 1)..<range.upperBound,
        quote: quote.map { $0 - 1 })
    }
  }

  private struct Token { var parts: [Part] }

  private func tokens(_ characters: [Character]) throws(FilterError) -> [Token] {
    var tokens: [Token] = []
    var part: Part?
    var quoteStart: Int?
    // Whether a bar stands before the next part; blanks around it mean nothing.
    var isAlternative = false
    func finish() {
      guard let finished = part else { return }
      if isAlternative, !tokens.isEmpty {
        tokens[tokens.count - 1].parts.append(finished)
      } else {
        tokens.append(Token(parts: [finished]))
      }
      part = nil
      isAlternative = false
    }
    for (position, character) in characters.enumerated() {
      if quoteStart == nil, character == " " || character == "|" {
        finish()
        if character == "|" { isAlternative = true }
        continue
      }
      var current = part ?? Part(range: position..<position)
      current.range = current.range.lowerBound..<(position + 1)
      if character == "\"" {
        quoteStart = quoteStart == nil ? position : nil
        current.quote = current.quote ?? current.characters.count
      } else {
        current.characters.append(character)
      }
      part = current
    }
    if let quoteStart { throw FilterError(problem: .openQuote, position: quoteStart..<characters.count) }
    finish()
    return tokens
  }

  private func condition(_ part: Part) throws(FilterError) -> Filter {
    if part.isLiteral { return .word(Folding.fold(part.text)) }
    if part.characters.first == "-", part.characters.count > 1 {
      return .not(try condition(part.dropFirst()))
    }
    if part.characters.first == "~", part.characters.count > 1 {
      return .fuzzy(Folding.fold(part.dropFirst().text))
    }
    if let operation = part.characters.firstIndex(where: { "<>=:".contains($0) }), operation > 0,
      part.characters[..<operation].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
    {
      return try fieldCondition(part, operation)
    }
    return .word(Folding.fold(part.text))
  }

  private func fieldCondition(_ part: Part, _ operation: Int) throws(FilterError) -> Filter {
    let name = String(part.characters[..<operation])
    guard let field = field(named: name) else {
      let suggestion = Similarity.nearest(to: name, among: listing.fields.map(\.id))
      throw FilterError(
        problem: .unknownField(name, suggestion: suggestion),
        position: part.range.lowerBound..<(part.range.lowerBound + operation))
    }
    var sign = String(part.characters[operation])
    var rest = part.characters[(operation + 1)...]
    if sign != ":", rest.first == "=" {
      sign += "="
      rest.removeFirst()
    }
    let value = String(rest)
    guard !value.isEmpty else {
      throw FilterError(problem: .missingValue(field: name), position: part.range)
    }
    if value == "none" { return .missing(field: field.id) }
    if sign == ":" || (sign == "=" && !field.isNumeric) { return try values(field, value, part) }
    if field.kind == .date {
      try checkDates([value], part)
      return dateComparison(field, sign, value)
    }
    guard let number = Self.number(value), let comparison = Filter.Comparison(rawValue: sign) else {
      throw FilterError(problem: .notANumber(value), position: part.range)
    }
    return .compare(field: field.id, comparison, number)
  }

  private func values(_ field: Field, _ value: String, _ part: Part) throws(FilterError) -> Filter {
    if let dots = value.firstRange(of: "..") {
      let from = String(value[..<dots.lowerBound])
      let to = String(value[dots.upperBound...])
      if field.kind == .date {
        try checkDates([from, to].filter { !$0.isEmpty }, part)
        return .dates(field: field.id, from: from, to: to)
      }
      guard let low = from.isEmpty ? -.infinity : Self.number(from),
        let high = to.isEmpty ? .infinity : Self.number(to), low <= high
      else { throw FilterError(problem: .notANumber(value), position: part.range) }
      return .range(field: field.id, low...high)
    }
    let choices = value.split(separator: ",").map(String.init)
    if field.isNumeric {
      var alternatives: [Filter] = []
      for choice in choices {
        guard let number = Self.number(choice) else {
          throw FilterError(problem: .notANumber(choice), position: part.range)
        }
        alternatives.append(.compare(field: field.id, .equal, number))
      }
      return alternatives.count == 1 ? alternatives[0] : .or(alternatives)
    }
    return .values(field: field.id, choices.map { Folding.fold($0) })
  }

  private func checkDates(_ texts: [String], _ part: Part) throws(FilterError) {
    guard let wrong = texts.first(where: { PartialDate($0) == nil }) else { return }
    throw FilterError(problem: .notADate(wrong), position: part.range)
  }

  private func dateComparison(_ field: Field, _ sign: String, _ value: String) -> Filter {
    switch sign {
    case "<": .and([.dates(field: field.id, from: "", to: value), .not(.values(field: field.id, [value]))])
    case "<=": .dates(field: field.id, from: "", to: value)
    case ">": .and([.dates(field: field.id, from: value, to: ""), .not(.values(field: field.id, [value]))])
    default: .dates(field: field.id, from: value, to: "")
    }
  }

  private static func number(_ text: String) -> Double? {
    let plain = text.replacing("−", with: "-")
    guard let number = Double(plain), number.isFinite else { return nil }
    return number
  }
}
