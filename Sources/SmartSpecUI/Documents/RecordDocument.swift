import SmartSpecModel
import TerminalUI

/// A thing that has no page of its own kind: all its fields, then what is related to it.
enum RecordDocument {
  static func overview(_ context: DocumentContext, _ kind: String, _ row: Int) -> [Line] {
    facts(context, kind, row) + RelatedBlock.lines(context, kind, row)
  }

  /// Below a list: its name and all that is known of the row itself.
  static func companion(_ context: DocumentContext, _ kind: String, _ row: Int) -> [Line] {
    guard let listing = context.catalogue.listing(kind) else { return [] }
    let head = Line([
      Segment("  "), Segment(listing.title(of: row), .title), Segment("  " + listing.key(row), .muted),
    ])
    return [head] + facts(context, kind, row)
  }

  static func facts(
    _ context: DocumentContext, _ kind: String, _ row: Int, except hidden: Set<String> = []
  ) -> [Line] {
    guard let listing = context.catalogue.listing(kind) else { return [] }
    let fields = listing.fields.filter { !hidden.contains($0.id) && !isTitle($0, of: listing) && !$0.isAside }
    let nameWidth = min(22, max(12, context.width / 5))
    let own = fields.flatMap { field -> [Line] in
      let text = CellText.text(field, row: row, of: listing, glyphs: context.glyphs)
      guard !text.isEmpty, text != CellText.missing else { return [] }
      let role: StyleRole = text.hasPrefix("http") ? .link : .text
      let reference = FigureReference.cell(list: kind, row: row, field: field.id)
      let unit = field.unit.isEmpty ? "" : " " + field.unit
      return Line.fact(
        field.title, text + unit, width: context.width, nameWidth: nameWidth, role, of: reference)
    }
    return own + origin(context, listing, kind, row, nameWidth)
  }

  private static func origin(
    _ context: DocumentContext, _ listing: Listing, _ kind: String, _ row: Int, _ nameWidth: Int
  ) -> [Line] {
    guard let provenance = listing.provenance(row) else { return [] }
    let record = FigureReference.row(list: kind, row: row)
    let references = provenance.source.split(separator: "|").map { String($0).trimmingBlanks() }
    return
      (provenance.confidence == .sourced
      ? []
      : Line.fact(
        "Confidence", provenance.confidence.words, width: context.width, nameWidth: nameWidth, .warn,
        of: record))
      + references.enumerated().flatMap { index, reference in
        Line.fact(
          index == 0 ? "Source" : "", reference, width: context.width, nameWidth: nameWidth,
          reference.hasPrefix("http") ? .link : .muted, of: record)
      }
  }

  /// The name stands above the page already.
  private static func isTitle(_ field: Field, of listing: Listing) -> Bool {
    field.id == "id" || field.id == listing.titleField
  }
}

extension Field {
  /// Whether it says something about the record rather than about the thing.
  fileprivate var isAside: Bool { ["source", "confidence"].contains(id) }
}
