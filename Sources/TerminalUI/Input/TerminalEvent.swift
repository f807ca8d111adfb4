/// Something that happened at the terminal.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// A button or the wheel of the mouse was used.
  case mouse(MouseEvent)
  /// Text was pasted, as it came: it may hold line breaks and anything else.
  case paste(String)
  /// The terminal has a new size.
  case resize(Size)
  /// The terminal is gone; nothing can be shown any more.
  case hangUp
  /// Somebody asked the program to end by a signal, for example SIGTERM.
  case terminate(signal: Int32)
  /// `Terminal.wake` was called.
  case wake

  /// Whether it is one of the mouse.
  public var isOfMouse: Bool { if case .mouse = self { true } else { false } }
}
