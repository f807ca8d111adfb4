import SmartSpecModel
import TerminalUI

/// The pages of the web that documents and sources of the data name.
struct WebPages {
  private let addresses: [String]
  /// The hosts that a terminal may be given.
  let hosts: Set<String>

  init(_ catalogue: Catalogue) {
    let found = ["documents", "sources"].flatMap { name -> [String] in
      guard let listing = catalogue.listing(name), let field = listing.field("address") else { return [] }
      return (0..<listing.rowCount).map { listing.raw(field, row: $0) }
    }
    addresses = Set(found.filter { WebAddress.isOfWeb($0) }).sorted()
    hosts = Set(addresses.compactMap(WebTarget.host))
  }

  /// The address that begins so; nil where none does, or several do.
  func address(beginning text: String) -> String? {
    if addresses.contains(text) { return text }
    let likely = addresses.filter { $0.hasPrefix(text) }
    return likely.count == 1 ? likely[0] : nil
  }
}

extension Application {
  /// Which cells of a frame lead to pages of the web: titles and addresses in lists, and addresses on pages.
  func links(in frame: Frame) -> [WebLink] {
    guard overlay == nil, player == nil else { return [] }
    let listed = listed(in: frame)
    return listed
      + written(on: frame.surface).filter { link in
        !listed.contains { !$0.rect.intersection(link.rect).isEmpty }
      }
  }

  /// The title of the selected row, and all addresses that stand in columns.
  ///
  /// A link takes up to two hundred bytes each time its row is drawn: titles of all rows would double what a step sends.
  private func listed(in frame: Frame) -> [WebLink] {
    let pages = webPages
    guard let list = screen.listPane, list.face == nil, let field = list.listing.field("address") else {
      return []
    }
    func columns(_ fields: Set<String>) -> [Rect] {
      frame.zones.having { (target: WidgetTarget) in
        guard case .column(let index) = target, list.view.columns.indices.contains(index) else {
          return false
        }
        return fields.contains(list.view.columns[index].id)
      }.map(\.rect)
    }
    let (always, whenSelected) = (columns(["address"]), columns(["title", "name"]))
    let rows = frame.zones.having { (target: WidgetTarget) in
      guard case .row(let index) = target else { return false }
      return list.rows.indices.contains(index)
    }
    return rows.flatMap { row -> [WebLink] in
      guard case .row(let index)? = row.target as? WidgetTarget,
        let target = WebTarget(list.listing.raw(field, row: list.rows[index]), hosts: pages.hosts)
      else { return [] }
      return (index == list.state.cursor ? always + whenSelected : always)
        .map { row.rect.intersection($0) }.filter { !$0.isEmpty }.map { WebLink(target, on: $0) }
    }
  }

  /// Addresses that are written on a page or beside a list, with the lines on which they go on.
  private func written(on surface: Surface) -> [WebLink] {
    let pages = webPages
    let end = screen.layout(context).status.y
    var links: [WebLink] = []
    for y in 0..<max(0, end) where surface.hasAddress(inRow: y) {
      let words = surface.words(ofRow: y)
      for (x, word) in words where WebAddress.isOfWeb(word) {
        let isCut = word.hasSuffix(Glyphs.ellipsis(glyphs))
        let shown = isCut ? String(word.dropLast()) : word
        guard let address = pages.address(beginning: shown),
          let target = WebTarget(address, hosts: pages.hosts)
        else { continue }
        links.append(WebLink(target, on: Rect(x: x, y: y, width: shown.count, height: 1)))
        var rest = address.dropFirst(shown.count)
        var line = y + 1
        while !isCut, !rest.isEmpty, line < end,
          let part = surface.words(ofRow: line).first(where: { $0.x == x })?.text, rest.hasPrefix(part)
        {
          links.append(WebLink(target, on: Rect(x: x, y: line, width: part.count, height: 1)))
          rest = rest.dropFirst(part.count)
          line += 1
        }
      }
    }
    return links
  }
}

extension Surface {
  /// Whether what every address of the web has stands somewhere in a row; cheap, because every frame is looked through.
  fileprivate func hasAddress(inRow y: Int) -> Bool {
    var signs = 0
    for cell in row(y) {
      let isNext = cell.base == (signs == 0 ? 0x3A : 0x2F)
      signs = isNext ? signs + 1 : cell.base == 0x3A ? 1 : 0
      if signs == 3 { return true }
    }
    return false
  }

  /// What stands between blanks in a row, with the column where it begins; letters beyond ASCII take part as one sign.
  fileprivate func words(ofRow y: Int) -> [(x: Int, text: String)] {
    var words: [(x: Int, text: String)] = []
    var isInside = false
    for (x, cell) in row(y).enumerated() {
      guard !cell.isBlank, cell.width == 1 else {
        isInside = false
        continue
      }
      if !isInside { words.append((x, "")) }
      words[words.count - 1].text += cell.text
      isInside = true
    }
    return words
  }
}
