import SmartSpecModel
import TerminalUI

// Dialogs from which something is chosen, in words.

extension HelpOverlay {
  func spoken(in context: Context) -> Spoken {
    Spoken(
      [Statement("Commands of this screen; a number runs one.")]
        + shown.enumerated().map { position, entry in
          let argument = entry.command.argument.map { " " + $0.name } ?? ""
          let keys = entry.keys.isEmpty ? "" : ", or \(entry.keys)"
          return Statement(
            "\(entry.command.id)\(argument)\(keys): \(entry.disabled ?? entry.help)", number: position + 1)
        })
  }
}

extension RelatedOverlay {
  func spoken(in context: Context) -> Spoken {
    Spoken(
      [Statement("What \(subject) leads to.")]
        + items.enumerated().map { position, item in
          let key = item.keys.map { ", key \(KeyNames.text($0))" } ?? ""
          let count = item.count.isEmpty ? "" : ", \(item.count)"
          return Statement("\(item.title)\(count)\(key).", number: position + 1)
        })
  }
}

extension OptionsOverlay {
  func spoken(in context: Context) -> Spoken {
    let weights = options.weights.enumerated().map { position, weight in
      Statement(
        "\(weight.title) counts \(weight.value) of \(ListOptions.greatestWeight): \(weight.remark).",
        number: position + 1)
    }
    let choices = options.choices.enumerated().map { position, choice in
      let value = choice.value.isEmpty ? "any" : choice.value
      let others = choice.values.filter { $0 != choice.value }.map { $0.isEmpty ? "any" : $0 }
      return Statement(
        "\(choice.title): \(value)" + (others.isEmpty ? "." : "; also \(others.joined(separator: ", "))."),
        number: options.weights.count + position + 1)
    }
    return Spoken(
      [Statement("Options of \(name); a number takes the next value.")] + weights + choices)
  }

  /// What the number of an option does: the next value, or one more of a weight; from the greatest weight to none.
  mutating func choose(_ position: Int) -> OverlayOutcome {
    guard position < options.weights.count else {
      let choice = position - options.weights.count
      return options.choices.indices.contains(choice) ? take(options.choosing(choice, steps: 1)) : .stay
    }
    let next = (options.weights[position].value + 1) % (ListOptions.greatestWeight + 1)
    return take(options.weighing(position, next))
  }
}

extension ColumnsOverlay {
  func spoken(in context: Context) -> Spoken {
    let shown = entries.filter(\.isShown).map(\.field.id)
    return Spoken(
      [Statement("Columns: \(shown.count) of \(entries.count) are shown; a number shows or hides one.")]
        + entries.enumerated().map { position, entry in
          let id = entry.field.id
          let next = entry.isShown ? shown.filter { $0 != id } : shown + [id]
          return Statement(
            "\(entry.field.title), \(entry.isShown ? "shown" : "hidden").", number: position + 1,
            runs: next.isEmpty ? "columns" : "columns " + next.joined(separator: ","))
        })
  }
}

extension LegendOverlay {
  func spoken(in context: Context) -> Spoken {
    Spoken(
      [Statement("Classes of the map, from the highest; a number shows one alone, or all again.")]
        + (1...max(1, count)).reversed().map { Statement("Class \($0).", number: $0, runs: "class \($0)") })
  }
}

extension SourceOverlay {
  func spoken(in context: Context) -> Spoken {
    let facts = chosen(context.catalogue).facts.map {
      Statement(SpokenText.sentence("\($0.name): \($0.value)"))
    }
    let others = figures.enumerated().map { position, figure in
      let name = figure.name ?? figure.explanation(context.catalogue).subject
      let text = figure.text == CellText.missing ? CellSpeech.missing : SpokenText.figure(figure.text)
      // A small chart has no words.
      let isDrawn = SpokenText.clean(text).isEmpty
      return Statement(isDrawn ? "\(name)." : "\(name): \(text).", number: position + 1)
    }
    guard others.count > 1 else { return Spoken(facts) }
    return Spoken(facts + [Statement("Figures here; a number says where one is from.")] + others)
  }
}
