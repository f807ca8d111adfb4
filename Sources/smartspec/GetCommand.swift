import ArgumentParser
import SmartSpecFiles
import SmartSpecModel
import SmartSpecUI
import TerminalUI

/// Prints what the table of a screen shows.
struct GetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "Print the table of a screen.",
    discussion: """
      Examples:
        smartspec get '/regions?level=2&country=PL&sort=-gdp_pps_pct_eu' --format csv
        smartspec get /pilots/P-RIT/participants
        smartspec get '/thresholds?filter=112' --format md
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, tsv, json, md }

  @Argument(help: "An address, such as /regions/ES61/roles.")
  var address: String

  @Option(help: "How to print it: csv, tsv and json carry raw codes and full precision.")
  var format: Format = .text

  @OptionGroup var options: DataOptions

  func run() throws {
    let catalogue = try Loading.load(options).catalogue
    let address = Address(address)
    guard let listing = catalogue.listing(at: address) else {
      throw Failure.nothingFound(
        catalogue.reasonNotFound(address) ?? "\(address) has no table. Try \(Self.kinds(catalogue)).")
    }
    let view = ListView(listing, address)
    if let error = view.filterError { throw Failure.wrongUse("the filter cannot be read: \(error.message)") }
    if !view.unknownParameters.isEmpty {
      StandardError.write(
        "smartspec: not understood here and ignored: \(view.unknownParameters.joined(separator: ", ")).\n")
    }
    var rows = view.rows()
    if let limit = address["limit"].flatMap(Int.init), limit >= 0 { rows = Array(rows.prefix(limit)) }
    let context = Context(catalogue: catalogue, size: Size(width: 100, height: 30))
    if let export = ListExporter.Format(rawValue: format.rawValue) {
      let text = ListExporter(view).text(rows, as: export)
      // Tabs stay where they separate cells.
      let parts =
        export == .tsv ? text.split(separator: "\t", omittingEmptySubsequences: false) : [text[...]]
      StandardOutput.write(
        parts.map { SafeText.clean($0, keepingLineBreaks: true) }.joined(separator: "\t"))
    } else {
      StandardOutput.write(ListText.text(view, rows: rows, in: context))
    }
    if rows.isEmpty { throw Failure.nothingFound("no \(listing.noun.singular) matches \(address).") }
  }

  private static func kinds(_ catalogue: Catalogue) -> String {
    catalogue.listingNames.map { "/" + $0 }.joined(separator: ", ")
  }
}
