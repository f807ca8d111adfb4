import SmartSpecModel
import TerminalUI

/// A screen in words: what it is, then what it says.
struct ScreenSpeech {
  let screen: ScreenController
  let context: Context
  /// What the list is narrowed to, such as `EU-27, NUTS 2`.
  let scope: String

  /// The first line: title, tab, number of rows, filter, order, year.
  var heading: Statement {
    var parts = [place]
    if let list = screen.listPane {
      parts.append(ListSpeech(list, context).summary + (scope.isEmpty ? "" : ", " + scope))
    }
    parts.append(year)
    return Statement(parts.filter { !$0.isEmpty }.joined(separator: ". ") + ".")
  }

  private var place: String {
    let crumbs = screen.crumbs.dropFirst().map(\.title)
    guard var last = crumbs.last else { return "Home" }
    // What was looked for, after that it was.
    if last.hasPrefix("“"), crumbs.count > 1 { last = crumbs[crumbs.count - 2] + " " + last }
    let tab = screen.tabs.count > 1 ? ", " + screen.tabs[screen.selectedTab].title : ""
    return last + tab
  }

  private var year: String {
    if let year = context.catalogue.year { return "Figures of \(year)" }
    return context.catalogue.years == nil || screen.ownKind != nil ? "" : "Newest figures"
  }

  /// What is said before the rows of a list: its head, its tabs, what its picture shows.
  var introduction: [Statement] {
    var said = [heading]
    let title = DocumentSpeech.statements([Line(screen.title)])
    said += title.filter { statement in !heading.text.contains(statement.text.dropLast()) }
    if screen.tabs.count > 1 {
      let tabs = screen.tabs.enumerated().map { "tab \($0 + 1) \($1.title)" }
      said.append(Statement("Tabs: " + tabs.joined(separator: ", ") + "."))
    }
    if !screen.lenses.isEmpty {
      let lenses = screen.lenses.map {
        "lens \($0.key) \($0.title)" + (screen.isChosen($0) ? " (chosen)" : "")
      }
      said.append(Statement("Lenses: " + lenses.joined(separator: ", ") + "."))
    }
    guard let list = screen.listPane else { return said }
    if let face = list.face { said += face.spoken(list, in: context).map { Statement($0) } }
    if list.rows.isEmpty {
      said.append(empty(list))
    }
    let speech = ListSpeech(list, context)
    return said + [speech.totals, speech.units, speech.selected].compactMap { $0 }
  }

  /// Why a list has no rows; the nearest thing that has some can be opened.
  private func empty(_ list: ListPane) -> Statement {
    guard let relation = EmptyRelation(screen, context) else { return Statement(list.emptyText) }
    let sentence = relation.sentence.replacing(" (Enter opens them)", with: "")
    return Statement(sentence, number: relation.nearest == nil ? nil : 1)
  }

  /// The lines of a page.
  var page: [Statement] {
    guard case .document(let document) = screen.pane else { return [] }
    return DocumentSpeech.statements(document.make(screen.documentContext(context)))
  }

  /// What is known about the selected row of a list.
  var companion: [Statement] {
    let size = context.size
    let document = context.document(width: size.width, height: size.height)
    return DocumentSpeech.statements(screen.companionLines(document, in: context), isNumbered: false)
  }
}
