/// How a figure is computed, in one sentence, and the rows it is computed from.
public struct Formula: Hashable, Sendable {
  public let sentence: String
  let inputs: [Input]

  /// A row from which something is computed; without provenance, the whole table.
  struct Input: Hashable, Sendable {
    let table: String
    let provenance: Provenance?

    init(_ table: String, _ provenance: Provenance? = nil) {
      self.table = table
      self.provenance = provenance
    }
  }

  init(_ sentence: String, from inputs: [Input]) {
    self.sentence = sentence
    var seen: Set<Input> = []
    self.inputs = inputs.filter { seen.insert($0).inserted }
  }

  /// A number of things, the first of which are named.
  ///
  /// Nothing that was counted has a source of its own: then the source is that of the table it was looked for in.
  static func count(_ what: String, _ names: [String], in table: String, _ rows: [Provenance]) -> Formula {
    let named = names.prefix(8).joined(separator: ", ")
    let rest = names.count > 8 ? " and \(names.count - 8) more" : ""
    return Formula(
      "number of " + what + (names.isEmpty ? ": none" : ": " + named + rest),
      from: rows.isEmpty ? [Input(table)] : rows.map { Input(table, $0) })
  }
}

extension Formula {
  /// How many different regions and countries are named as taking part, beside the number that was stated.
  static func named(
    _ codes: [String], stated: Int?, unit: String, in table: String, _ rows: [Provenance]
  ) -> Formula {
    var seen: Set<String> = []
    let different = codes.filter { seen.insert($0).inserted }
    let counted = count("different codes that are named as taking part", different, in: table, rows)
    let beside = stated.map { "; the announcement states \($0) \(unit.isEmpty ? "regions" : unit)" } ?? ""
    return Formula(counted.sentence + beside, from: counted.inputs)
  }
}

extension Catalogue {
  /// The different sources of what something is computed from, in order of appearance.
  func origins(of formula: Formula) -> [Origin] {
    var seen: Set<Origin> = []
    return formula.inputs.map { origin(of: $0.provenance, in: $0.table) }.filter { seen.insert($0).inserted }
  }

  /// Names of the tables something is computed from.
  func tableNames(of formula: Formula) -> String {
    var seen: Set<String> = []
    return tableNames(formula.inputs.map(\.table).filter { seen.insert($0).inserted })
  }
}

extension Formula {
  /// The least of what is known about the inputs.
  var confidence: Confidence {
    let known = inputs.compactMap { $0.provenance?.confidence }
    return known.contains(.uncertain) ? .uncertain : known.contains(.recalled) ? .recalled : .sourced
  }
}
