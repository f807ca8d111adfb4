internal import TerminalUI

/// The title of the terminal's window, sent when it changes.
struct WindowTitle {
  /// The title that the window has; nil where it may have another one.
  private var shown: String?
  /// Whether letters beyond ASCII can be sent.
  private let isUTF8: Bool

  /// More than a bar of windows shows.
  private static let longest = 80

  init(isUTF8: Bool) { self.isUTF8 = isUTF8 }

  /// What gives the window a title (OSC 2), or nothing where it has it.
  ///
  /// The title may come from data: nothing in it can end the sequence or begin another.
  mutating func change(to title: String) -> [UInt8] {
    let wanted =
      isUTF8
      ? Truncation.truncate(title, to: Self.longest)
      : Truncation.truncate(Transliteration.ascii(title), to: Self.longest, glyphs: .ascii)
    guard wanted != shown else { return [] }
    shown = wanted
    return Array("\u{1B}]2;\(wanted)\u{1B}\\".utf8)
  }

  /// To be called when somebody else may have given the window a title.
  mutating func forget() { shown = nil }
}
