/// Where lines come from, and where what is said goes: a terminal, a pipe, a file.
@MainActor
public protocol LineTerminal: AnyObject {
  /// Wakes `next` from any thread.
  var wake: @Sendable () -> Void { get }

  /// Waits for something, at most so long where a time is given.
  ///
  /// Without `takingLines` lines stay where they are until somebody wants them; that they end is told then, too.
  func next(timeoutInMilliseconds: Int?, takingLines: Bool) -> LineEvent

  /// Says lines, which hold no control characters.
  func say(_ lines: [String])

  /// Shows that a line is awaited, where somebody types.
  func prompt()
}

/// What comes from a line terminal.
public enum LineEvent: Hashable, Sendable {
  /// A line without its end; of a longer one the first 4,096 bytes.
  case line(String, isCut: Bool)
  /// No line will come any more.
  case end
  /// Ctrl-c.
  case interrupt
  /// The signal by which the program should end.
  case terminate(Int32)
  /// Somebody called `wake`, or the time is over.
  case nothing
}
