import SmartSpecModel
public import TerminalUI

/// The program line by line, for a screen reader, a braille line, a pipe or a teletype.
///
/// The application has all of the state; the session takes a typed line and gives the lines to say. They hold no
/// escape sequence, no box, no block and no braille, and none is longer than `SpokenText.longest` with its number.
@MainActor
public final class LinearSession {
  public let application: Application
  /// Waits until nothing runs beside the main loop.
  var settle: @MainActor () -> Void
  /// What was not said yet of a long answer.
  private var waiting = Waiting.nothing
  /// Whether it was said that the session will be over.
  private var isEndAnnounced = false
  /// How it went so far.
  public private(set) var outcome = Outcome.fine
  /// What the dialog said that is open.
  var dialog: Spoken?

  /// What pages are made for: so wide that a sentence is one line.
  public static let size = Size(width: 370, height: 60)
  /// Lines of an answer, and rows of a list that changed.
  private static let stretch = 10
  private static let stretchOfChanged = 3

  private enum Waiting {
    case nothing
    case statements([Statement])
    /// Rows of the list from a position on.
    case rows(from: Int)
  }

  /// Takes an application of `LinearSession.size`.
  public init(_ application: Application, settle: @escaping @MainActor () -> Void = {}) {
    self.application = application
    self.settle = settle
    application.isSpoken = true
  }

  public var isFinished: Bool { application.isFinished }

  /// What is said first: the program, and the screen it begins with.
  public func opening() -> [String] {
    let asked = application.awaited
    settle()
    if case .failed = application.load {
      outcome = .noData
    } else if let asked, Application.reasonNotFound(asked, in: application.catalogue) != nil {
      outcome = .nothingFound
    }
    let release = application.catalogue.release
    let data = release.isEmpty ? "" : ", data of \(release)"
    let leaving = LinearHelp.leaving(application.staysOpen)
    return said(
      [Statement("smartspec\(data). Type a number, a command, or help; \(leaving).")] + news() + screen())
  }

  /// What is said to a typed line.
  public func answer(_ line: String, isCut: Bool = false) -> [String] {
    _ = application.noteSign()
    application.message = nil
    let before = Standing(application)
    let cut =
      isCut ? [Statement("The line is too long: what follows the first 4,096 bytes was left out.")] : []
    let own = take(SafeText.clean(line).trimmingBlanks())
    settle()
    application.endWhatMoves()
    if application.needsRest { application.rest() }
    return said(cut + (own ?? change(since: before)))
  }

  /// Looks at how long the session takes; what there is to say about that.
  public func watch() -> [String] {
    let (before, wasAttended) = (application.sessionState, application.watch?.isAttended == true)
    application.watchSession()
    if wasAttended, application.watch?.isAttended == false {
      waiting = .nothing
      dialog = nil
      return ["This begins again for the next visitor."] + opening()
    }
    switch (before, application.sessionState) {
    case (.counting, .counting): return []
    case (_, .counting(let seconds)):
      application.message = nil
      return ["Nothing was typed for a while: this ends in \(seconds) seconds. Type a line to stay."]
    case (_, .closing) where !isEndAnnounced:
      isEndAnnounced = true
      return said(news())
    default: return []
    }
  }

  private func said(_ statements: [Statement]) -> [String] { statements.flatMap(\.lines) }
}

// MARK: - Saying

extension LinearSession {
  /// The message of the application, once; a text for the clipboard instead of it.
  func news() -> [Statement] {
    if let text = application.takeClipboard() {
      application.message = nil
      return text.split(whereSeparator: \.isNewline).map { Statement(String($0).replacing("\t", with: ", ")) }
    }
    defer { application.message = nil }
    return application.message.map { [Statement($0.text)] } ?? []
  }

  /// The screen from its beginning.
  func screen() -> [Statement] {
    let speech = speech
    waiting = speech.screen.listPane == nil ? .statements(speech.page) : .rows(from: 0)
    return speech.introduction + more(Self.stretch)
  }

  private var speech: ScreenSpeech {
    ScreenSpeech(screen: application.screen, context: application.context, scope: application.scope)
  }

  /// The next lines of what was not said yet, and how many are left.
  func more(_ count: Int) -> [Statement] {
    let said: [Statement]
    let left: Int
    switch waiting {
    case .nothing: return []
    case .statements(let all):
      said = Array(all.prefix(count))
      left = all.count - said.count
      waiting = left == 0 ? .nothing : .statements(Array(all.dropFirst(count)))
    case .rows(let first):
      guard let list = application.screen.listPane else { return [] }
      let speech = ListSpeech(list, application.context)
      let end = min(list.rows.count, first + count)
      said = (min(first, end)..<end).map(speech.row)
      left = list.rows.count - end
      waiting = left == 0 ? .nothing : .rows(from: end)
    }
    return said + (left == 0 ? [] : [Statement("\(NumberText.count(left)) more: m.")])
  }

