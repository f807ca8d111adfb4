/// Cleans text that comes from anywhere before a terminal sees it.
///
/// Nothing in the result can move the cursor, change colours, reverse the reading direction or hide letters. Tabs and
/// line breaks become a blank, other control characters `·`; characters without a width of their own that are not
/// accents are left out; what is unassigned or private becomes `\u{FFFD}`; flags become their two letters; a letter
/// keeps two accents at most.
public enum SafeText {
  /// The text on one line.
  public static func clean(_ text: some StringProtocol) -> String {
    clean(text, keepingLineBreaks: false)
  }

  /// The text; line breaks of any kind become `\n` if they are kept, else a blank.
  public static func clean(_ text: some StringProtocol, keepingLineBreaks: Bool) -> String {
    var result = String.UnicodeScalarView()
    var clusters = Clusters(text, keepingLineBreaks: keepingLineBreaks)
    while let cluster = clusters.next() {
      cluster.append(to: &result)
    }
    return String(result)
  }
}
