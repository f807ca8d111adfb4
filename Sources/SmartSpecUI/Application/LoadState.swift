public import SmartSpecModel

/// How far the data are.
public enum LoadState: Hashable, Sendable {
  /// Nothing was asked for yet, or loading was stopped.
  case idle
  /// A part between 0 and 1, and the file that is being read.
  case running(fraction: Double, file: String)
  case finished(diagnostics: Int)
  /// A sentence that says what happened and what to do.
  case failed(String)
}

/// What a load reports to the application.
public enum LoadEvent: Sendable {
  case progress(fraction: Double, file: String)
  case finished(Catalogue, diagnostics: [Diagnostic])
  case failed(String)
}

/// What the application may do to the world outside.
///
/// Filled in by the executable, replaced in tests.
public struct Services: Sendable {
  /// Loads the data in the background, reports from any thread, and stops soon after the task is cancelled.
  public var load: @Sendable (_ report: @escaping @Sendable (LoadEvent) -> Void) async -> Void

  public init(load: @escaping @Sendable (_ report: @escaping @Sendable (LoadEvent) -> Void) async -> Void) {
    self.load = load
  }

  /// A service that has the data already.
  public static func loaded(_ catalogue: Catalogue, diagnostics: [Diagnostic] = []) -> Services {
    Services { report in report(.finished(catalogue, diagnostics: diagnostics)) }
  }
}
