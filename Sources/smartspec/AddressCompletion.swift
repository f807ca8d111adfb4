import SmartSpecFiles
import SmartSpecModel

/// What an address that is being typed can become.
enum AddressCompletion {
  /// Called by the completion scripts with the words of the command line and what stands before the cursor.
  @Sendable
  static func complete(words: [String], index: Int, prefix: String) -> [String] {
    guard let folder = try? DataFolder.find(given: givenFolder(words)),
      let catalogue = try? PackageReader(folder: folder).load().catalogue
    else { return [] }
    return candidates(for: prefix.filter { !"'\"\\".contains($0) }, in: catalogue)
  }

  /// Most that are offered: a shell that shows thousands of words helps nobody.
  private static let limit = 400

  /// Addresses that begin with a text, case of codes aside.
  static func candidates(for typed: String, in catalogue: Catalogue) -> [String] {
    let parts = typed.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let found =
      parts.count > 1
      ? parameters(parts[1], of: Address(parts[0]), in: catalogue).map { parts[0] + "?" + $0 }
      : paths(typed, in: catalogue)
    return Array(found.prefix(limit))
  }

  /// The value of `--data` among the words; nil when it is not there.
  private static func givenFolder(_ words: [String]) -> String? {
    for (index, word) in words.enumerated() {
      if word == "--data", index + 1 < words.count { return words[index + 1] }
      if word.hasPrefix("--data=") { return String(word.dropFirst(7)) }
    }
    return nil
  }
}

extension AddressCompletion {
  private static func paths(_ typed: String, in catalogue: Catalogue) -> [String] {
    let slashes = typed.utf8.count { $0 == UInt8(ascii: "/") }
    let path = typed.split(separator: "/").map(String.init)
    guard slashes > 1, let kind = path.first, let listing = catalogue.listing(kind) else {
      let own = OwnKind.allCases.map { $0.address(in: catalogue).description }
      let kinds = (catalogue.listingNames.map { "/" + $0 } + own).filter { $0.hasPrefix(typed) }
      // Where one kind is left, the word goes on.
      guard kinds.count == 1, let only = kinds.first else { return kinds }
      let hasPages = RelatedKind.all.contains { "/" + $0.from == only }
      return [only, only + "?"] + (hasPages ? [only + "/"] : [])
    }
    let names = RelatedKind.all.filter { $0.from == kind }.map(\.name)
    guard slashes > 2 else {
      guard !names.isEmpty else { return [] }
      let code = path.count > 1 ? path[1].uppercased() : ""
      return (0..<listing.rowCount).lazy.map(listing.key).filter { $0.uppercased().hasPrefix(code) }.map {
        Address([kind, $0]).description
      }
    }
    let head = "/\(kind)/\(path.count > 1 ? path[1] : "")/"
    return names.map { head + $0 }.filter { $0.hasPrefix(typed) }
  }

  /// The parameters so far, with the last one completed.
  private static func parameters(_ typed: String, of address: Address, in catalogue: Catalogue) -> [String] {
    guard let listing = catalogue.listing(at: address) else { return [] }
    let start = typed.lastIndex(of: "&").map { typed.index(after: $0) } ?? typed.startIndex
    let (before, last) = (String(typed[..<start]), String(typed[start...]))
    guard let sign = last.firstIndex(of: "=") else {
      let names = ["filter", "sort", "columns", "limit"] + listing.fields.map(\.id)
      return names.filter { $0.hasPrefix(last) }.map { before + $0 + "=" }
    }
    let name = String(last[..<sign])
    let value = String(last[last.index(after: sign)...])
    // Values after a comma are further ones.
    let comma = value.lastIndex(of: ",").map { value.index(after: $0) } ?? value.startIndex
    let (head, word) = (before + name + "=" + value[..<comma], String(value[comma...]))
    return values(of: name, in: listing).filter { $0.hasPrefix(word) }.map { head + $0 }
  }

  private static func values(of name: String, in listing: Listing) -> [String] {
    let fields = listing.fields.map(\.id)
    switch name {
    case "sort": return fields + fields.map { "-" + $0 }
    case "columns": return fields
    case "filter": return fields.map { $0 + ":" }
    default:
      guard let field = listing.field(name), field.kind != .number, field.kind != .series else { return [] }
      let column = listing.column(field)
      // What is no value of its own in an address would have to be escaped.
      let texts = Set((0..<listing.rowCount).lazy.map { column.text(at: $0) }).filter { text in
        !text.isEmpty && !text.contains(",")
          && Address([], [.init(name, text)]).description.hasSuffix("=" + text)
      }
      return ["all"] + texts.sorted()
    }
  }
}
