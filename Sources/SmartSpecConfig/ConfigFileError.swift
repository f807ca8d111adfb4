internal import SmartSpecModel

/// Why a file of the user's, or a theme, cannot be used.
public enum ConfigFileError: Error, Hashable, Sendable {
  /// The file cannot be read.
  case unreadable(file: String, reason: String)
  /// The file is not TOML, or a value has another form than it should.
  case malformed(file: String, line: Int?, reason: String)
  /// The file uses a name that does not exist; `kind` says of what, for example `style`.
  case unknownName(file: String, line: Int?, kind: String, name: String, known: [String])
  /// There is no theme of that name.
  case unknownTheme(name: String, known: [String])
}

extension ConfigFileError: CustomStringConvertible {
  /// What is wrong and where, and what would be right.
  public var description: String {
    switch self {
    case .unreadable(let file, let reason):
      "Cannot read \(file): \(reason)."
    case .malformed(let file, let line, let reason):
      "\(Self.place(file, line)): error: \(reason)"
    case .unknownName(let file, let line, let kind, let name, let known):
      "\(Self.place(file, line)): error: there is no \(kind) “\(name)”. \(Self.advice(name, known))"
    case .unknownTheme(let name, let known): "There is no theme “\(name)”. \(Self.advice(name, known))"
    }
  }

  private static func advice(_ name: String, _ known: [String]) -> String {
    let nearest = Similarity.nearest(to: name, among: known).map { "Did you mean “\($0)”? " } ?? ""
    return nearest + "Known: \(known.joined(separator: ", "))."
  }

  private static func place(_ file: String, _ line: Int?) -> String {
    line.map { "\(file):\($0)" } ?? file
  }
}
