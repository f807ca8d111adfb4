public import SmartSpecModel

/// What a controller wants to happen.
public enum Action: Sendable {
  case none
  case open(Address)
  case back
  case forward
  /// To the screen that this one belongs to.
  case up
  case notify(String)
  case help
  case askToQuit
  case quit
  case reload
  case repaint
  case stop
}
