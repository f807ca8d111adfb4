/// The questions by which a strategy is looked at: steps of a few factors each.
public struct AssessmentWheel: Sendable {
  public struct Factor: Sendable {
    public let id: String
    /// Counts from 1.
    public let step: Int
    public let stepName: String
    public let name: String
    public let question: String
    /// Identifiers of challenges, the main one first.
    public let challenges: [String]
    /// The governance criterion it goes with; empty for none.
    public let criterion: String
    /// The marks that can be given, 0 to 5.
    public let marks: ClosedRange<Int>
    /// What each mark means, from the lowest: `0 no information`.
    public let words: [String]
    public let provenance: Provenance

    /// `4 strong`.
    public func words(for mark: Int) -> String {
      words.first { $0.split(separator: " ").first == String(mark)[...] } ?? String(mark)
    }
  }

  public let factors: [Factor]
  let table: String

  /// The wheel of the data; nil when they have none.
  public init?(_ catalogue: Catalogue) {
    guard let rows = catalogue.tables[Self.tableName], rows.rowCount > 0 else { return nil }
    table = Self.tableName
    factors = rows.map { row in
      let low = row.integer("scale_min") ?? 0
      return Factor(
        id: row.text("id"), step: row.integer("step") ?? 1, stepName: row.text("step_name"),
        name: row.text("factor"), question: row.text("question"), challenges: row.list("challenges"),
        criterion: row.text("criterion"), marks: low...max(low, row.integer("scale_max") ?? 5),
        words: row.list("scale_labels"), provenance: row.provenance)
    }
  }

  private static let tableName = "assessment_wheel"

  /// The factors of each step, by their positions, in the order of the steps.
  public var steps: [(number: Int, name: String, factors: [Int])] {
    let positions = Dictionary(grouping: factors.indices) { factors[$0].step }
    return positions.sorted { $0.key < $1.key }.map { number, members in
      (number, factors[members[0]].stepName, members)
    }
  }
}

/// A strategy looked at by its region's own officer, before and after something was done about it.
public struct Assessment: Sendable {
  public let wheel: AssessmentWheel
  /// The row of the region.
  public let region: Int
  public let code: String
  /// The day it was begun.
  public let edition: String
  private let answers: [AnswerKey: Answer]

  /// The assessment at `/regions/PL22/assessment`; nil when the address shows something else.
  ///
  /// Without an edition in the address it is the newest one of the region, else a new one of today.
  public init?(_ address: Address, _ things: OwnThings, today: String, in catalogue: Catalogue) {
    guard address.path.count == 3, address.path[0] == "regions", address.path[2] == Self.name,
      let subject = catalogue.row(at: address), let wheel = AssessmentWheel(catalogue)
    else { return nil }
    self.wheel = wheel
    region = subject.row
    code = subject.listing.key(subject.row)
    edition = address["edition"] ?? Self.editions(of: code, in: things).first ?? today
    answers = things.answers
  }

  public static let name = "assessment"

  public static func address(of code: String, edition: String? = nil) -> Address {
    Address(["regions", code, name], edition.map { [.init("edition", $0)] } ?? [])
  }

  /// The assessments of a region that have an answer, the newest first.
  public static func editions(of code: String, in things: OwnThings) -> [String] {
    Set(things.answers.keys.lazy.filter { $0.region == code }.map(\.edition)).sorted(by: >)
  }

  public func key(_ factor: Int, _ phase: AnswerKey.Phase) -> AnswerKey {
    AnswerKey(region: code, edition: edition, factor: wheel.factors[factor].id, phase: phase)
  }

  public func answer(_ factor: Int, _ phase: AnswerKey.Phase) -> Answer? { answers[key(factor, phase)] }

  public func mark(_ factor: Int, _ phase: AnswerKey.Phase) -> Int? { answer(factor, phase)?.mark }

  /// What the answers of some questions have in common; questions without an answer are left out.
  public struct Mean: Hashable, Sendable {
    /// nil when nothing was answered.
    public let value: Double?
    public let answered: Int
    public let asked: Int
  }

  public func mean(of factors: [Int], _ phase: AnswerKey.Phase) -> Mean {
    let marks = factors.compactMap { mark($0, phase) }
    let value = marks.isEmpty ? nil : Double(marks.reduce(0, +)) / Double(marks.count)
    return Mean(value: value, answered: marks.count, asked: factors.count)
  }

  public func mean(_ phase: AnswerKey.Phase) -> Mean { mean(of: Array(wheel.factors.indices), phase) }
}

extension Assessment {
  /// The questions with their answers as a list: filtered, ordered and exported like all others.
  public var listing: Listing {
    let (factors, count) = (wheel.factors, wheel.factors.count)
    return Listing(
      id: Self.name, title: "Self-assessment, your own answers and not data",
      noun: .init("question", "questions"), rowCount: count,
      fields: [
        .text("id", "Identifier", short: "Id", .code, rows: count) { factors[$0].id },
        .text("factor", "Factor", rows: count) { factors[$0].name },
        answers(.before, "Before"), answers(.after, "After"), change,
        .text("question", "Question", rows: count) { factors[$0].question },
        .number("step", "Step", .count, rows: count) { Double(factors[$0].step) },
        .text("step_name", "Name of the step", short: "Step", .category, rows: count) {
          factors[$0].stepName
        },
        .text("criterion", "Criterion", .code, rows: count) { factors[$0].criterion },
        .text("challenges", "Challenges", .list, rows: count) {
          factors[$0].challenges.joined(separator: ";")
        },
        .text("region", "Region", .code, rows: count) { [code] _ in code },
        .text("edition", "Edition", rows: count) { [edition] _ in edition },
      ],
      columns: ["id", "factor", "your_before", "your_after", "your_change", "question"],
      key: { factors[$0].id },
      open: { row in
        factors[row].criterion.isEmpty
          ? nil : Address(["governance_criteria"], [.init("cursor", factors[row].criterion)])
      }, provenance: { factors[$0].provenance }, records: Records(wheel.table),
      searched: { [factors[$0].id, factors[$0].stepName, factors[$0].name, factors[$0].question] })
  }

  /// A column of answers; what has none is missing, which is not zero.
  private func answers(_ phase: AnswerKey.Phase, _ title: String) -> Field {
    .number(
      "your_\(phase.rawValue)", "Your answer \(phase.rawValue)", short: title, .count,
      rows: wheel.factors.count,
      fullBar: { Double(wheel.factors[$0].marks.upperBound) },
      formula: { row in
        let given =
          answer(row, phase).map { "your own answer, given on \($0.made.day)" } ?? "not answered yet"
        return Formula(given, from: [Self.own])
      }
    ) { mark($0, phase).map(Double.init) }
  }

  private var change: Field {
    .number(
      "your_change", "Your change", short: "Change", .count, rows: wheel.factors.count,
      display: { row in
        difference(row).map { ($0 > 0 ? "+" : "") + Figures.text(Double($0), decimals: 0) } ?? ""
      }, formula: { _ in Formula("your answer after less the one before", from: [Self.own]) }
    ) { difference($0).map(Double.init) }
  }

  private func difference(_ factor: Int) -> Int? {
    guard let before = mark(factor, .before), let after = mark(factor, .after) else { return nil }
    return after - before
  }

  private static let own = Formula.Input("", Provenance(source: OwnKind.source, confidence: .sourced))
}
