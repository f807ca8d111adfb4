import SmartSpecModel

/// Lists that can be shown as a picture: how it is made.
enum Faces {
  /// The lists that can.
  static let kinds: Set = ["map", "scatter", "dates"]

  /// The picture that an address asks for; nil for a table.
  static func face(of listing: Listing, at address: Address, in catalogue: Catalogue) -> (any ListFace)? {
    guard listing.options?.value("show") != "list" else { return nil }
    return switch listing.id {
    case "map": MapFace(address, in: catalogue)
    case "scatter": ScatterFace(address, in: catalogue)
    case "dates": TimelineFace(address, in: catalogue)
    default: nil
    }
  }
}
