import SmartSpecModel

/// What is asked of the rows of a list: a value that can be answered anywhere.
protocol Question: Sendable {
  associatedtype Answer: Sendable
  var listing: Listing { get }
  var rows: RowList { get }
  /// The fields whose values are looked at.
  var fieldsAsked: [Field] { get }
  /// Takes time in proportion to the rows, and depends on nothing but the question.
  func answer() -> Answer
}

extension Question {
  /// Reads the columns it needs first, which is what takes longest.
  func answer(_ monitor: Monitor) throws(Cancelled) -> Answer {
    try listing.load(fieldsAsked.map(\.id), monitor: monitor.part(0, 0.8))
    try monitor.check()
    let found = answer()
    // Nobody wants the answer to a question that was given up.
    try monitor.check()
    return found
  }
}

/// A question, and its answer when that is known.
struct Asked<Q: Question>: Sendable {
  let question: Q
  /// Tells this question from others.
  let token = Quest.Token()
  /// nil while it is being computed.
  var answer: Q.Answer?

  /// Asks, and has the answer at once where that takes no time.
  init(_ question: Q) {
    self.question = question
    if !question.listing.takesLong { answer = question.answer() }
  }

  /// Asks; the answer comes later.
  init(waitingFor question: Q) { self.question = question }

  /// What stands in the place of an answer that is not known yet.
  var waiting: String { "counting …" }

  /// What is still to be done for an answer; `put` is given it, to be put where the question is still asked.
  func pending<Holder>(_ put: @escaping @Sendable (inout Holder, Self) -> Void) -> Pending<Holder>? {
    guard answer == nil else { return nil }
    return Pending(token: token) { monitor throws(Cancelled) in
      var answered = self
      answered.answer = try question.answer(monitor)
      return { [answered] in put(&$0, answered) }
    }
  }
}

/// A question that waits for its answer, and what becomes of that.
struct Pending<Holder>: Sendable {
  let token: Quest.Token
  let answer: @Sendable (Monitor) throws(Cancelled) -> @Sendable (inout Holder) -> Void
}

extension Pending where Holder: Overlay {
  /// The same for an overlay of any kind; one that took its place gets nothing.
  var forOverlay: Pending<any Overlay> {
    Pending<any Overlay>(token: token) { monitor throws(Cancelled) in
      let put = try answer(monitor)
      return { overlay in
        guard var mine = overlay as? Holder else { return }
        put(&mine)
        overlay = mine
      }
    }
  }
}

/// How often each value of a column occurs.
struct FrequencyQuestion: Question {
  let column: AskedColumn
  let amount: Field?
  var listing: Listing { column.listing }
  var rows: RowList { column.rows }
  var fieldsAsked: [Field] { [column.field] + [amount].compactMap { $0 } }

  func answer() -> Frequency? {
    column.listing.frequency(of: column.field, rows: column.rows, summing: amount)
  }
}

/// What the values of a column are like.
struct DescriptionQuestion: Question {
  let column: AskedColumn
  var listing: Listing { column.listing }
  var rows: RowList { column.rows }
  var fieldsAsked: [Field] { [column.field] }

  func answer() -> ColumnDescription? { column.listing.description(of: column.field, rows: column.rows) }
}

/// How many rows have each combination of values of some fields.
struct GroupQuestion: Question {
  let column: AskedColumn
  let fields: [Field]
  let amount: Field?
  var listing: Listing { column.listing }
  var rows: RowList { column.rows }
  var fieldsAsked: [Field] { fields + [amount].compactMap { $0 } }

  func answer() -> Grouping? { column.listing.grouping(by: fields, rows: column.rows, summing: amount) }
}

/// A table of two fields.
struct PivotQuestion: Question {
  let column: AskedColumn
  let rowField: Field
  let columnField: Field
  let amount: Field?
  var listing: Listing { column.listing }
  var rows: RowList { column.rows }
  var fieldsAsked: [Field] { [rowField, columnField] + [amount].compactMap { $0 } }

  func answer() -> Pivot? {
    listing.pivot(rows: rowField, columns: columnField, of: rows, summing: amount)
  }
}

/// From what the figures about a field of some rows are computed.
struct BasisQuestion: Question {
  let listing: Listing
  let field: Field
  let rows: RowList
  let catalogue: Catalogue
  var fieldsAsked: [Field] { [field] }

  init(_ column: AskedColumn, of field: Field? = nil, _ context: Context) {
    (listing, rows, catalogue) = (column.listing, column.rows, context.catalogue)
    self.field = field ?? column.field
  }

  func answer() -> Explanation { listing.explanation(ofColumn: field, rows: rows, in: catalogue) }
}

extension [Asked<BasisQuestion>] {
  /// Puts an answer where its question is still asked.
  mutating func take(_ answered: Asked<BasisQuestion>) {
    guard let place = firstIndex(where: { $0.token === answered.token }) else { return }
    self[place] = answered
  }
}
