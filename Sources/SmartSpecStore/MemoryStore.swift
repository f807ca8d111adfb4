import Glibc
public import SmartSpecModel
import Synchronization

/// What the user keeps, in a database of SQLite that several programs may use at once.
///
/// A change that `keep` has returned from is on the disk, whatever happens to the program then. Nothing is opened before
/// it is first needed, and no file is made before something is kept. Guards its connection with a lock.
public final class MemoryStore: Sendable {
  public let path: String
  /// How long to wait for another program that is writing, before a change is given up.
  private let patience: Duration
  private let state = Mutex(State())

  private struct State {
    var database: Database?
    /// Which file the connection is open to: one that was put away must not be written any more.
    var file: FileIdentity?
    /// What was read last, and the number that SQLite changes whenever another program has written.
    var known: (version: Int, things: OwnThings)?
  }

  public init(path: String, patience: Duration = .seconds(5)) {
    self.path = path
    self.patience = patience
  }

  /// All that is kept; read again only when it was changed.
  public func things() throws(StoreError) -> OwnThings {
    try use { (state) throws(StoreError) in
      guard let database = try open(&state, .existing) else { return OwnThings() }
      return try translating { () throws(SQLiteError) in
        database.wait(Self.readingPatience)
        let version = try database.integer("PRAGMA data_version")
        if let known = state.known, known.version == version { return known.things }
        // One transaction, so that all lists are of one moment.
        try database.run("BEGIN")
        defer { try? database.run("COMMIT") }
        let things = try OwnRows.read(from: database)
        state.known = (version, things)
        return things
      }
    }
  }

  /// Makes all changes or none; they are on the disk when it returns.
  ///
  /// - Parameters:
  ///   - changes: What is to be changed, in this order.
  ///   - limit: How long to wait for other programs; nil for as long as the store does by itself.
  /// - Returns: What takes the changes back.
  /// - Throws: `StoreError` when nothing was changed.
  @discardableResult
  public func keep(_ changes: [OwnChange], within limit: Duration? = nil) throws(StoreError) -> [OwnChange] {
    try use { (state) throws(StoreError) in
      guard let database = try open(&state, .creating) else { return [] }
      state.known = nil
      database.wait(limit ?? patience)
      return try translating { () throws(SQLiteError) in
        try database.transaction { () throws(SQLiteError) in
          var inverse: [OwnChange] = []
          for change in changes { inverse.insert(contentsOf: try OwnRows.make(change, in: database), at: 0) }
          return inverse
        }
      }
    }
  }
}

extension MemoryStore {
  /// Reading happens between keys.
  private static let readingPatience = Duration.milliseconds(300)

  private func use<Made>(_ body: (inout State) throws(StoreError) -> Made) throws(StoreError) -> Made {
    let result = state.withLock { state -> Result<Made, StoreError> in
      do throws(StoreError) { return .success(try body(&state)) } catch {
        // What went wrong may have gone wrong with the connection.
        state = State()
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func translating<Made>(_ body: () throws(SQLiteError) -> Made) throws(StoreError) -> Made {
    do throws(SQLiteError) { return try body() } catch { throw StoreError(error, path: path) }
  }

  /// The connection; nil where there is no file and none is to be made.
  private func open(_ state: inout State, _ opening: Database.Opening) throws(StoreError) -> Database? {
    let file = FileIdentity(path)
    if let database = state.database, let file, file == state.file { return database }
    state = State()
    if opening == .existing, file == nil { return nil }
    if opening == .creating { try makeFile() }
    let database = try translating { () throws(SQLiteError) in
      let database = try Database(path: path, opening)
      database.wait(opening == .creating ? patience : Self.readingPatience)
      // Safe in homes on other machines too, where memory cannot be shared as a write-ahead log needs it.
      try database.run("PRAGMA journal_mode = TRUNCATE")
      try database.run("PRAGMA synchronous = FULL")
      return database
    }
    switch try translating({ () throws(SQLiteError) in try Schema.state(of: database) }) {
    case .usable: break
    case .newer(let version): throw StoreError(path: path, problem: .newer(version: version))
    case .foreign: throw StoreError(path: path, problem: .foreign)
    case .empty:
      guard opening == .creating else { return nil }
      try translating { () throws(SQLiteError) in
        try database.transaction { () throws(SQLiteError) in
          // Another program may have been first.
          if try Schema.state(of: database) == .empty { try Schema.make(in: database) }
        }
      }
    }
    state.database = database
    state.file = FileIdentity(path)
    return database
  }

  /// Makes the file and its folders for the user alone.
  private func makeFile() throws(StoreError) {
    for (index, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
      mkdir(String(decoding: path.utf8.prefix(index), as: UTF8.self), 0o700)
    }
    // A file that is there is not opened: closing it would take away the locks of this process.
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { return }
      let problem: StoreError.Problem =
        switch errno {
        case ENOSPC, EDQUOT: .full
        case EACCES, EROFS, EPERM: .readOnly
        default: .other(String(cString: strerror(errno)))
        }
      throw StoreError(path: path, problem: problem)
    }
    close(descriptor)
  }
}

extension MemoryStore {
  /// `memory.db` in `$XDG_DATA_HOME/smartspec`, else in `~/.local/share/smartspec`; nil where the user has no folder.
  public static func place(environment: (String) -> String?) -> String? {
    // A relative path in that variable is to be ignored, says its standard.
    if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/smartspec/memory.db" }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    var status = stat()
    guard stat(home, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    return home + "/.local/share/smartspec/memory.db"
  }
}

/// Which file lies at a path.
private struct FileIdentity: Hashable {
  let device: UInt
  let number: UInt

  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
  }
}
