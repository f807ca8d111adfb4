/// Cuts text to a number of columns.
public enum Truncation {
  /// The cleaned text if it fits into that many columns, else its beginning and an ellipsis.
  ///
  /// Zero columns or less give an empty text.
  public static func truncate(
    _ text: some StringProtocol, to columns: Int, glyphs: GlyphLevel = .full,
    ambiguous: AmbiguousWidth = TextWidth.ambiguous
  ) -> String {
    var result = String.UnicodeScalarView()
    for cluster in clusters(of: text, fitting: columns, glyphs: glyphs, ambiguous: ambiguous) {
      cluster.append(to: &result)
    }
    return String(result)
  }

  /// The letters of what `truncate` returns.
  static func clusters(
    of text: some StringProtocol, fitting columns: Int, glyphs: GlyphLevel,
    ambiguous: AmbiguousWidth = TextWidth.ambiguous
  ) -> [Cluster] {
    guard columns > 0 else { return [] }
    // A letter with its marks and what is left out may be many scalars, but not any number of them.
    var source = Clusters(text, limit: min(columns, 1 << 16) * 16 + 256, ambiguous: ambiguous)
    var kept: [Cluster] = []
    var used = 0
    while let cluster = source.next() {
      used += cluster.width
      kept.append(cluster)
      if used > columns { break }
    }
    guard used > columns || source.isCutOff else { return kept }
    var mark = Clusters(Glyphs.ellipsis(glyphs), ambiguous: ambiguous)
    guard let ellipsis = mark.next() else { return kept }
    while used > columns - ellipsis.width, let last = kept.popLast() { used -= last.width }
    if ellipsis.width <= columns { kept.append(ellipsis) }
    return kept
  }
}
