public import SmartSpecUI
internal import TOMLKit

/// Keys of the user's own in a TOML file: a table for each screen, `all` for everywhere.
///
/// ```toml
/// [all]
/// "g r" = "go regions"
/// "ctrl-t" = "none"
/// [regions]
/// "H" = "sort -gdp_pps_pct_eu"
/// ```
public enum KeyMapFile {
  /// Reads bindings in the order of the screens' names; whether they make sense is for `KeyMap` to say.
  public static func load(path: String) throws(ConfigFileError) -> [KeyBinding] {
    try bindings(ConfigSource(path: path))
  }

  /// Reads bindings from text; `name` is what stands in messages.
  public static func parse(_ text: String, name: String) throws(ConfigFileError) -> [KeyBinding] {
    try bindings(ConfigSource(text: text, file: name))
  }

  private static func bindings(_ source: ConfigSource) throws(ConfigFileError) -> [KeyBinding] {
    var bindings: [KeyBinding] = []
    for screen in source.table.keys.sorted() {
      guard let entries = source.table[screen]?.table else {
        throw source.malformed(
          screen, in: nil, "“\(screen)” must stand under a head such as [all] or [regions].")
      }
      for keys in entries.keys.sorted() {
        let key = keys.filter { $0 != " " }
        guard let line = entries[keys]?.string else {
          throw source.malformed(
            key, in: screen, "“\(keys)” must be a text with the words of a command, or \"none\".")
        }
        let number = source.line(of: key, in: screen).map { ":\($0)" } ?? ""
        bindings.append(KeyBinding(screen: screen, keys: keys, line: line, place: source.shortName + number))
      }
    }
    return bindings
  }
}
