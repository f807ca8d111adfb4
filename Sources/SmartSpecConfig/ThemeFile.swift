public import TerminalUI

/// Themes in TOML files; `docs/THEMES.md` describes the format.
public enum ThemeFile {
  /// Reads a theme; without a `name` in it, it has that of the file.
  public static func load(path: String) throws(ConfigFileError) -> Theme {
    try ThemeParser(ConfigSource(path: path)).theme(named: name(ofFile: path))
  }

  /// Reads a theme from text; without a `name` in it, it has the one given.
  public static func parse(_ text: String, name: String) throws(ConfigFileError) -> Theme {
    try ThemeParser(ConfigSource(text: text, file: name)).theme(named: name)
  }

  /// The name of a file without folders and ending.
  static func name(ofFile path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.hasSuffix(".toml") ? String(file.dropLast(5)) : file
  }
}
