import SmartSpecModel
import TerminalUI

/// Why a list of what is related to a thing is empty, and the nearest thing that has some.
struct EmptyRelation {
  let sentence: String
  /// Where the nearest thing's list is; nil where no thing is near.
  let nearest: Address?

  /// nil where the list is not about one thing, or holds something that is only filtered away.
  init?(_ controller: ScreenController, _ context: Context) {
    guard let list = controller.listPane, list.listing.scope?.isEmpty ?? (list.listing.rowCount == 0),
      let place = controller.relatedPlace, let subject = context.catalogue.row(at: place)
    else { return nil }
    let catalogue = context.catalogue
    let kind = subject.listing.id
    let owner = Names.short(subject.listing, subject.row, in: catalogue)
    let noun = list.listing.noun
    let how = list.listing.relation.isEmpty ? "" : " " + list.listing.relation
    let none = "No \(noun.singular)\(how) for \(owner)"
    guard let near = catalogue.nearest(having: place.path[2], to: kind, row: subject.row) else {
      nearest = nil
      sentence = none + ". Esc goes back."
      return
    }
    let listing = subject.listing
    nearest = Address([kind, listing.key(near.row), place.path[2]])
    sentence =
      none
      + ". Nearest: \(Names.short(listing, near.row, in: catalogue)) with \(near.count) (Enter opens them)."
  }
}

extension ScreenController {
  /// The address of the related list that is shown, as a screen or as a tab of a page; nil for others.
  var relatedPlace: Address? {
    let path = address.path
    if path.count == 3 { return Address(path) }
    return path.count == 2 ? address["tab"].map { Address(path + [$0]) } : nil
  }
}
