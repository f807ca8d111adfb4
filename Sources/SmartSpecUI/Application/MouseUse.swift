/// Whether the terminal was asked to report the mouse, and does.
public enum MouseUse: Hashable, Sendable {
  case off
  /// Asked for, and nothing was heard so far.
  case asked
  case heard

  var words: String {
    switch self {
    case .off: "off: text is selected as the terminal does it; :mouse on"
    case .asked: "on (modes 1002 and 1006), and nothing was heard of it so far; :mouse off"
    case .heard: "on, and the terminal reports it; Shift-drag selects as the terminal does; :mouse off"
    }
  }

  /// What is said where there is no dashboard.
  static let elsewhere = "used in the dashboard, unless it is started with --no-mouse"
}
