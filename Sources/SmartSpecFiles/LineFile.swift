import Glibc

/// A file of the user's own that grows by lines, and begins anew when it is full.
///
/// It must never be the reason why something fails, so that what cannot be written is left out without a word. Several
/// programs may write the same file: a line is written in one piece.
public struct LineFile: Hashable, Sendable {
  public let path: String
  /// Bytes from which the file starts anew; the full one stays beside it as `NAME.1`.
  private let limit: Int

  public init(path: String, limit: Int = 1 << 20) {
    self.path = path
    self.limit = limit
  }

  /// A file of that name in `$XDG_STATE_HOME/smartspec`, or in `~/.local/state/smartspec`; nil where the user has no
  /// folder.
  public static func ofUser(_ name: String, limit: Int = 1 << 20) -> LineFile? {
    ofUser(name, limit: limit) { variable in getenv(variable).map { String(cString: $0) } }
  }

  /// The same for other variables; `environment` gives their values.
  static func ofUser(_ name: String, limit: Int = 1 << 20, environment: (String) -> String?) -> LineFile? {
    // A relative path in that variable is to be ignored, says its standard.
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      return LineFile(path: state + "/smartspec/" + name, limit: limit)
    }
    // A home that is not there, as services have it, is not made.
    guard let home = environment("HOME"), home.hasPrefix("/"), isFolder(home) else { return nil }
    return LineFile(path: home + "/.local/state/smartspec/" + name, limit: limit)
  }

  /// Adds a line at the end, in one piece.
  ///
  /// The file and its folders are made for the user alone. Control characters become `·`, line breaks and tabs blanks;
  /// of a very long line the first 8 KB are kept.
  public func append(_ line: String) {
    makeFolders()
    rotate()
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var bytes = Array((Self.clean(line) + "\n").utf8)
    _ = write(descriptor, &bytes, bytes.count)
  }

  /// The last lines, the oldest first; none when there is no file.
  public func last(_ count: Int) -> [String] {
    var lines = Self.lines(of: path)
    if lines.count < count { lines = Self.lines(of: path + ".1") + lines }
    return Array(lines.suffix(max(0, count)))
  }
}

extension LineFile {
  private func makeFolders() {
    for (index, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
      mkdir(String(decoding: path.utf8.prefix(index), as: UTF8.self), 0o700)
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private func rotate() {
    var status = stat()
    guard stat(path, &status) == 0, status.st_size > limit else { return }
    rename(path, path + ".1")
  }

  private static func lines(of path: String) -> [String] {
    guard let file = try? ByteFile.read(path) else { return [] }
    return String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static let longest = 8 << 10

  private static func clean(_ message: String) -> String {
    var cleaned = String.UnicodeScalarView()
    for scalar in message.prefix(longest).unicodeScalars.prefix(longest) {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: cleaned.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF:
        cleaned.append("·")
      default: cleaned.append(scalar)
      }
    }
    return String(cleaned)
  }
}
