/// What somebody asked for with `ssh HOST COMMAND`: `get`, `find` or `screen`, for reading.
struct OriginalCommand: Hashable, Sendable {
  /// The words, beginning with the name of the subcommand.
  let words: [String]

  /// What may be asked for.
  static let names = ["get", "find", "screen"]
  private static let longest = 4096

  /// Reads a command; nil where nothing is asked for.
  ///
  /// Words are parted as a shell does it, and nothing else that a shell does is done: quotes keep words together, a
  /// backslash keeps the next letter.
  init?(_ text: String) throws(Failure) {
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    guard text.utf8.count <= Self.longest,
      !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
    else { throw Self.refused }
    var words = try Self.words(text)
    if words.first == "smartspec" { words.removeFirst() }
    guard let name = words.first, Self.names.contains(name) else { throw Self.refused }
    self.words = words
  }

  /// Says what can be asked for, and nothing about what was.
  static let refused = Failure.wrongUse(
    "only reading is possible here: get ADDRESS, find WORDS, screen ADDRESS. Without a command the dashboard opens in a "
      + "terminal.")

  private static func words(_ text: String) throws(Failure) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for (character, following) in zip(text, text.dropFirst().map(Optional.init) + [nil]) {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character == " " {
        if let word { words.append(word) }
        word = nil
      } else if quote == nil, isForShell(character, after: word, before: following) {
        throw .wrongUse(
          "“\(character)” means something to a shell, and there is none here. Quote what belongs to an address."
        )
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil, !isEscaped else { throw .wrongUse("a quotation mark in the command is not closed.") }
    return words + (word.map { [$0] } ?? [])
  }

  /// Whether a shell would not take a letter as it is; `&` may join the parameters of an address.
  private static func isForShell(_ character: Character, after word: String?, before next: Character?) -> Bool
  {
    guard character == "&" else { return "|;<>()$`".contains(character) }
    let joins =
      word?.contains("?") == true && word?.last != "&" && next.map { $0 != " " && $0 != "&" } == true
    return !joins
  }
}
