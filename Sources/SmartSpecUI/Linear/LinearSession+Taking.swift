import SmartSpecModel
import TerminalUI

/// What a typed line does.
extension LinearSession {
  /// Does it; returns what is said instead of what changed, nil for that.
  func take(_ line: String) -> [Statement]? {
    if ["q", "quit", "exit"].contains(line), dialog?.takes != .answer {
      application.perform(.quit)
      return application.isFinished ? [] : news() + screen()
    }
    if ["m", "more"].contains(line), hasMore { return goOn() }
    if application.player?.isExploring == false { return takeInTour(line) }
    if application.overlay != nil, let dialog {
      switch takeInDialog(line, dialog) {
      case .done(let said): return said
      case .goesOn: closeDialog()
      }
    }
    return takeOnScreen(line)
  }

  private func takeOnScreen(_ line: String) -> [Statement]? {
    if line.isEmpty, application.player != nil {
      application.press(.character(" "))
      return nil
    }
    switch line {
    case "", "m", "more": return goOn()
    case "again": return screen()
    case "help": return say(LinearHelp.spoken(staysOpen: application.staysOpen))
    case "commands": return run("help")
    case "/": return clearFilter()
    default: break
    }
    if let number = Int(line), number >= 0 { return choose(number) }
    if line.hasPrefix("/") { return narrow(String(line.dropFirst())) }
    let words = line.hasPrefix(":") ? String(line.dropFirst()).trimmingBlanks() : line
    if let aliased = Self.aliased(words) { return run(aliased) }
    if Invocation(words, among: Commands.applying(to: application.screen)) != nil { return run(words) }
    return takeAbout(words) ?? takeKeys(words) ?? takeCode(words) ?? refuse(words)
  }

  /// Words for what the dashboard has other ways for.
  private static func aliased(_ words: String) -> String? {
    if words == "where" { return "source" }
    return nil
  }
}

// MARK: - Choosing

extension LinearSession {
  /// Opens the row or line with a number.
  private func choose(_ number: Int) -> [Statement]? {
    let position = number - 1
    if position == 0, let near = EmptyRelation(application.screen, application.context)?.nearest {
      application.open(near)
      return nil
    }
    guard select(position) else { return [Statement("There is no choice \(number) here.")] }
    let screen = application.screen
    let target: Address? =
      if let list = screen.listPane {
        list.selectedRow.flatMap { list.listing.open($0) } ?? list.target
      } else {
        screen.target(in: application.context)
      }
    guard let target else {
      return [Statement("This row has no page; what is known about it:")] + companion()
    }
    let before = application.address
    application.open(target)
    if application.address == before, application.message == nil {
      return [Statement("This is where you are.")]
    }
    return nil
  }

  /// Selects a row, or a line that can be opened; false where there is none.
  private func select(_ position: Int) -> Bool {
    let context = application.context
    switch application.screen.pane {
    case .list(let list):
      guard list.rows.indices.contains(position) else { return false }
      let height = application.screen.listHeight(context)
      application.screen.updateList { $0.moveTo(position, height: height) }
    case .document(let document):
      let lines = document.make(application.screen.documentContext(context))
      guard position >= 0, position < lines.count(where: { $0.target != nil }) else { return false }
      application.screen.updateDocument { $0.select(position) }
    }
    return true
  }

  /// `w 3`, `P 3`, `where 3`: a key or a word about a choice.
  private func takeAbout(_ line: String) -> [Statement]?? {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 2, let number = Int(words[1]) else { return nil }
    let name = Self.aliased(words[0]) ?? words[0]
    let command =
      invocation(ofKeys: name) ?? Invocation(name, among: Commands.applying(to: application.screen))
    guard let command else { return nil }
    guard select(number - 1) else { return .some([Statement("There is no choice \(number) here.")]) }
    return .some(run(command))
  }
}

// MARK: - Commands

