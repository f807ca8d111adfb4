import Glibc

/// The day on which the program runs, where it runs.
enum Today {
  /// `YYYY-MM-DD`; that of SOURCE_DATE_EPOCH where it is set, so that an export can be made again byte by byte.
  static var text: String { String(moment.prefix(10)) }

  /// `YYYY-MM-DD hh:mm:ss` in the same way.
  static var moment: String {
    let fixed = SearchPath.environment("SOURCE_DATE_EPOCH").flatMap(Int.init)
    var (seconds, parts) = (time_t(fixed ?? Glibc.time(nil)), tm())
    guard (fixed == nil ? localtime_r(&seconds, &parts) : gmtime_r(&seconds, &parts)) != nil else {
      return ""
    }
    func digits(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(parts.tm_year + 1900)-\(digits(parts.tm_mon + 1))-\(digits(parts.tm_mday)) "
      + "\(digits(parts.tm_hour)):\(digits(parts.tm_min)):\(digits(parts.tm_sec))"
  }
}
