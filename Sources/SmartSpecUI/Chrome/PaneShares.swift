/// How much of the screen the user gave to the pane beside or below a list; kept for the session.
struct PaneShares: Hashable, Sendable {
  /// Of the width, between 0 and 1; nil for the usual one.
  var right: Double?
  /// Of the height, between 0 and 1; nil for the usual one.
  var below: Double?
}
