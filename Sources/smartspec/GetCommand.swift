import ArgumentParser
import SmartSpecFiles
import SmartSpecModel
import SmartSpecUI
import TerminalUI

/// Prints what the table of a screen shows, or writes it into a file.
struct GetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "Print the table of a screen, or write it into a file.",
    discussion: """
      csv, tsv and json carry raw codes and full precision. json, md and html say their title, address, date, sources \
      and licences; beside a file of csv or tsv the same stands in NAME-metadata.json (CSV on the Web). A cell of csv or \
      tsv that a spreadsheet would take for a formula begins with an apostrophe; --raw leaves it as it is.

      Examples:
        smartspec get '/regions?level=2&country=PL&sort=-gdp_pps_pct_eu' --format csv
        smartspec get /pilots/P-RIT/participants --output participants.html
        smartspec get '/thresholds?filter=112' --format md
        smartspec get /diagnostics
        smartspec get /notes --output notes.md
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, tsv, json, md, html }

  @Argument(
    help: "An address, such as /regions/ES61/roles.", completion: .custom(AddressCompletion.complete))
  var address: String

  @Option(help: "How to print it; without it, what the ending of the file says, else text.")
  var format: Format?

  @Option(
    help: ArgumentHelp("Write it into a file that is not there yet.", valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "Replace the file when it is there.")
  var force = false

  @Flag(
    help: "Write cells of csv and tsv as they are, also where a spreadsheet would take them for formulas.")
  var raw = false

  @OptionGroup var options: DataOptions

  func validate() throws {
    guard !force || output != nil else { throw ValidationError("--force needs --output FILE.") }
  }

  func run() throws {
    let address = Address(address)
    var catalogue = try Loading.load(options).catalogue.at(yearOf: address)
    let own = OwnKind(address, in: catalogue)
    guard
      let listing = try own.map(Self.listing) ?? Self.assessment(address, catalogue)
        ?? catalogue.listing(at: address)
    else {
      throw Failure.nothingFound(
        catalogue.reasonNotFound(address) ?? "\(address) has no table. Try \(Self.kinds(catalogue)).")
    }
    // What is the user's own is said to be from nowhere else.
    if own != nil { catalogue = .empty }
    let view = ListView(listing, address)
    if let error = view.filterError { throw Failure.wrongUse("the filter cannot be read: \(error.message)") }
    if !view.unknownParameters.isEmpty {
      StandardError.write(
        "smartspec: not understood here and ignored: \(view.unknownParameters.joined(separator: ", ")).\n")
    }
    var rows = view.rows()
    if let limit = address["limit"].flatMap(Int.init), limit >= 0 { rows = RowList(rows.prefix(limit)) }
    if let format = exportFormat {
      var exporter = ListExporter(
        view, rows: rows, address: address, date: Today.text, catalogue: catalogue)
      exporter.guardsFormulas = !raw
      if let output {
        try save(exporter.files(as: format, path: output))
      } else {
        print(exporter, format)
      }
    } else {
      let context = Context(catalogue: catalogue, size: Size(width: 100, height: 30))
      let text = ListText.text(view, rows: rows, in: context)
      if let output { try save([.init(path: output, text: text)]) } else { StandardOutput.write(text) }
    }
    if rows.isEmpty { throw Failure.nothingFound("no \(listing.noun.singular) matches \(address).") }
  }
}

extension GetCommand {
  /// What the user keeps, as a list.
  private static func listing(_ kind: OwnKind) throws(Failure) -> Listing { kind.listing(try things()) }

  /// The self-assessment that an address shows, as a list; nil for any other address.
  private static func assessment(_ address: Address, _ catalogue: Catalogue) throws(Failure) -> Listing? {
    guard address.path.last == Assessment.name else { return nil }
    return Assessment(address, try things(), today: Today.text, in: catalogue)?.listing
  }

  private static func things() throws(Failure) -> OwnThings {
    switch Memory.ofUser().things() {
    case .success(let things): return things
    case .failure(let problem): throw .noData(problem.message)
    }
  }

  /// nil for text, which is no export.
  private var exportFormat: ListExporter.Format? {
    if let format { return ListExporter.Format(rawValue: format.rawValue) }
    return output.flatMap { ListExporter.Format(ofFile: $0) }
  }

  /// A terminal may be reading, and cells come from anywhere.
  private func print(_ exporter: ListExporter, _ format: ListExporter.Format) {
    var output = TextOutput { text in
      // Tabs stay where they separate cells.
      let parts = format == .tsv ? text.split(separator: "\t", omittingEmptySubsequences: false) : [text[...]]
      StandardOutput.write(parts.map { SafeText.clean($0, keepingLineBreaks: true) }.joined(separator: "\t"))
      return true
    }
    exporter.write(as: format, to: &output)
  }

  private func save(_ files: [FileSaver.File]) throws(Failure) {
    try FileSaver().write(files, isForced: force)
  }

  private static func kinds(_ catalogue: Catalogue) -> String {
    catalogue.listingNames.map { "/" + $0 }.joined(separator: ", ")
  }
}
