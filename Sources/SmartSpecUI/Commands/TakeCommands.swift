import SmartSpecModel
import TerminalUI

/// Asking where a figure is from, and taking it away.
enum TakeCommands {
  static let all: [Command] =
    [
      Command(
        "source", "Where is this from?", "w", group: .take, hint: "source",
        help: "Says of every figure of the row or page: exact value, unit, year, dataset, licence, formula.",
        disabled: { controller, context in
          if controller.ownKind != nil { return "This is your own, not data: it has no source." }
          if controller.screen == "diagnostics" { return "A problem names its file, line and column itself." }
          return SourceOverlay.hasFigures(controller, context) ? nil : "There is no figure here."
        }
      ) { controller, context in SourceOverlay(controller, context).map { .show($0) } ?? .none },
      Command(
        "export", "Export", keys: ["e"], group: .take,
        argument: .init(
          "[FORMAT] [FILE]",
          choices: { _, _, typed in
            ListExport.Format.allCases.map(\.rawValue).filter { $0.hasPrefix(typed) }.map { .init(text: $0) }
          }),
        help: "Writes what the list shows into a file or to the clipboard, with its sources and licence.",
        disabled: { $0.export(in: $1) == nil ? "There is no table here to export. Open a list first." : nil }
      ) { controller, context, text in export(controller, context, text) },
      Command(
        "screenshot", "Picture of the screen", keys: ["y p"], group: .take,
        argument: .init(
          "[FILE]",
          choices: { controller, context, typed in
            PictureFile.names(typed, at: controller.address, context.size).map { .init(text: $0) }
          }),
        help: "Writes the screen with its colours into a file: \(Picture.Format.endings).",
        disabled: { $1.canSave ? nil : PictureFile.readOnly }
      ) { controller, context, path in
        guard path.isEmpty else { return .takePicture(path: path, replacing: false) }
        return .palette(
          "screenshot " + (PictureFile.names("", at: controller.address, context.size).first ?? ""))
      },
    ] + copies + years

  private static func export(
    _ controller: ScreenController, _ context: Context, _ text: String
  ) -> Action {
    guard var list = controller.export(in: context) else { return .none }
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = words.first else {
      return .show(ExportOverlay(list, marked: controller.marked(in: context), context))
    }
    let named = ListExport.Format(rawValue: first)
    let path = named == nil ? text : words.dropFirst().first
    let ending = path?.split(separator: ".").last.map { $0.lowercased() }
    guard let format = named ?? ending.flatMap(ListExport.Format.init) else {
      return .complain("“\(first)” is no format. Use csv, tsv, json, md or html.")
    }
    list.format = format
    return .export(list, path: path ?? list.fileName(date: context.today()), replacing: false)
  }

  private static let copies: [Command] = [
    Command("copy cell", "Copy the cell", "y c", group: .take, help: "Copies the figure or text of the cell.")
    {
      controller, context in
      controller.cellText(in: context).map { .copy($0, what: "the cell") } ?? .notify("Nothing is selected.")
    },
    Command("copy row", "Copy the row", "y r", group: .take, help: "Copies the row, with tabs between cells.")
    {
      controller, context in
      controller.rowText(in: context).map { .copy($0, what: "the row") } ?? .notify("Nothing is selected.")
    },
    Command(
      "copy address", "Copy the web address", "y a", group: .take,
      help:
        "Copies the address on the web of the row or page, such as that of a document; else that of its source.",
      disabled: { WebAddress.of($0, $1) == nil ? "Nothing here has an address on the web." : nil }
    ) { controller, context in
      WebAddress.of(controller, context).map { .copy($0, what: $0) } ?? .none
    },
    Command("copy link", "Copy the link", "y l", group: .take, help: "Copies the address of this screen.") {
      controller, context in
      let address = controller.address.with("year", context.catalogue.year.map(String.init))
      return .copy(address.description, what: address.description)
    },
    Command(
      "copy cite", "Copy the citation", "y i", group: .take,
      help: "Copies the figure as one sentence with its source, licence, address and day."
    ) { controller, context in
      guard let source = SourceOverlay(controller, context) else {
        return .notify("There is no figure here.")
      }
      return .copy(source.citation(context), what: "the citation")
    },
    Command(
      "copy selection", "Copy the marked rows", "y s", group: .take,
      help: "Copies the marked rows, or all that are shown, with heads, sources and licence."
    ) { controller, context in
      guard var list = controller.export(in: context) else { return .notify("There is no table here.") }
      if let marked = controller.marked(in: context) { list.rows = marked }
      list.format = .tsv
      return .copyList(list)
    },
  ]

  private static let years: [Command] = [
    Command(
      "year before", "Year before", ",", group: .take,
      help: "Shows the figures of the year before, on all screens."
    ) { _, _ in .year(.before) },
    Command(
      "year after", "Year after", ".", group: .take,
      help: "Shows the figures of the year after, up to the newest."
    ) { _, _ in .year(.after) },
    Command(
      "year", "Year", keys: ["g ,"], group: .take,
      argument: .init(
        "YEAR or newest", isRequired: true,
        choices: { _, context, typed in
          let years = context.catalogue.years.map { $0.reversed().map(String.init) } ?? []
          return (["newest"] + years).filter { $0.hasPrefix(typed) }.map { .init(text: $0) }
        }), help: "Shows the figures of a year, or the newest available."
    ) { _, _, text in
      if text == "newest" { return .year(.newest) }
      return Int(text).map { .year(.year($0)) } ?? .complain("“\(text)” is no year. Type one, or newest.")
    },
  ]
}
