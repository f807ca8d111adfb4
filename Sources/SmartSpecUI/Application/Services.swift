public import SmartSpecModel
public import TerminalUI

/// Why something cannot be done: one or two sentences for the user.
public struct Problem: Error, Hashable, Sendable {
  public let message: String
  public init(_ message: String) { self.message = message }
}

/// Which theme is wished for.
public enum ThemeWish: Hashable, Sendable {
  case named(String)
  case after(String)
}

/// What the application may do to the world outside.
///
/// Filled in by the executable, replaced in tests.
public struct Services: Sendable {
  /// Loads the data in the background, reports from any thread, and stops soon after the task is cancelled.
  public var load: @Sendable (_ report: @escaping @Sendable (LoadEvent) -> Void) async -> Void

  /// Says once, as a sentence, that the data are not what they were when they were read.
  public var dataChange: @Sendable () -> String? = { nil }
  /// The theme with a name, or the one after a name.
  public var theme: @Sendable (ThemeWish) -> Result<Theme, Problem> = { _ in .success(.fallback) }
  /// The tour in a file, or the one shipped for an empty name.
  public var tour: @Sendable (String) -> Result<Tour, Problem> = { _ in
    .failure(Problem("There is no tour here."))
  }
  /// How exports are made.
  public var exports = Exports.none
  /// Gives a text to a program that keeps it for the clipboard, and says which; nil where the terminal has to be asked.
  public var clipboard: @Sendable (String) -> String? = { _ in nil }
  /// What is kept for the user.
  public var memory = Memory.none
  /// The time by which sessions end that have an end.
  public var clock: @Sendable () -> ContinuousClock.Instant = { .now }
  /// The day, `YYYY-MM-DD`.
  public var today: @Sendable () -> String = { "" }
  /// Lines of the palette that ran in earlier sessions, the newest last.
  public var earlierLines: @Sendable () -> [String] = { [] }
  /// Keeps a line of the palette for later sessions.
  public var keepLine: @Sendable (String) -> Void = { _ in }
  /// What `Sighting` wrote in earlier sessions, the newest last.
  public var sightings: @Sendable () -> [String] = { [] }
  /// Keeps a line of `Sighting` for later sessions.
  public var keepSighting: @Sendable (String) -> Void = { _ in }
  /// Notes what happened, for people who help.
  public var note: @Sendable (_ text: String, _ isError: Bool) -> Void = { _, _ in }

  public init(load: @escaping @Sendable (_ report: @escaping @Sendable (LoadEvent) -> Void) async -> Void) {
    self.load = load
  }

  /// A service that has the data already.
  public static func loaded(_ catalogue: Catalogue, diagnostics: [Diagnostic] = []) -> Services {
    Services { report in report(.finished(catalogue, diagnostics: diagnostics)) }
  }
}
