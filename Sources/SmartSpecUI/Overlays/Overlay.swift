import SmartSpecModel
import TerminalUI

/// What lies over a screen and takes the keys until it is closed.
protocol Overlay: Sendable {
  /// Its name at the end of the crumbs; empty when the screen below stays the matter at hand.
  var title: String { get }
  /// What can be pressed, for the last line; empty when it draws that line itself.
  var hints: [(key: String, title: String)] { get }

  /// What it waits for, the most important first.
  var pending: [Pending<any Overlay>] { get }

  mutating func press(_ key: Key, in context: Context) -> OverlayOutcome
  mutating func paste(_ text: String, in context: Context)

  /// A click on something that it drew, or beside it; keys in the last line are pressed by themselves.
  mutating func click(_ spot: Spot, in context: Context) -> OverlayOutcome

  /// The wheel, by rows; upwards where they are negative.
  mutating func wheel(by rows: Int, at spot: Spot, in context: Context) -> OverlayOutcome

  /// What it is in words, for somebody who listens.
  func spoken(in context: Context) -> Spoken

  /// Draws over the screen, which is there already; returns where the hardware cursor belongs.
  func draw(on canvas: inout Canvas, in context: Context) -> Point?
}

/// What a key did to an overlay.
enum OverlayOutcome {
  case stay
  /// The overlay stays, and this happens below it.
  case perform(Action)
  /// The overlay goes away, then this happens.
  case close(Action)
  /// The overlay goes away, then this runs as if it had been typed.
  case run(Invocation)
}

extension Overlay {
  var pending: [Pending<any Overlay>] { [] }

  mutating func paste(_ text: String, in context: Context) {}

  mutating func click(_ spot: Spot, in context: Context) -> OverlayOutcome { .stay }

  mutating func wheel(by rows: Int, at spot: Spot, in context: Context) -> OverlayOutcome {
    for _ in 0..<abs(rows) {
      guard case .stay = press(rows > 0 ? .down : .up, in: context) else { return .stay }
    }
    return .stay
  }

  /// The rows between crumbs and the two last lines.
  static func body(_ size: Size) -> Rect { ScreenLayout.middle(size) }
}
