/// Why a terminal cannot be used.
public enum CursesError: Error, Hashable, Sendable {
  /// The device cannot be opened or is no terminal.
  case unavailable(device: String, reason: String)
  /// The terminal cannot move its cursor, so only line by line output is possible.
  case cannotMoveCursor(terminal: String)
  /// ncurses refused the terminal.
  case refused(terminal: String)
  /// A terminal is open already.
  case alreadyOpen
}

extension CursesError: CustomStringConvertible {
  /// What happened and what to do, in two sentences.
  public var description: String {
    switch self {
    case .unavailable(let device, let reason):
      "Cannot use \(device) as a terminal: \(reason). Run the program in a terminal."
    case .cannotMoveCursor(let terminal):
      "The terminal “\(terminal)” cannot move its cursor. Set TERM to the name of your terminal."
    case .refused(let terminal):
      "The terminal “\(terminal)” cannot be set up. Set TERM to xterm-256color or to the name of your terminal."
    case .alreadyOpen:
      "The terminal is in use already. Close it first."
    }
  }
}
