import Glibc
public import SmartSpecModel

/// Writes files whole or not at all.
///
/// Each file is written beside its place under another name and gets its own when it is complete. Whatever goes wrong,
/// no half file stays and none under the other name. A process that writes files of limited size has to ignore
/// SIGXFSZ.
public struct FileSaver: Sendable {
  /// A file that is to be.
  public struct File: Sendable {
    /// Where; `~/` at its start is the folder of the user.
    public let path: String
    let contents: @Sendable (inout TextOutput) -> Void

    public init(path: String, text: String) {
      self.init(path: path) { $0 += text }
    }

    /// A file whose text is made while it is written.
    public init(path: String, contents: @escaping @Sendable (inout TextOutput) -> Void) {
      self.path = path
      self.contents = contents
    }

    /// All of the text.
    public var text: String {
      var output = TextOutput()
      contents(&output)
      return output.text
    }
  }

  /// What becomes of a file that is there already.
  public enum Existing: Sendable { case kept, replaced }

  typealias Write = @Sendable (Int32, UnsafeRawPointer, Int) -> Int

  private let home: String?
  private let write: Write

  /// - Parameter home: what `~` stands for; nil for `HOME` of the process.
  public init(home: String? = nil) {
    self.init(home: home, write: { Glibc.write($0, $1, $2) })
  }

  init(home: String? = nil, write: @escaping Write) {
    self.home = home
    self.write = write
  }

  /// Writes some files, all or none of them.
  ///
  /// Two programs that write one file at the same time never mix: with `kept` the second fails. Replaced files keep
  /// their permissions; a replaced link still leads where it led. All are complete before the first is replaced, but
  /// several names cannot be given at once: should the system refuse a later one, the earlier are replaced already.
  ///
  /// - Returns: where the files are.
  @discardableResult
  public func save(
    _ files: [File], existing: Existing = .kept, monitor: Monitor = .none
  ) throws(SaveError) -> [String] {
    var drafts: [Draft] = []
    defer { for draft in drafts { draft.discard() } }
    var paths: [String] = []
    for file in files { paths.append(try destination(of: file.path, existing)) }
    for (file, path) in zip(files, paths) { drafts.append(try Draft(for: path, file, write, monitor)) }
    var published: [String] = []
    for draft in drafts {
      do throws(SaveError) {
        switch existing {
        case .kept: try draft.publish()
        case .replaced: try draft.replace()
        }
      } catch {
        if existing == .kept { for path in published { unlink(path) } }
        throw error
      }
      published.append(draft.path)
    }
    for folder in Set(paths.map(Draft.folder)) { Draft.sync(folder: folder) }
    return paths
  }
}

extension FileSaver {
  /// The path of a file in full; fails when something is there that may not go.
  private func destination(of path: String, _ existing: Existing) throws(SaveError) -> String {
    var full = path
    if path == "~" || path.hasPrefix("~/") {
      guard let home = home ?? getenv("HOME").map({ String(cString: $0) }), !home.isEmpty else {
        throw SaveError(path: path, problem: .noHome)
      }
      full = home + path.dropFirst()
    }
    guard !full.isEmpty, !full.hasSuffix("/") else { throw SaveError(path: full, problem: .isFolder) }
    var status = stat()
    guard lstat(full, &status) == 0 else {
      if errno == ENOENT { return full }
      throw SaveError(path: full, problem: SaveError.problem(errno, folder: Draft.folder(of: full)))
    }
    if status.st_mode & S_IFMT == S_IFLNK, existing == .replaced, let target = realpath(full, nil) {
      defer { free(target) }
      full = String(cString: target)
      _ = lstat(full, &status)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw SaveError(path: full, problem: .isFolder) }
    guard existing == .replaced else { throw SaveError(path: full, problem: .exists) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw SaveError(path: full, problem: .notAFile) }
    return full
  }
}

/// A file that is complete and has not got its name yet.
private struct Draft {
  let path: String
  private let temporary: String

  init(
    for path: String, _ file: FileSaver.File, _ write: @escaping FileSaver.Write, _ monitor: Monitor
  ) throws(SaveError) {
    self.path = path
    let folder = Self.folder(of: path)
    func failure(_ code: Int32) -> SaveError {
      SaveError(path: path, problem: SaveError.problem(code, folder: folder))
    }
    let name = folder + "/.smartspec-\(getpid())-\(UInt64.random(in: .min ... .max))"
    let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(errno) }
    temporary = name
    var status = stat()
    if stat(path, &status) == 0 { fchmod(descriptor, status.st_mode & 0o7777) }
    var code: Int32 = 0
    withoutActuallyEscaping({ (piece: String) -> Bool in
      code = monitor.isCancelled() ? ECANCELED : Self.write(piece, to: descriptor, write)
      return code == 0
    }) { take in
      var output = TextOutput(take)
      file.contents(&output)
      output.flush()
    }
    if code == 0, monitor.isCancelled() { code = ECANCELED }
    if code == 0, fsync(descriptor) != 0, errno != EINVAL { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    guard code == 0 else {
      unlink(name)
      throw failure(code)
    }
  }

  /// Gives the file its name, which must be free.
  func publish() throws(SaveError) {
    if link(temporary, path) == 0 { return }
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else { throw failure(errno) }
    // A disk that knows no second names: an empty file takes the name, which is as exclusive, and then goes.
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(errno) }
    close(descriptor)
    do throws(SaveError) { try replace() } catch {
      unlink(path)
      throw error
    }
  }

  /// Gives the file its name, and takes it from another one.
  func replace() throws(SaveError) {
    guard rename(temporary, path) == 0 else { throw failure(errno) }
  }

  /// Takes the other name away, whether the file has got its own or not.
  func discard() { unlink(temporary) }

  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes the names in a folder last.
  static func sync(folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private func failure(_ code: Int32) -> SaveError {
    SaveError(path: path, problem: SaveError.problem(code, folder: Self.folder(of: path)))
  }

  /// Writes everything; returns 0, or the number of what went wrong.
  private static func write(_ text: String, to descriptor: Int32, _ write: FileSaver.Write) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count, let start = bytes.baseAddress {
        let count = write(descriptor, start + done, bytes.count - done)
        if count < 0, errno == EINTR { continue }
        // Writing nothing without a reason would go on for ever.
        guard count > 0 else { return count < 0 ? errno : ENOSPC }
        done += count
      }
      return 0
    }
  }
}
