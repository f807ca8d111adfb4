public import SmartSpecModel

/// What a list shows, to be taken out of the program.
public struct ListExport: Sendable {
  public enum Format: String, CaseIterable, Sendable { case csv, tsv, json, md, html }

  public var view: ListView
  public var rows: RowList
  /// Where the list is shown, without the place of the cursor.
  public var address: Address
  public var catalogue: Catalogue
  public var format: Format

  init(view: ListView, rows: RowList, address: Address, catalogue: Catalogue, format: Format = .csv) {
    self.view = view
    self.rows = rows
    self.address = address
    self.catalogue = catalogue
    self.format = format
  }

  /// `regions-PL22-pilots-2026-11-23.csv`.
  func fileName(date: String) -> String {
    let parts = (address.path.isEmpty ? [view.listing.id] : address.path) + [date]
    let name = parts.filter { !$0.isEmpty }.joined(separator: "-")
    let plain = name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) ? $0 : "-" }
    return String(plain) + "." + format.rawValue
  }

  /// `17 regions`.
  var counted: String { view.listing.noun.counted(rows.count) }
}

/// Why an export was not written.
public enum ExportProblem: Error, Hashable, Sendable {
  /// There is a file already, which stays as it is.
  case exists(path: String)
  /// Anything else, as a sentence.
  case failed(String)
}

/// How exports are made and where they go.
public struct Exports: Sendable {
  /// The text for the clipboard, with sources and licence.
  public var text: @Sendable (ListExport) -> String
  /// Writes a file and returns where it is; nil where nothing may be written.
  public var save: Save?
  /// Writes a text into a file and returns where it is; nil where nothing may be written.
  public var saveText: SaveText?

  public typealias SaveText =
    @Sendable (_ text: String, _ path: String, _ replacing: Bool) -> Result<String, ExportProblem>
  public typealias Save =
    @Sendable (_ export: ListExport, _ path: String, _ replacing: Bool, _ monitor: Monitor) -> Result<
      String, ExportProblem
    >

  public init(
    text: @escaping @Sendable (ListExport) -> String,
    save: Save?, saveText: SaveText? = nil
  ) {
    self.text = text
    self.save = save
    self.saveText = saveText
  }

  /// No way out for exports.
  public static let none = Exports(text: { _ in "" }, save: nil)
}
