import SmartSpecModel

/// What is asked of the rows of a list: a value that can be answered anywhere.
protocol Question: Sendable {
  associatedtype Answer: Sendable
  /// Takes time in proportion to the rows, and depends on nothing but the question.
  func answer() -> Answer
}

/// A question, and its answer when that is known.
struct Asked<Q: Question>: Sendable {
  let question: Q
  /// nil while it is being computed.
  var answer: Q.Answer?

  /// Asks and has the answer at once.
  init(_ question: Q) {
    self.question = question
    answer = question.answer()
  }

  /// Asks; the answer comes later.
  init(waitingFor question: Q) { self.question = question }

  /// What stands in the place of an answer that is not known yet.
  var waiting: String { "counting …" }
}

/// How often each value of a column occurs.
struct FrequencyQuestion: Question {
  let column: AskedColumn
  let amount: Field?

  func answer() -> Frequency? {
    column.listing.frequency(of: column.field, rows: column.rows, summing: amount)
  }
}

/// What the values of a column are like.
struct DescriptionQuestion: Question {
  let column: AskedColumn

  func answer() -> ColumnDescription? { column.listing.description(of: column.field, rows: column.rows) }
}

/// How many rows have each combination of values of some fields.
struct GroupQuestion: Question {
  let column: AskedColumn
  let fields: [Field]
  let amount: Field?

  func answer() -> Grouping? { column.listing.grouping(by: fields, rows: column.rows, summing: amount) }
}

/// A table of two fields.
struct PivotQuestion: Question {
  let column: AskedColumn
  let rows: Field
  let columns: Field
  let amount: Field?

  func answer() -> Pivot? {
    column.listing.pivot(rows: rows, columns: columns, of: column.rows, summing: amount)
  }
}

/// From what the figures about a field of some rows are computed.
struct BasisQuestion: Question {
  let listing: Listing
  let field: Field
  let rows: RowList
  let catalogue: Catalogue

  init(_ column: AskedColumn, of field: Field? = nil, _ context: Context) {
    (listing, rows, catalogue) = (column.listing, column.rows, context.catalogue)
    self.field = field ?? column.field
  }

  func answer() -> Explanation { listing.explanation(ofColumn: field, rows: rows, in: catalogue) }
}
