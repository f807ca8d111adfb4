import SmartSpecModel

/// What a screen is made again from: where it was and what was done on it, without what it showed.
///
/// It holds codes and names rather than rows, so it outlives a reload.
struct ScreenRemains: Sendable {
  /// Which screen it was, such as `region`.
  let screen: String
  let address: Address
  let tabCount: Int
  let selectedTab: Int
  let showsCompanion: Bool
  let isZoomed: Bool
  let showsTables: Bool
  /// What was done on the tabs that were opened, by their positions.
  let panes: [Int: Pane]

  enum Pane: Sendable {
    case list(ListPane.Remains)
    case document(DocumentPane.Place)
  }
}

extension ListPane {
  /// What was done in a list.
  struct Remains: Sendable {
    let listing: String
    let arrangement: Arrangement
    let history: ArrangementHistory
    let places: RowPlaces
    let showsTotals: Bool
    let part: PicturePart?
  }
}

extension DocumentPane {
  /// Which part of a page was read.
  struct Place: Sendable {
    /// Counts the lines that can be opened, from 0.
    var cursor = 0
    var firstVisible = 0
    /// Whether the top was put where it is by scrolling, which may leave the selected line out of sight.
    var isScrolled = false
  }
}
