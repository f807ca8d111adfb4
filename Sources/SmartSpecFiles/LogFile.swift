import Glibc

/// The log of the program: a line an event, the oldest first.
public struct LogFile: Hashable, Sendable {
  public enum Level: String, Sendable { case info, warning, error }

  private let file: LineFile

  public var path: String { file.path }

  public init(_ file: LineFile) { self.file = file }

  /// `smartspec.log` among the files of the user; nil where the user has no folder.
  public static var standard: LogFile? { LineFile.ofUser("smartspec.log").map(LogFile.init) }

  /// Adds `2026-11-23T10:00:00Z level message`.
  public func append(_ message: String, level: Level) {
    append(message, level: level, secondsSince1970: Glibc.time(nil))
  }

  func append(_ message: String, level: Level, secondsSince1970 time: Int) {
    file.append("\(Self.text(of: time)) \(level.rawValue) \(message)")
  }

  /// The last lines, the oldest first; none when there is no log.
  public func last(_ count: Int) -> [String] { file.last(count) }

  private static func text(of time: Int) -> String {
    var (seconds, parts) = (time_t(time), tm())
    guard gmtime_r(&seconds, &parts) != nil else { return "?" }
    func digits(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    let day = "\(parts.tm_year + 1900)-\(digits(parts.tm_mon + 1))-\(digits(parts.tm_mday))"
    return day + "T\(digits(parts.tm_hour)):\(digits(parts.tm_min)):\(digits(parts.tm_sec))Z"
  }
}
