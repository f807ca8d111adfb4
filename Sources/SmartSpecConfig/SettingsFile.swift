internal import TOMLKit
internal import TerminalUI

/// Settings in a TOML file.
///
/// ```toml
/// theme = "eu-light"
/// mouse = false
/// glyphs = "block"
/// color = "256"
/// ambiguous_width = 2
/// links = false
/// ```
public enum SettingsFile {
  /// The names that may be set.
  public static let names = ["ambiguous_width", "color", "glyphs", "links", "mouse", "theme"]

  /// Reads settings; what cannot be read is left out and said in `problems`.
  public static func load(path: String) -> Settings {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    do { return parse(try ConfigSource.text(ofFile: path), name: name) } catch {
      var settings = Settings()
      settings.problems = [error.description]
      return settings
    }
  }

  /// Reads settings from text; `name` is what stands in messages.
  public static func parse(_ text: String, name: String) -> Settings {
    var reader = SettingsReader(text: text, file: name)
    return reader.read()
  }
}

/// Reads settings one by one, so that each counts though another is wrong.
private struct SettingsReader {
  private var text: String
  private let file: String
  private var settings = Settings()

  init(text: String, file: String) {
    self.text = text
    self.file = file
  }

  mutating func read() -> Settings {
    guard let source = parsed() else { return settings }
    for name in source.table.keys.sorted() where !SettingsFile.names.contains(name) {
      note(source.unknown(name, known: SettingsFile.names, kind: "setting", section: nil))
    }
    settings.theme = value("theme", "a text", source) { $0.string }
    settings.mouse = value("mouse", "true or false", source) { $0.bool }
    settings.links = value("links", "true or false", source) { $0.bool }
    settings.glyphs = choice("glyphs", GlyphLevel.allCases.map(\.rawValue), source).flatMap { setting in
      GlyphLevel(rawValue: setting.value).map { Setting(value: $0, place: setting.place) }
    }
    // With auto the terminal decides, as without the line.
    let colors = ["auto"] + ColorDepth.allCases.map(\.rawValue)
    settings.color = choice("color", colors, source).flatMap { setting in
      ColorDepth(rawValue: setting.value).map { Setting(value: $0, place: setting.place) }
    }
    settings.ambiguousWidth = value("ambiguous_width", "1 or 2", source) {
      $0.int.flatMap(AmbiguousWidth.init(rawValue:))
    }
    return settings
  }

  /// The file without the lines that are no TOML; nil where that cannot be told line by line.
  private mutating func parsed() -> ConfigSource? {
    for _ in 0..<Self.mostBrokenLines {
      do { return try ConfigSource(text: text, file: file) } catch {
        note(error)
        guard case .malformed(_, let line?, _) = error, remove(line) else { return nil }
      }
    }
    return nil
  }

  private static let mostBrokenLines = 8

  /// Empties a line, so that the others keep their numbers; false where it is empty already.
  private mutating func remove(_ number: Int) -> Bool {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(number - 1), !lines[number - 1].isEmpty else { return false }
    lines[number - 1] = ""
    text = lines.joined(separator: "\n")
    return true
  }

  private mutating func note(_ error: ConfigFileError) { settings.problems.append(error.description) }

  private mutating func value<Value>(
    _ name: String, _ form: String, _ source: ConfigSource, _ read: (any TOMLValueConvertible) -> Value?
  ) -> Setting<Value>? {
    do throws(ConfigFileError) {
      guard let value = try source.value(name, form, read) else { return nil }
      let line = source.line(of: name, in: nil).map { ":\($0)" } ?? ""
      return Setting(value: value, place: source.shortName + line)
    } catch {
      note(error)
      return nil
    }
  }

  /// One of some texts; a number may stand for its digits.
  private mutating func choice(
    _ name: String, _ known: [String], _ source: ConfigSource
  ) -> Setting<String>? {
    let form = "one of " + known.map { "\"\($0)\"" }.joined(separator: ", ")
    guard let found = value(name, form, source, { $0.string ?? $0.int.map(String.init) }) else { return nil }
    guard known.contains(found.value) else {
      note(source.unknown(found.value, known: known, kind: "value of \(name)", section: nil, at: name))
      return nil
    }
    return found
  }
}
