/// Ties that stand in words: titles and texts in which one thing names another.
enum NamedTies {
  /// The words of a text without those that carry no meaning, folded, with blanks around each.
  static func words(_ text: String) -> String {
    let letters = Folding.fold(text).map { $0.isLetter || $0.isNumber ? $0 : " " }
    let words = String(letters).split(separator: " ").filter {
      !["the", "in", "and", "of", "for"].contains($0)
    }
    return " " + words.joined(separator: " ") + " "
  }

  /// The names by which a title calls something: what stands before brackets and in them.
  private static func names(_ title: String) -> [String] {
    title.split(whereSeparator: { "()".contains($0) }).map { words(String($0)) }.filter { $0.count > 8 }
  }

  /// Partnerships whose title stands in the title or theme of a pilot action.
  static func partnerships(_ catalogue: Catalogue) -> [[Int]] {
    let titles = catalogue.partnerships.map { names($0.title) }
    return catalogue.pilots.map { pilot in
      let text = words(pilot.title) + words(pilot.theme)
      return titles.indices.filter { row in titles[row].contains { text.contains($0) } }
    }
  }

  /// Criteria whose short title stands in the title of a pilot action that is no part of another.
  static func criteria(_ catalogue: Catalogue) -> [[Int]] {
    guard let table = catalogue.tables["governance_criteria"] else { return [] }
    let titles = table.map { names($0.text("short_title")) }
    return catalogue.pilots.map { pilot in
      guard pilot.parent == nil else { return [] }
      let text = words(pilot.title)
      return titles.indices.filter { row in titles[row].contains { text.contains($0) } }
    }
  }

  /// `2014-2020` or `2014-` as years.
  static func years(_ text: String) -> ClosedRange<Int>? {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0.prefix(4)) }
    guard let first = numbers.first ?? nil else { return nil }
    guard numbers.count > 1 else { return first...first }
    return first...max(first, numbers[1] ?? 9999)
  }

  /// The years of a pilot action; what still runs has no end.
  static func years(_ pilot: PilotAction) -> ClosedRange<Int>? {
    guard let start = pilot.start?.year ?? pilot.callDate?.year else { return nil }
    let end = pilot.end?.year ?? (pilot.status == .ongoing ? 9999 : start)
    return start...max(start, end)
  }

  /// The instruments that pay each project, by what is said of its programme.
  static func instrumentsOfProjects(_ catalogue: Catalogue) -> [[Int]] {
    guard let projects = catalogue.tables["projects"], projects.stored == nil else { return [] }
    let instruments = InstrumentNames(catalogue)
    var known: [String: [Int]] = [:]
    return projects.map { row in
      let start = Int(row.text("start").prefix(4))
      let (name, period) = (row.text("programme"), row.text("period"))
      let key = "\(name) \(period) \(start ?? 0)"
      if let found = known[key] { return found }
      let strand = { interregStrand(catalogue, words(name), years(period)) }
      let found = instruments.paying(name, period: years(period), start: start, strand: strand)
      known[key] = found
      return found
    }
  }

  /// The strand of the Interreg programme that a project's programme names.
  private static func interregStrand(
    _ catalogue: Catalogue, _ name: String, _ period: ClosedRange<Int>?
  ) -> String? {
    interregProgramme(catalogue, name, period).map {
      TableRow(table: catalogue.tables["interreg_programmes"] ?? .empty("interreg_programmes"), row: $0).text(
        "strand")
    }
  }

  private static func interregProgramme(
    _ catalogue: Catalogue, _ name: String, _ period: ClosedRange<Int>?
  ) -> Int? {
    guard let table = catalogue.tables["interreg_programmes"], name.hasPrefix(words("Interreg").dropLast())
    else {
      return nil
    }
    let rows = table.map { $0 }.enumerated().filter { _, row in
      guard let period, let own = years(row.text("period")) else { return true }
      return own.overlaps(period)
    }
    let text = Array(name.utf8)
    return rows.first { text.has(Array(words($0.element.text("title")).utf8)) }?.offset
  }

  /// The Interreg programme of each project that names one.
  static func interregProgrammes(_ catalogue: Catalogue) -> [[Int]] {
    guard let projects = catalogue.tables["projects"], projects.stored == nil else { return [] }
    var known: [String: [Int]] = [:]
    return projects.map { row in
      let (name, period) = (row.text("programme"), row.text("period"))
      if let found = known[name + period] { return found }
      let found = interregProgramme(catalogue, words(name), years(period)).map { [$0] } ?? []
      known[name + period] = found
      return found
    }
  }

  /// Documents whose official number stands in the legal hook of a synergy.
  static func legalHooks(_ catalogue: Catalogue) -> [[Int]] {
    guard let synergies = catalogue.tables["synergies"] else { return [] }
    let numbers = catalogue.documents.map { number(in: $0.number) }
    return synergies.map { row in
      let hook = row.text("legal_hook")
      return numbers.indices.filter { !numbers[$0].isEmpty && hook.contains(numbers[$0]) }
    }
  }

  /// The part of an official number that others quote: `2021/1060` of `Reg. (EU) 2021/1060`.
  private static func number(in text: String) -> String {
    guard text.contains("/") || text.contains("(20") else { return "" }
    if text.hasPrefix("COM") || text.hasPrefix("SWD") {
      return text.split(separator: " ").prefix(2).joined(separator: " ")
    }
    if text.contains(" C ") || text.hasPrefix("doi") { return text }
    return text.split(separator: " ").last.map(String.init) ?? ""
  }
}
