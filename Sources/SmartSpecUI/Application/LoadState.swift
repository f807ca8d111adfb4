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
  /// A part of the data, which can be looked at while the rest is read.
  case known(Catalogue)
  case finished(Catalogue, diagnostics: [Diagnostic])
  case failed(String)
}
