/// Whether what letters stand on is light or dark.
public enum Background: String, Hashable, Sendable {
  case light, dark
}

/// What is known about the background of a terminal, and from where.
public enum BackgroundReport: Hashable, Sendable {
  /// It was not asked: nobody wanted to know, it is elsewhere, or it is not known to answer.
  case notAsked
  /// It did not say, or not in time.
  case unanswered
  /// COLORFGBG says it.
  case environment(Background)
  /// The terminal says it.
  case answer(Background)

  public var background: Background? {
    switch self {
    case .notAsked, .unanswered: nil
    case .environment(let background), .answer(let background): background
    }
  }
}

/// How a terminal is asked for its background.
enum BackgroundQuestion {
  /// OSC 11, and DA1 as a fence: whoever answers the second and not the first will not answer any more.
  static let bytes = Array("\u{1B}]11;?\u{1B}\\\u{1B}[c".utf8)
  /// The longest wait for the answer, by which the first picture is late; terminals on this machine answer within a few milliseconds.
  static let patience = Duration.milliseconds(30)

  /// What COLORFGBG says: its last field is the background among the terminal's own sixteen colours; 7 and 9 to 15 are light.
  static func told(by environment: [String: String]) -> Background? {
    guard let field = environment["COLORFGBG"]?.split(separator: ";").last, let number = Int(field) else {
      return nil
    }
    switch number {
    case 7, 9...15: return .light
    case 0...6, 8: return .dark
    default: return nil
    }
  }

  /// Reads the body of an answer, `11;rgb:ffff/ffff/ffff`, with one to four digits a part.
  static func background(in reply: [UInt8]) -> Background? {
    let text = String(decoding: reply, as: UTF8.self)
    for form in ["11;rgb:", "11;rgba:"] where text.hasPrefix(form) {
      let parts = text.dropFirst(form.count).split(separator: "/", omittingEmptySubsequences: false).prefix(3)
      let values = parts.compactMap { part -> Double? in
        guard (1...4).contains(part.utf8.count), let value = Int(part, radix: 16), value >= 0 else {
          return nil
        }
        return Double(value) / Double(1 << (4 * part.utf8.count) - 1)
      }
      guard values.count == 3 else { return nil }
      return 0.299 * values[0] + 0.587 * values[1] + 0.114 * values[2] > 0.5 ? .light : .dark
    }
    return nil
  }
}
