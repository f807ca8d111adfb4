import Glibc

/// What the environment may say where anybody may have set it: how the terminal is, and nothing else.
enum KioskEnvironment {
  /// What is kept; other variables could name files, programs or settings.
  static let kept = [
    "COLORTERM", "LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR", "SMARTSPEC_A11Y", "SSH_CONNECTION",
    "SSH_ORIGINAL_COMMAND", "SSH_TTY",
    "TERM",
  ]

  /// Forgets all other variables, and those of them that are no plain words.
  ///
  /// To be called before anything looks at them.
  static func clean() {
    let values = kept.map { name in (name, getenv(name).map { String(cString: $0) }) }
    clearenv()
    for case (let name, let value?) in values where isHarmless(value, of: name) { setenv(name, value, 1) }
    // Many clients do not send their locale; their terminals are of today unless they say otherwise.
    let hasLocale = ["LC_ALL", "LC_CTYPE", "LANG"].contains { SearchPath.environment($0) != nil }
    if !hasLocale { setenv("LC_CTYPE", "C.UTF-8", 1) }
  }

  /// Whether a value is a name and no path: libraries look for files by these names.
  static func isHarmless(_ value: String, of name: String) -> Bool {
    // A command is read word by word later on.
    if name == "SSH_ORIGINAL_COMMAND" { return true }
    let isPlace = name.hasPrefix("SSH_")
    return value.utf8.count <= 64
      && value.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
          || "+-_.@:".unicodeScalars.contains(scalar) || isPlace && " /".unicodeScalars.contains(scalar)
      }
  }
}