extension LinearSession {
  /// Runs a command by its words.
  private func run(_ line: String) -> [Statement]? {
    guard let invocation = Invocation(line, among: Commands.applying(to: application.screen)) else {
      return [Statement("“\(line)” cannot be done here.")]
    }
    application.remember(line)
    return run(invocation)
  }

  private func run(_ invocation: Invocation) -> [Statement]? {
    switch invocation.command.id {
    case "preview", "zoom": return companion()
    case "filter" where invocation.argument.isEmpty: return clearFilter()
    case "palette": return [Statement("Type a command by its words: commands says which there are here.")]
    default: break
    }
    application.run(invocation)
    if invocation.command.id == "sort" { followOrder() }
    return nil
  }

  /// The column that is asked about is the one the list is sorted by.
  private func followOrder() {
    guard let list = application.screen.listPane, let key = list.view.query.sort.first,
      let column = list.view.columns.firstIndex(where: { $0.id == key.field })
    else { return }
    application.screen.updateList { $0.chooseColumn(column) }
  }

  /// Keys one after the other, with blanks between them or without: `P`, `gr`, `g r`, `[`, `esc`.
  private func takeKeys(_ line: String) -> [Statement]?? {
    guard let keys = Self.keys(line) else { return nil }
    switch application.keyMap.meaning(of: keys, on: application.screen) {
    case .run(let invocation): return .some(run(invocation))
    case .begins: return .some(continuations(of: keys, typed: line))
    case .nothing: return nil
    }
  }

  private func invocation(ofKeys line: String) -> Invocation? {
    guard let keys = Self.keys(line),
      case .run(let invocation) = application.keyMap.meaning(of: keys, on: application.screen)
    else { return nil }
    return invocation
  }

  /// At most three keys.
  private static func keys(_ line: String) -> [Key]? {
    let keys = KeySequence(line)?.keys ?? line.compactMap { Key(String($0)) }
    return keys.isEmpty || keys.count > 3 ? nil : keys
  }

  /// What keys that are not complete can become.
  private func continuations(of keys: [Key], typed: String) -> [Statement] {
    let all = application.keyMap.continuations(of: keys, on: application.screen).map { rest, title in
      Statement("\(typed)\(rest.map { KeyNames.text($0) }.joined()): \(title).")
    }
    return say(Spoken([Statement("\(typed) is the beginning of:")] + all))
  }

  /// A code such as PL22, or an address without its slash.
  private func takeCode(_ word: String) -> [Statement]?? {
    guard !word.contains(" ") else { return nil }
    let place = application.catalogue.place(word)
    guard Screens.controller(for: place.with("year", nil), in: application.context) != nil else { return nil }
    application.open(place)
    return .some(nil)
  }

  private func refuse(_ line: String) -> [Statement]? {
    let applying = Commands.applying(to: application.screen)
    if let elsewhere = Invocation(line, among: Commands.all)?.command {
      return [Statement("“\(elsewhere.id)” has nothing to do on this screen.")]
    }
    let names = applying.flatMap(\.names)
    let first = line.split(separator: " ").first.map(String.init) ?? line
    let near =
      Similarity.nearest(to: line, among: names) ?? Similarity.nearest(to: first, among: names)
      ?? CommandSearch(commands: applying).matches(line).first?.id
    return [
      Statement(
        "“\(line)” is not understood." + (near.map { " Did you mean “\($0)”?" } ?? "")
          + " help says what can be typed.")
    ]
  }
}

// MARK: - Filtering and finding

extension LinearSession {
  /// `/text`: filters a list, finds anything elsewhere; an address with its parts is opened, without a list any address.
  private func narrow(_ text: String) -> [Statement]? {
    let address = Address("/" + text)
    if text.contains("/") || text.contains("?") || application.screen.listPane == nil,
      Screens.controller(for: address.with("year", nil), in: application.context) != nil
    {
      application.open(address)
      return nil
    }
    guard application.screen.listPane == nil else { return run("filter " + text) }
    application.open(Address(["find"], [.init("q", text)]))
    return nil
  }

