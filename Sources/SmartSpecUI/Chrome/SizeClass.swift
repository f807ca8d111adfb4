import TerminalUI

/// How much room a screen has; the layout is a function of nothing else.
struct SizeClass: Hashable {
  enum Width: Int, Comparable {
    /// 40–99, 100–139, 140–199 and from 200 columns.
    case small, medium, large, extraLarge
    static func < (a: Width, b: Width) -> Bool { a.rawValue < b.rawValue }
    var name: String { ["narrow", "medium", "wide", "very wide"][rawValue] }
  }

  enum Height: Int, Comparable {
    /// 10–25, 26–45 and from 46 rows.
    case short, normal, tall
    static func < (a: Height, b: Height) -> Bool { a.rawValue < b.rawValue }
    var name: String { ["short", "of normal height", "tall"][rawValue] }
  }

  let width: Width
  let height: Height

  static let minimum = Size(width: 40, height: 10)

  init(_ size: Size) {
    width = size.width < 100 ? .small : size.width < 140 ? .medium : size.width < 200 ? .large : .extraLarge
    height = size.height < 26 ? .short : size.height < 46 ? .normal : .tall
  }
}

/// Where the parts of a screen lie.
struct ScreenLayout: Hashable {
  let crumbs: Rect
  /// The rule under the crumbs; empty on short screens.
  let rule: Rect
  /// Name and tabs, or the lenses of a list; empty when there are none.
  let header: Rect
  let body: Rect
  /// The rule between body and companion.
  let divider: Rect
  let companion: Rect
  let status: Rect
  let hints: Rect

  /// `only`: the companion has the body's place.
  enum Companion { case none, right, below, only }

  /// `panelRows`: rows above the status line that a panel lies over.
  init(
    size: Size, headerRows: Int, companion wished: Companion, panelRows: Int = 0, shares: PaneShares = .init()
  ) {
    let sizes = SizeClass(size)
    let all = Rect(x: 0, y: 0, width: size.width, height: size.height)
    let (top, bottom) = all.splitBottom(2)
    (status, hints) = bottom.splitTop(1)
    var rest: Rect
    (crumbs, rest) = top.splitTop(1)
    (rule, rest) = rest.splitTop(sizes.height == .short ? 0 : 1)
    (header, rest) = rest.splitTop(headerRows)
    (rest, _) = rest.splitBottom(panelRows)
    // A panel asks about the list, which is what should be seen above it.
    let companion = panelRows > 0 && wished != .right ? .none : wished
    switch companion {
    case .right where sizes.width > .small && sizes.height > .short:
      let usual = sizes.width == .medium ? 35 : size.width * 2 / 5
      let width = Self.rows(shares.right, of: size.width, least: 16, rest: rest.width - 24) ?? usual
      let (left, right) = rest.splitLeading(rest.width - width)
      body = left.splitLeading(left.width - 1).0
      (divider, self.companion) = right.splitLeading(2)
    case .below where sizes.height > .short:
      let height = Self.rows(shares.below, of: size.height, least: 3, rest: rest.height - 4)
      let (upper, lower) = rest.splitBottom(height ?? min(16, rest.height * 45 / 100))
      body = upper
      (divider, self.companion) = lower.splitTop(1)
    case .only:
      body = Rect(x: 0, y: rest.y, width: 0, height: 0)
      divider = body
      self.companion = Rect(x: 2, y: rest.y, width: rest.width - 2, height: rest.height)
    default:
      body = rest
      divider = Rect(x: 0, y: 0, width: 0, height: 0)
      self.companion = divider
    }
  }

  /// What a share comes to, as long as the list keeps its least; nil without one.
  private static func rows(_ share: Double?, of all: Int, least: Int, rest: Int) -> Int? {
    share.map { max(least, min(rest, Int(($0 * Double(all)).rounded()))) }
  }

  /// The share that puts the rule between list and companion where a place is; nil where there is no rule.
  func shares(withDividerAt place: Point, on size: Size, before: PaneShares) -> PaneShares {
    var shares = before
    if divider.isEmpty { return shares }
    if divider.height > 1 {
      shares.right = Double(companion.maxX - place.x) / Double(max(1, size.width))
    } else {
      shares.below = Double(companion.maxY - place.y) / Double(max(1, size.height))
    }
    return shares
  }

  /// The rows between crumbs and the two last lines.
  static func middle(_ size: Size) -> Rect {
    let top = SizeClass(size).height == .short ? 1 : 2
    return Rect(x: 0, y: top, width: size.width, height: max(0, size.height - top - 2))
  }
}
