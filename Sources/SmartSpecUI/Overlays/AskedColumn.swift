import SmartSpecModel
import TerminalUI

/// The column of a list that is asked about, with the rows the list shows, and the way to the next column.
struct AskedColumn: Sendable {
  let listing: Listing
  let rows: RowList
  let address: Address
  let fields: [Field]
  private(set) var index: Int

  /// The column under the cursor, or another field of the list.
  init?(_ controller: ScreenController, _ context: Context, field: Field? = nil) {
    guard let list = controller.listPane, let chosen = field ?? list.selectedField else { return nil }
    listing = list.listing
    rows = list.rows
    address = controller.address.with("cursor", nil).with("year", context.catalogue.year.map(String.init))
    let shown = list.view.columns
    let index = shown.firstIndex { $0.id == chosen.id }
    fields = index == nil ? shown + [chosen] : shown
    self.index = index ?? shown.count
  }

  var field: Field { fields[index] }

  /// `Category 2021–2027 of 244 regions`, with the unit of numbers.
  var title: String {
    "\(field.title) of \(NumberText.count(rows.count)) "
      + (rows.count == 1 ? listing.noun.singular : listing.noun.plural)
      + (field.unit.isEmpty ? "" : " (\(field.unit))")
  }

  /// `frequency of Country in these 36 regions`, with the unit of numbers.
  func heading(_ asked: String) -> String {
    "\(asked) of \(field.title)\(field.unit.isEmpty ? "" : " (\(field.unit))") \(inThese)"
  }

  /// `in these 36 regions`.
  var inThese: String {
    rows.count == 1
      ? "in this \(listing.noun.singular)" : "in these \(NumberText.count(rows.count)) \(listing.noun.plural)"
  }

  /// Fields whose values may be added, those that are shown first.
  var amounts: [Field] {
    let shown = fields.filter(\.isAdditive)
    return shown
      + listing.fields.filter { field in
        field.isAdditive && !shown.contains { $0.id == field.id }
      }
  }

  /// Why nothing can be said about the column; nil when it can.
  var reason: String? {
    field.isGroupable ? nil : "This column is a small chart, which has no values to count. l goes on."
  }

  mutating func move(by steps: Int) { index = (index + steps + fields.count) % fields.count }
}

extension Explanation {
  /// One sentence below computed figures: from which values of which sources.
  var basis: String {
    let named = origins.filter(\.isNamed).map(\.name)
    let sources =
      switch named.count {
      case 0: "no source is named"
      case 1, 2: named.joined(separator: "; ")
      default: "\(named[0]) and \(named.count - 1) more"
      }
    let doubt = confidence == .sourced ? "" : " (some \(confidence.rawValue))"
    return "Computed \(formula)\(doubt). Source: \(sources)."
  }
}
