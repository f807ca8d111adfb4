/// One thing that is said to somebody who listens: a line of its own.
struct Statement: Hashable, Sendable {
  var text: String
  /// What its number chooses; nil where it cannot be chosen.
  var choice: Choice?

  struct Choice: Hashable, Sendable {
    /// What is typed, from 1: the position among what can be opened.
    var number: Int
    /// The line that runs instead of opening what stands at the position; nil for opening it.
    var line: String?
  }

  init(_ text: String, number: Int? = nil, runs line: String? = nil) {
    self.text = text
    choice = number.map { Choice(number: $0, line: line) }
  }

  /// `3. PL22 Śląskie.`: cleaned, with words for signs, in lines of at most `SpokenText.longest` letters.
  var lines: [String] {
    let said = SpokenText.clean(text)
    guard !said.isEmpty else { return [] }
    return SpokenText.broken((choice.map { "\($0.number). " } ?? "") + said)
  }
}

/// What a screen or a dialog says, and what it takes the next line for.
struct Spoken: Sendable {
  var statements: [Statement]
  var takes = Taking.anything

  enum Taking: Hashable, Sendable {
    /// A number, a key of the dialog, or something else that ends it.
    case anything
    /// A yes or a no.
    case answer
    /// What follows the words of a command.
    case argument(of: String)
    /// What is looked for everywhere.
    case search
  }

  init(_ statements: [Statement], takes: Taking = .anything) {
    self.statements = statements
    self.takes = takes
  }
}