  /// Whether something was not said yet.
  var hasMore: Bool { if case .nothing = waiting { false } else { true } }

  /// Says the next lines, or that there are none.
  func goOn() -> [Statement] {
    let next = more(Self.stretch)
    return next.isEmpty
      ? [Statement("That was all. again says it from the beginning, help what can be typed.")] : next
  }

  /// What a dialog says.
  func say(_ spoken: Spoken) -> [Statement] {
    waiting = .statements(spoken.statements)
    return more(Self.stretch + 2)
  }

  /// What is known about the selected row.
  func companion() -> [Statement] {
    application.rest()
    let lines = speech.companion
    guard !lines.isEmpty else { return [Statement("Nothing more is known about this row.")] }
    waiting = .statements(lines)
    return more(Self.stretch)
  }

  /// The message, and what is different from before.
  func change(since before: Standing) -> [Statement] {
    let news = news()
    guard !application.isFinished else { return news }
    if let step = step(since: before) { return news + step }
    let now = Standing(application)
    if let overlay = application.overlay {
      let spoken = overlay.spoken(in: application.context)
      dialog = spoken
      return news + say(spoken)
    }
    dialog = nil
    if now.place != before.place { return news + screen() }
    guard let list = application.screen.listPane else {
      let isSame = now == before && news.isEmpty
      return isSame ? [Statement("Nothing changed.")] : news + selectedLine(since: before)
    }
    let speech = ListSpeech(list, application.context)
    if now.asked != before.asked || now.year != before.year {
      goToFirstRow()
      waiting = .rows(from: 0)
      let columns =
        now.columns == before.columns ? [] : [Statement(speech.columns), speech.units].compactMap { $0 }
      let empty = list.rows.isEmpty ? [Statement(list.emptyText)] : []
      return news + [self.speech.heading] + columns + empty + more(Self.stretchOfChanged)
    }
    if now.marks != before.marks {
      return news.isEmpty ? [Statement("\(NumberText.count(now.marks.count)) marked.")] : news
    }
    if now.totals != before.totals { return news + [speech.totals ?? Statement("The totals are hidden.")] }
    if now.selected != before.selected, list.rows.indices.contains(list.state.cursor) {
      return news + [speech.row(list.state.cursor)]
    }
    if now.column != before.column, let field = list.selectedField {
      return news + [Statement("Column \(field.title).")]
    }
    return news.isEmpty ? [Statement("Nothing changed.")] : news
  }

  /// What is said first is what a key without a number is about.
  private func goToFirstRow() {
    let height = application.screen.listHeight(application.context)
    application.screen.updateList { $0.moveTo(0, height: height) }
  }

  private func selectedLine(since before: Standing) -> [Statement] {
    guard case .document(let document) = application.screen.pane, document.position != before.line else {
      return []
    }
    let number = document.position + 1
    return speech.page.filter { $0.choice?.number == number }
  }

  /// A step of a tour that was not said yet: its words, then its screen.
  private func step(since before: Standing) -> [Statement]? {
    guard let player = application.player, !player.isExploring, before.step != player.index else {
      return nil
    }
    let place = "Step \(player.index + 1) of \(player.tour.steps.count)"
    let how = "An empty line goes on, b goes back, end ends the tour; anything else looks around."
    let shown = application.overlay.map { say($0.spoken(in: application.context)) } ?? screen()
    return [Statement("\(place): \(player.step.caption)"), Statement(how)] + shown
  }
}

/// What is compared to know what a line changed.
struct Standing: Hashable {
  /// Which screen, tab and depth.
  let place: [String]
  /// What the list is asked and how it is ordered.
  let asked: String
  let marks: Set<String>
  let columns: [String]
  let year: Int?
  let selected: String?
  let column: Int?
  let line: Int?
  let totals: Bool
  /// The step of the tour that plays.
  let step: Int?

  @MainActor
  init(_ application: Application) {
    let screen = application.screen
    let list = screen.listPane
    let path = screen.address.path
    let kept = screen.address.parameters.filter { ["q", "tab"].contains($0.name) }.map(\.value)
    place = [screen.screen, "\(application.trail.position)", "\(screen.selectedTab)"] + path + kept
    asked = list?.address.with("cursor", nil).description ?? ""
    marks = list?.marks ?? []
    columns = list?.view.columns.map(\.id) ?? []
    year = application.catalogue.year
    selected = list?.selectedKey
    column = list?.column
    if case .document(let document) = screen.pane { line = document.position } else { line = nil }
    totals = list?.totals.isShown == true
    step = application.player.flatMap { $0.isExploring ? nil : $0.index }
  }
}

extension LinearSession {
  /// How it went, for those who look at the exit status only.
  public enum Outcome: Sendable {
    case fine
    /// The address it should begin with leads nowhere.
    case nothingFound
    /// The data could not be read.
    case noData

    public var status: Int32 {
      switch self {
      case .fine: 0
      case .nothingFound: 1
      case .noData: 3
      }
    }
  }
}
