import SmartSpecModel

/// What bookmarks, notes and the history need to know about a screen.
extension ScreenController {
  /// The list of what the user keeps that is shown; nil for data.
  var ownKind: OwnKind? { OwnKind.allCases.first { $0.screen == screen } }

  /// Whether it has to be made again when something is kept.
  var showsOwnThings: Bool { ownKind != nil || screen == Assessment.name }

  /// Where it is with everything that was chosen, the year too.
  func place(_ context: Context) -> Address {
    address.with("edit", nil).with("year", context.catalogue.year.map(String.init))
  }

  /// What the place is called: `Regions › PL22 Śląskie · Roles`, `Regions · gdp<75 · at PL22`.
  func placeTitle(_ context: Context) -> String {
    var parts = [crumbs.dropFirst().map(\.title).joined(separator: " › ")]
    if parts[0].isEmpty { parts = ["Home"] }
    if selectedTab > 0 { parts.append(tabs[selectedTab].title) }
    if let list = listPane, tabs.count == 1 {
      if let filter = list.address["filter"] { parts.append("“\(filter)”") }
      if let key = list.selectedKey { parts.append("at \(key)") }
    }
    if let year = context.catalogue.year { parts.append(String(year)) }
    return parts.joined(separator: " · ")
  }

  /// The place as one that is left; nil where nobody wants to come back to.
  func visit(_ context: Context) -> Visit? {
    let passing = ["home", "doctor", "log", "diagnostics"]
    guard ownKind == nil, !passing.contains(screen), !context.catalogue.isEmpty else { return nil }
    return Visit(address: place(context), title: placeTitle(context), left: context.now())
  }
}

extension ScreenController {
  /// What a note is about: the selected row, else the page; nil where there is neither.
  func noteSubject(_ context: Context) -> (address: Address, title: String)? {
    if let list = listPane, let row = list.selectedRow {
      return noteSubject(ofRow: row, in: list, context)
    }
    guard let page = subjects(in: context).last, let subject = context.catalogue.row(at: page) else {
      return nil
    }
    return (page, Names.short(subject.listing, subject.row, in: context.catalogue))
  }

  private func noteSubject(
    ofRow row: Int, in list: ListPane, _ context: Context
  ) -> (address: Address, title: String)? {
    if let target = list.listing.open(row), let subject = context.catalogue.row(at: target) {
      let page = Address([subject.listing.id, subject.listing.key(subject.row)])
      return (page, Names.short(subject.listing, subject.row, in: context.catalogue))
    }
    guard ownKind == nil else { return nil }
    return (
      list.placeOfRow(row), list.listing.explanation(ofRow: row, in: context.catalogue).subject
    )
  }

  /// The notes on a row of the list, the newest first.
  func notes(onRow row: Int, in context: Context) -> [Note] {
    guard !context.own.notes.isEmpty, ownKind == nil, let list = listPane else { return [] }
    let page = list.listing.open(row).map { Address(Array($0.path.prefix(2))) }
    let place = list.placeOfRow(row)
    return context.own.notes.filter { $0.subject == page || $0.subject == place }
  }
}

extension ListPane {
  /// Where a row without a page is found again.
  fileprivate func placeOfRow(_ row: Int) -> Address {
    Address(address.path, [.init("cursor", listing.key(row))])
  }
}

extension OwnKind {
  /// The name of its screen, apart from those of lists of data.
  var screen: String { "your-" + rawValue }
}
