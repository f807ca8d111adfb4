import Glibc

/// Whether the program speaks line by line instead of drawing screens.
enum LinearChoice {
  /// Asked for, wished by SMARTSPEC_A11Y, or all that terminal or pipes allow.
  ///
  /// Where the data come through standard input, keys come from the terminal the process belongs to.
  static func isLinear(asked: Bool, _ place: DataPlace) -> Bool {
    asked || SearchPath.environment("SMARTSPEC_A11Y") == "linear" || SearchPath.environment("TERM") == "dumb"
      || isatty(STDOUT_FILENO) == 0 || isatty(STDIN_FILENO) == 0 && place != .standardInput
  }

  /// Where lines are typed: standard input, or the terminal where the data come through that; -1 for nowhere.
  static func input(_ place: DataPlace) -> Int32 {
    place == .standardInput ? open("/dev/tty", O_RDONLY | O_CLOEXEC) : STDIN_FILENO
  }
}
