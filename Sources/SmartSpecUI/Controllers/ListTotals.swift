import SmartSpecModel
import TerminalUI

/// What the amounts of some rows add up to.
struct TotalsQuestion: Question {
  let listing: Listing
  let fields: [Field]
  let rows: RowList
  var fieldsAsked: [Field] { fields }

  func answer() -> Totals { listing.totals(of: fields, rows: rows) }
}

/// The totals below a list, computed again only when its columns, rows or marks have changed.
struct ListTotals: Sendable {
  var isShown: Bool
  var asked: Asked<TotalsQuestion>?
  /// Whether they are of the marked rows alone.
  private(set) var areOfMarked = false
  private var fields: [String] = []
  private var marks: Set<String> = []
  private var rows: RowList = []

  /// Whether the user did not want to wait for them.
  private var isStopped = false

  /// Gives up what is not known yet.
  mutating func stop() {
    guard let waiting = asked, waiting.answer == nil else { return }
    asked = nil
    isStopped = true
  }

  init(isShown: Bool) { self.isShown = isShown }

  mutating func update(_ list: ListPane) {
    let added = list.view.columns.filter(\.isAdditive)
    guard isShown, !added.isEmpty else {
      asked = nil
      return
    }
    // Arrays and sets that were not changed since are compared without looking at what they hold.
    // What is still being found has no total yet, and a large table is not added up unless somebody wants it.
    if list.quest != nil { return asked = nil }
    let isKnown = asked != nil || isStopped
    if isKnown, fields == added.map(\.id), rows == list.rows, marks == list.marks { return }
    isStopped = false
    (fields, rows, marks) = (added.map(\.id), list.rows, list.marks)
    areOfMarked = !marks.isEmpty
    asked = Asked(
      TotalsQuestion(
        listing: list.listing, fields: added, rows: areOfMarked ? RowList(list.markedRows) : list.rows))
  }
}

extension ListPane {
  /// Computes the totals again, if what they are of has changed.
  mutating func updateTotals() {
    var next = totals
    next.update(self)
    totals = next
  }

  /// The totals that wait to be computed.
  var pendingTotals: Pending<ListPane>? {
    totals.asked?.pending { list, answered in
      if list.totals.asked?.token === answered.token { list.totals.asked = answered }
    }
  }

  mutating func toggleTotals() { totals.isShown.toggle() }

  /// Lines below the rows, which need a list that is high enough.
  func totalsHeight(in height: Int) -> Int { totals.asked != nil && height >= 5 ? 1 : 0 }
}

/// The line below the rows of a list.
enum TotalsLine {
  static func draw(
    _ list: ListPane, _ columns: [Table.Column], _ layout: [(index: Int, x: Int, width: Int)],
    on canvas: inout Canvas, y: Int
  ) {
    guard let asked = list.totals.asked else { return }
    canvas.fill(Rect(x: 0, y: y, width: canvas.size.width, height: 1), .header)
    let fields = list.view.columns
    var start = 2
    var labelEnd = canvas.size.width - 1
    for (index, x, width) in layout {
      guard let sum = asked.answer?.sums[fields[index].id] else { continue }
      let plain = sum.sum.map { NumberText.sum($0, fields[index]) } ?? CellText.missing
      let text = canvas.glyphs.written(plain)
      let textWidth = TextWidth.width(of: text)
      let end = x + width - min(columns[index].markWidth, max(0, width - textWidth))
      // A sum may need more room than the amounts, but half of one would be another.
      let fits = end - textWidth >= start
      canvas.write(
        fits ? text : Glyphs.ellipsis(canvas.glyphs), x: fits ? end - textWidth : end - 1, y: y,
        sum.sum == nil ? .missing : .header)
      labelEnd = min(labelEnd, fits ? end - textWidth : end - 1)
      start = end + 2
    }
    let room = labelEnd - 2 - 2
    guard labelEnd < canvas.size.width - 1 else {
      canvas.write(elsewhere(asked, fields), x: 2, y: y, width: canvas.size.width - 2, .header)
      return
    }
    let labels = labels(asked, list.totals.areOfMarked, fields)
    if let label = labels.first(where: { TextWidth.width(of: $0) <= room }) {
      canvas.write(label, x: 2, y: y, .header)
    }
  }

  /// The totals of columns that are not on the screen, each with its name.
  private static func elsewhere(_ asked: Asked<TotalsQuestion>, _ fields: [Field]) -> String {
    guard let totals = asked.answer else { return asked.waiting }
    let sums = fields.compactMap { field in
      totals.sums[field.id].map { sum in
        "\(field.shortTitle) \(sum.sum.map { NumberText.sum($0, field) } ?? CellText.missing)"
      }
    }
    return "total: " + sums.joined(separator: ", ")
  }

  /// What the line may begin with, the longest first.
  private static func labels(
    _ asked: Asked<TotalsQuestion>, _ areOfMarked: Bool, _ fields: [Field]
  ) -> [String] {
    guard let totals = asked.answer else { return [asked.waiting] }
    let noun = asked.question.listing.noun
    let count = NumberText.count(totals.rowCount)
    let rows =
      areOfMarked ? "\(count) marked" : "\(count) \(totals.rowCount == 1 ? noun.singular : noun.plural)"
    // An amount and that of the row it belongs to are both in the sum.
    let nested = totals.areNested ? ", parts counted again" : ""
    let partly = fields.compactMap { field in
      totals.sums[field.id].flatMap { sum in
        sum.statedCount == totals.rowCount
          ? nil : "\(field.shortTitle) stated by \(NumberText.count(sum.statedCount))"
      }
    }
    let wholes = ["total of \(rows)", "total of \(count)", "total"].map { $0 + nested }
    if partly.isEmpty { return wholes }
    return [wholes[0] + ", " + partly.joined(separator: ", ")] + wholes.map { $0 + ", where stated" }
      + ["where stated"]
  }
}
