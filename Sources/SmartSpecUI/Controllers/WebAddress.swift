import SmartSpecModel

/// Where something can be read on the web.
enum WebAddress {
  /// The address of the selected row, on a page of what it is about: its own, else the first of its source.
  static func of(_ controller: ScreenController, _ context: Context) -> String? {
    guard let (listing, row) = place(controller, context) else { return nil }
    let own = listing.field("address").map { listing.raw($0, row: row) } ?? ""
    if isOfWeb(own) { return own }
    let references =
      listing.provenance(row)?.source.split(separator: "|").map { String($0).trimmingBlanks() } ?? []
    return references.first(where: isOfWeb).map { String($0.prefix { $0 != " " }) }
  }

  /// Whether a text is, or begins with, an address of the web.
  static func isOfWeb(_ text: String) -> Bool { text.hasPrefix("https://") || text.hasPrefix("http://") }

  private static func place(
    _ controller: ScreenController, _ context: Context
  ) -> (listing: Listing, row: Int)? {
    if let list = controller.listPane { return list.selectedRow.map { (list.listing, $0) } }
    return controller.subjects(in: context).lazy.compactMap { context.catalogue.row(at: $0) }.first
  }
}
