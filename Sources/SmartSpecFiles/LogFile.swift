import Glibc

/// The log of the program: a line an event, the oldest first.
///
/// A log must never be the reason why something fails, so that what cannot be written is left out without a word.
public struct LogFile: Hashable, Sendable {
  public enum Level: String, Sendable { case info, warning, error }

  public let path: String
  /// Bytes from which the file starts anew; the full one stays beside it as `NAME.1`.
  private let limit: Int

  public init(path: String, limit: Int = 1 << 20) {
    self.path = path
    self.limit = limit
  }

  /// `$XDG_STATE_HOME/smartspec/smartspec.log`, or the same in `~/.local/state`; nil where the user has no folder.
  public static var standard: LogFile? {
    standard { name in getenv(name).map { String(cString: $0) } }
  }

  /// The same for other variables; `environment` gives their values.
  static func standard(environment: (String) -> String?) -> LogFile? {
    // A relative path in that variable is to be ignored, says its standard.
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      return LogFile(path: state + "/smartspec/smartspec.log")
    }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return LogFile(path: home + "/.local/state/smartspec/smartspec.log")
  }

  /// Adds `2026-11-23T10:00:00Z level message` as one line, in one piece, at the end.
  ///
  /// The file and its folders are made for the user alone. Control characters in the message become `·`, line breaks
  /// and tabs blanks; of a very long message the first 8 KB are kept.
  public func append(_ message: String, level: Level) {
    append(message, level: level, secondsSince1970: Glibc.time(nil))
  }

  func append(_ message: String, level: Level, secondsSince1970 time: Int) {
    makeFolders()
    rotate()
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let line = "\(Self.text(of: time)) \(level.rawValue) \(Self.clean(message))\n"
    var bytes = Array(line.utf8)
    _ = write(descriptor, &bytes, bytes.count)
  }

  /// The last lines, the oldest first; none when there is no log.
  public func last(_ count: Int) -> [String] {
    var lines = Self.lines(of: path)
    if lines.count < count { lines = Self.lines(of: path + ".1") + lines }
    return Array(lines.suffix(max(0, count)))
  }
}

extension LogFile {
  private func makeFolders() {
    for (index, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
      mkdir(String(decoding: path.utf8.prefix(index), as: UTF8.self), 0o700)
    }
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

  private static func text(of time: Int) -> String {
    var (seconds, parts) = (time_t(time), tm())
    guard gmtime_r(&seconds, &parts) != nil else { return "?" }
    func digits(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    let day = "\(parts.tm_year + 1900)-\(digits(parts.tm_mon + 1))-\(digits(parts.tm_mday))"
    return day + "T\(digits(parts.tm_hour)):\(digits(parts.tm_min)):\(digits(parts.tm_sec))Z"
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
