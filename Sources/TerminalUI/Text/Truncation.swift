/// Cuts text to a number of columns.
public enum Truncation {
  /// The cleaned text if it fits into that many columns, else its beginning and an ellipsis.
  ///
  /// Zero columns or less give an empty text.
  public static func truncate(
    _ text: some StringProtocol, to columns: Int, glyphs: GlyphLevel = .full
  ) -> String {
    var result = String.UnicodeScalarView()
    for cluster in clusters(of: text, fitting: columns, glyphs: glyphs) { cluster.append(to: &result) }
    return String(result)
  }

  /// The letters of what `truncate` returns.
  static func clusters(
    of text: some StringProtocol, fitting columns: Int, glyphs: GlyphLevel
  ) -> [Cluster] {
    guard columns > 0 else { return [] }
    var source = Clusters(text)
    var kept: [Cluster] = []
    var used = 0
    while let cluster = source.next() {
      used += cluster.width
      kept.append(cluster)
      if used > columns { break }
    }
    guard used > columns else { return kept }
    while used >= columns, let last = kept.popLast() { used -= last.width }
    var ellipsis = Clusters(Glyphs.ellipsis(glyphs))
    while let cluster = ellipsis.next() { kept.append(cluster) }
    return kept
  }
}
