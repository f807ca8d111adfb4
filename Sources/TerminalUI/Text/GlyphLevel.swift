/// Which drawing characters a terminal can show.
public enum GlyphLevel: String, CaseIterable, Sendable {
  /// Everything, braille included.
  case full
  /// Blocks and lines, no braille.
  case block
  /// ASCII only; letters are transliterated.
  case ascii
}
