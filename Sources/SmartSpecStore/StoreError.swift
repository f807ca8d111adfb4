import CSQLite

/// Why what the user keeps cannot be read or written.
public struct StoreError: Error, Hashable, Sendable {
  public let path: String
  public let problem: Problem

  public enum Problem: Hashable, Sendable {
    /// A newer program made it, with this version of its tables.
    case newer(version: Int)
    /// It is a file of something else.
    case foreign
    case damaged
    /// Another program has kept it locked for as long as we wait.
    case locked
    /// The file or its folder may not be written.
    case readOnly
    case full
    case other(String)
  }

  public init(path: String, problem: Problem) {
    self.path = path
    self.problem = problem
  }

  init(_ error: SQLiteError, path: String) {
    self.path = path
    problem =
      switch error.kind {
      case SQLITE_NOTADB: .foreign
      case SQLITE_CORRUPT: .damaged
      case SQLITE_BUSY, SQLITE_LOCKED: .locked
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH: .readOnly
      case SQLITE_FULL: .full
      // A limit on the size of files and some full disks are told so.
      case SQLITE_IOERR where Self.writing.contains(error.code): .full
      default: .other(error.message)
      }
  }

  /// `SQLITE_IOERR_WRITE` and `SQLITE_IOERR_TRUNCATE`, which are macros that Swift does not see.
  private static let writing: Set<Int32> = [SQLITE_IOERR | 3 << 8, SQLITE_IOERR | 6 << 8]

  /// What is wrong, and what to do, in one or two sentences.
  public var message: String {
    switch problem {
    case .newer(let version):
      "Your notes in \(path) were made by a newer smartspec (tables of version \(version)). Update this one to use them."
    case .foreign: "Your notes cannot be used: \(path) is no file of smartspec. Move it away."
    case .damaged:
      "Your notes cannot be read: \(path) is damaged. Copy it, then try: sqlite3 COPY .recover; or move it away."
    case .locked: "Your notes are in use by another program: \(path) stayed locked. Try again in a moment."
    case .readOnly:
      "Your notes cannot be written: \(path) or its folder is not writable. Change its permissions."
    case .full: "Your notes cannot be written: there is no room for \(path). Make room and try again."
    case .other(let reason): "Your notes in \(path) cannot be used: \(reason). Look at its folder and disk."
    }
  }
}