  private func clearFilter() -> [Statement]? {
    guard let list = application.screen.listPane else {
      return [Statement("Type / and what to find: a name, a code, words.")]
    }
    guard list.address["filter"] != nil else {
      return [
        Statement("There is no filter. Type / and words, such as /slas, or a condition, such as /gdp<75.")
      ]
    }
    let height = application.screen.listHeight(application.context)
    application.screen.updateList { $0.setFilter("", height: height) }
    return nil
  }
}

// MARK: - Dialogs and tours

extension LinearSession {
  private enum Taken {
    case done([Statement]?)
    /// The line is none for the dialog.
    case goesOn
  }

  private func takeInDialog(_ line: String, _ dialog: Spoken) -> Taken {
    if let number = Int(line),
      let choice = dialog.statements.lazy.compactMap(\.choice).first(where: { $0.number == number })
    {
      return .done(choose(choice))
    }
    switch dialog.takes {
    case .answer:
      switch line.lowercased() {
      case "y", "yes": application.press(.character("y"))
      case "n", "no", "", "esc":
        application.press(.character("n"))
        if application.message == nil { return .done([Statement("Nothing was done.")]) }
      default: return .done([Statement("Type yes or no.")])
      }
      return .done(nil)
    case .argument, .search:
      closeDialog()
      if line.isEmpty || line == "esc" { return .done([Statement("Nothing was done.")]) }
      if case .argument(let command) = dialog.takes { return .done(run(command + " " + line)) }
      application.open(Address(["find"], [.init("q", line)]))
      return .done(nil)
    case .anything: return press(line, dialog)
    }
  }

  /// A key that the dialog names, where it changes something there.
  private func press(_ line: String, _ dialog: Spoken) -> Taken {
    if line == "esc" { return .done(escape()) }
    let named = application.overlay?.hints.flatMap { $0.key.split(separator: " ") } ?? []
    guard let key = Key(line), named.contains(line[...]) else { return .goesOn }
    application.press(key)
    settle()
    let spoken = application.overlay?.spoken(in: application.context)
    let isUntouched = spoken?.statements == dialog.statements && application.message == nil
    return isUntouched ? .goesOn : .done(nil)
  }

  private func escape() -> [Statement] {
    closeDialog()
    return [
      ScreenSpeech(screen: application.screen, context: application.context, scope: application.scope).heading
    ]
  }

  private func closeDialog() {
    application.overlay = nil
    dialog = nil
  }

  /// What the number of a line in a dialog does: what Enter does there.
  private func choose(_ choice: Statement.Choice) -> [Statement]? {
    if let line = choice.line {
      closeDialog()
      return run(line)
    }
    let context = application.context
    if var options = application.overlay as? OptionsOverlay {
      let outcome = options.choose(choice.number - 1)
      application.overlay = options
      application.follow(outcome)
      return nil
    }
    let spot = Spot(row: choice.number - 1)
    for _ in 0..<2 {
      guard let outcome = application.overlay?.click(spot, in: context) else { break }
      application.follow(outcome)
      guard case .stay = outcome else { break }
    }
    return nil
  }

  private func takeInTour(_ line: String) -> [Statement]? {
    switch line {
    case "", "n", "m", "next": application.press(.right)
    case "b", "back": application.press(.left)
    case "end", "esc": application.press(.character("q"))
    case "help": return say(LinearHelp.spoken(staysOpen: application.staysOpen))
    default:
      application.press(.tab)
      return takeOnScreen(line)
    }
    return nil
  }
}

extension Application {
  /// Ends what goes on by itself in the dashboard: years that pass, a filter that is being typed.
  func endWhatMoves() {
    if isPlaying {
      isPlaying = false
      message = catalogue.year.map { Message(text: "Figures of \($0). Type . for the year after.") }
    }
    guard screen.isEditing else { return }
    let height = screen.listHeight(context)
    screen.updateList { $0.endEditing(keeping: false, height: height) }
  }
}
