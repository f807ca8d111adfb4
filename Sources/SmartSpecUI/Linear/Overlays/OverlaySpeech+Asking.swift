import SmartSpecModel

// What is asked about a column or several, in words; the number of a value keeps its rows.

extension FrequencyOverlay {
  func spoken(in context: Context) -> Spoken {
    guard let frequency else {
      return Spoken([Statement(heading + ": " + (column.reason ?? counted.waiting))])
    }
    let entries = order.enumerated().map { position, index in
      let entry = frequency.entries[index]
      let sum = frequency.summed.map { ", \($0.title) \(words(frequency.sumText(entry)))" } ?? ""
      let share = NumberText.share(frequency.share(entry))
      return Statement(
        "\(frequency.label(entry)): \(NumberText.count(entry.count)), \(share)\(sum).", number: position + 1)
    }
    return Spoken(
      [Statement(sentence(heading)), Statement(frequency.summary)] + entries
        + [Statement(basis.answer?.basis ?? "")])
  }
}

extension GroupOverlay {
  func spoken(in context: Context) -> Spoken {
    guard let grouping else { return Spoken([Statement(heading + ": " + grouped.waiting)]) }
    let entries = positions.enumerated().map { position, index in
      let group = grouping.groups[index]
      let figures = grouping.summed.map {
        ", \($0.title) \(words(grouping.sumText(group))), mean \(words(grouping.meanText(group)))"
      }
      let share = NumberText.share(grouping.share(group))
      let labels = grouping.labels(group).joined(separator: ", ")
      return Statement(
        "\(labels): \(NumberText.count(group.count)), \(share)\(figures ?? "").", number: position + 1)
    }
    return Spoken(
      [Statement(sentence(heading)), Statement(grouping.summary)] + entries
        + [Statement(bases.last?.answer?.basis ?? "")])
  }
}

extension PivotOverlay {
  func spoken(in context: Context) -> Spoken {
    guard let pivot else { return Spoken([Statement(heading + ": " + counted.waiting)]) }
    func line(_ name: String, _ cells: [Pivot.Cell], _ total: Pivot.Cell) -> Statement {
      let said = zip(pivot.columns, cells).filter { $1.count > 0 }.map {
        "\(pivot.label($0, columnField)) \(words(pivot.text($1, measure)))"
      }
      return Statement(
        "\(name): " + (said + ["total \(words(pivot.text(total, measure)))"]).joined(separator: ", ") + ".")
    }
    let rows = order(pivot).map { row in
      line(
        pivot.label(pivot.rows[row], rowField),
        pivot.columns.indices.map { pivot.cell(row: row, column: $0) }, pivot.rowTotals[row])
    }
    return Spoken(
      [Statement(sentence(heading)), Statement(pivot.summary(measure))] + rows
        + [line("All", pivot.columnTotals, pivot.total)])
  }
}

extension DescribeOverlay {
  func spoken(in context: Context) -> Spoken {
    guard let description else {
      return Spoken([Statement(heading + ": " + (column.reason ?? described.waiting))])
    }
    return Spoken(
      [Statement(sentence(heading)), Statement(description.summary)]
        + description.facts.map { Statement("\($0.name): \($0.value).") }
        + description.bars.map { Statement("\($0.label): \(NumberText.count($0.count)) rows.") }
        + [Statement(basis.answer?.basis ?? ""), Statement(description.method)])
  }
}

/// A figure, or that there is none.
private func words(_ text: String) -> String { text == CellText.missing ? CellSpeech.missing : text }

/// A heading as a sentence.
private func sentence(_ heading: String) -> String {
  heading.prefix(1).uppercased() + heading.dropFirst() + "."
}
