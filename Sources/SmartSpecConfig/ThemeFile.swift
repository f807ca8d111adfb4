internal import FoundationEssentials
public import TerminalUI

/// Themes in TOML files; `docs/THEMES.md` describes the format.
public enum ThemeFile {
  /// Reads a theme; without a `name` in it, it has that of the file.
  public static func load(path: String) throws(ThemeFileError) -> Theme {
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw .unreadable(file: path, reason: reason(of: error))
    }
    return try ThemeParser(text: text, file: path).theme(named: name(ofFile: path))
  }

  /// Reads a theme from text; without a `name` in it, it has the one given.
  public static func parse(_ text: String, name: String) throws(ThemeFileError) -> Theme {
    try ThemeParser(text: text, file: name).theme(named: name)
  }

  /// The name of a file without folders and ending.
  static func name(ofFile path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.hasSuffix(".toml") ? String(file.dropLast(5)) : file
  }

  private static func reason(of error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileReadNoSuchFile: "there is no such file"
    case .fileReadNoPermission: "it may not be read"
    case .fileReadInapplicableStringEncoding, .fileReadCorruptFile: "it is not UTF-8 text"
    default: "it is no readable file"
    }
  }
}
