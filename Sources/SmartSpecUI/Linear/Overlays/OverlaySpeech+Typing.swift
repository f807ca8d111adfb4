import SmartSpecModel

// Dialogs that take a text, in words.

extension QuestionOverlay {
  func spoken(in context: Context) -> Spoken {
    Spoken([Statement("\(question) Type yes or no.")], takes: .answer)
  }
}

extension NoteOverlay {
  func spoken(in context: Context) -> Spoken {
    Spoken(
      [Statement("Note on \(about). Type it in one line; an empty line keeps nothing.")],
      takes: .argument(of: "note"))
  }
}

extension FindOverlay {
  func spoken(in context: Context) -> Spoken {
    Spoken(
      [Statement("Find what? Type a name, a code or words; an empty line looks for nothing.")], takes: .search
    )
  }
}

extension PaletteOverlay {
  func spoken(in context: Context) -> Spoken {
    guard let begun, let argument = begun.command.argument else {
      return Spoken([Statement("Type a command by its words, or help.")])
    }
    let command = begun.command.id
    let choices = entries(context).enumerated().map { position, entry in
      Statement(
        [entry.shown, entry.remark].filter { !$0.isEmpty }.joined(separator: ": "), number: position + 1,
        runs: entry.line)
    }
    let how = choices.isEmpty ? "Type it" : "Type it, or a number"
    return Spoken(
      [Statement("\(command) needs \(argument.name). \(how); an empty line takes nothing.")] + choices,
      takes: .argument(of: command))
  }
}

extension ExportOverlay {
  func spoken(in context: Context) -> Spoken {
    let formats = ListExport.Format.allCases.enumerated().map { position, format in
      var named = list
      named.format = format
      let place = canSave ? "into the file \(named.fileName(date: context.today()))" : "said line by line"
      return Statement(
        "\(format.rawValue), \(place).", number: position + 1,
        runs: canSave ? "export \(format.rawValue)" : "copy selection")
    }
    return Spoken(
      [
        Statement(
          "Export \(list.counted). Type a number, or a format and the name of a file; an empty line writes nothing."
        )
      ]
        + formats, takes: .argument(of: "export"))
  }
}
