import SmartSpecModel
import TerminalUI

/// A region that takes part in something, as it was printed; `Enter` opens the region it stands for now.
enum MemberRow {
  /// `cell` refers to a field of the list of those who take part.
  static func line(
    _ context: DocumentContext, _ printed: PrintedCode, _ role: Role, _ provenance: Provenance,
    reaching regions: [Int], selected: PartialDate? = nil, note: String = "",
    cell: (String) -> FigureReference
  ) -> Line {
    .row(
      [
        Segment(printed.code, .accent, width: 8),
        Segment(
          printed.officialName.isEmpty ? printed.name : printed.officialName,
          width: min(34, max(18, context.width / 3))),
        Segment(" " + role.rawValue + provenance.mark, width: 14),
        Segment(
          selected.map { "selected \($0.description)\(provenance.mark)  " } ?? "", .muted,
          of: cell("selected")),
        Segment(level(printed), .muted, of: cell("level")),
        Segment(note, .muted),
      ], to: regions.first.map { Address(["regions", context.catalogue.regions[$0].id.rawValue]) },
      of: cell("role"))
  }

  /// What level it has where that is not the usual one.
  private static func level(_ printed: PrintedCode) -> String {
    switch printed.level {
    case 2: ""
    case 0: "country  "
    default: "NUTS \(printed.level)  "
    }
  }

  /// `ES13 Cantabria (lead)`, with the sign of what is not sourced.
  static func name(_ printed: PrintedCode, _ role: Role, _ provenance: Provenance) -> String {
    provenance.marked(
      printed.code + " " + (printed.officialName.isEmpty ? printed.name : printed.officialName)
        + (role == .lead ? " (lead)" : ""))
  }
}
