import SmartSpecModel

/// What arguments of commands can be completed to.
enum Choices {
  typealias Choice = Command.Choice

  /// Addresses, and codes and names of things that have a page.
  static func places(_ controller: ScreenController, _ context: Context, _ typed: String) -> [Choice] {
    typed.hasPrefix("/") ? addresses(context.catalogue, typed) : things(context.catalogue, typed)
  }

  private static let kindsWithPages = ["regions", "pilots", "partnerships", "indicators", "challenges"]

  private static func addresses(_ catalogue: Catalogue, _ typed: String) -> [Choice] {
    let parts = typed.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, let listing = catalogue.listing(parts[0]) else {
      return catalogue.listingNames.filter { ("/" + $0).hasPrefix(typed) }.map {
        Choice(text: "/" + $0, remark: catalogue.listing($0)?.title ?? "")
      }
    }
    if parts.count > 2 {
      let names = RelatedKind.all.filter { $0.from == parts[0] }.map(\.name)
      return names.filter { $0.hasPrefix(parts[2]) }.map { Choice(text: "/\(parts[0])/\(parts[1])/\($0)") }
    }
    let wanted = parts[1].uppercased()
    return (0..<listing.rowCount).lazy.filter { listing.key($0).uppercased().hasPrefix(wanted) }.prefix(50)
      .map {
        Choice(
          text: "/\(parts[0])/\(listing.key($0))", remark: Names.short(listing, $0, in: catalogue))
      }
  }

  /// Things whose code begins with the text, then those whose name has it.
  private static func things(_ catalogue: Catalogue, _ typed: String) -> [Choice] {
    let wanted = Folding.fold(typed)
    var byCode: [Choice] = []
    var byName: [Choice] = []
    for kind in kindsWithPages {
      guard let listing = catalogue.listing(kind) else { continue }
      for row in 0..<listing.rowCount where byCode.count < 50 {
        if kind == "regions", catalogue.regions[row].level < 0 { continue }
        let key = listing.key(row)
        let name = Names.short(listing, row, in: catalogue)
        if Folding.fold(key).hasPrefix(wanted) {
          byCode.append(Choice(text: key, remark: name))
        } else if !wanted.isEmpty, byName.count < 50, Folding.fold(name).contains(wanted) {
          byName.append(Choice(text: key, remark: name))
        }
      }
    }
    return byCode + byName
  }

  /// The fields of the list, after the last comma or another separator; `prefix` may stand before a name.
  static func fields(
    _ controller: ScreenController, _ typed: String, allowing prefix: Character? = nil,
    separator: Character = ",",
    where isMeant: (Field) -> Bool = { _ in true }
  ) -> [Choice] {
    guard let list = controller.listPane else { return [] }
    let parts = typed.split(separator: separator, omittingEmptySubsequences: false)
    let before = parts.dropLast().map { $0 + String(separator) }.joined()
    var last = parts.last ?? ""
    var sign = ""
    if let prefix, last.first == prefix {
      sign = String(prefix)
      last = last.dropFirst()
    }
    let wanted = Folding.fold(String(last))
    // What is on the screen is meant most often.
    let shown = list.view.columns.map(\.id)
    let all = list.view.columns + list.listing.fields.filter { !shown.contains($0.id) }
    let fields = all.filter(isMeant)
    let first = fields.filter { $0.id.hasPrefix(wanted) }
    let others = fields.filter { !$0.id.hasPrefix(wanted) && Folding.fold($0.title).contains(wanted) }
    return (first + others).map {
      Choice(text: before + sign + $0.id, remark: $0.title + ($0.unit.isEmpty ? "" : ", " + $0.unit))
    }
  }
}

extension Catalogue {
  /// Where a text leads that is an address, or the code of something that has a page.
  func place(_ text: String) -> Address {
    if text.hasPrefix("/") { return Address(text) }
    let kinds = ["regions", "pilots", "partnerships", "indicators", "challenges"]
    let known = kinds.lazy.map { Address([$0, text]) }.first { self.row(at: $0) != nil }
    return known ?? Address("/" + text)
  }
}
