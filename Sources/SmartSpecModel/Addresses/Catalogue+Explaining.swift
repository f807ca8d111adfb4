extension Catalogue {
  /// Why an address leads nowhere, as a sentence with what to do; nil when it leads somewhere.
  public func reasonNotFound(_ address: Address) -> String? {
    guard let kind = address.path.first else { return nil }
    if let asked = AskedListings.all.first(where: { $0.id == kind }) { return asked.usage }
    guard let listing = listing(kind) else {
      let near = Similarity.nearest(to: kind, among: listingNames)
      return "there is no “\(kind)”. "
        + (near.map { "Did you mean /\($0)?" } ?? "Try one of: \(listingNames.joined(separator: ", ")).")
    }
    guard address.path.count > 1 else { return nil }
    guard let subject = row(at: address) else {
      let keys = (0..<listing.rowCount).lazy.map(listing.key)
      let near = Similarity.nearest(to: address.path[1], among: keys)
      return "no \(listing.noun.singular) is called “\(address.path[1])”. "
        + (near.map { "Did you mean \($0)?" } ?? "Look for it with /\(kind)?filter=\(address.path[1]).")
    }
    let names = RelatedKind.all.filter { $0.from == kind }.map(\.name)
    if address.path.count == 2, names.isEmpty {
      return "a \(listing.noun.singular) has no page. Look at /\(kind)."
    }
    guard address.path.count > 2, related(address.path[2], of: kind, row: subject.row) == nil else {
      return nil
    }
    return "a \(listing.noun.singular) has no “\(address.path[2])”. "
      + (names.isEmpty ? "Look at /\(kind)." : "Try one of: \(names.joined(separator: ", ")).")
  }
}
