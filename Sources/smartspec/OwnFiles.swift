import SmartSpecConfig
import SmartSpecUI

/// Files of the user's own.
enum OwnFiles {
  /// `$XDG_CONFIG_HOME/smartspec`, else `~/.config/smartspec`.
  static var config: String { folder("XDG_CONFIG_HOME", else: ".config") }

  static var keyMap: String { config + "/keys.toml" }

  /// nil where nobody says which folder is the user's.
  static var settingsFile: String? {
    let isSomebodys = ["XDG_CONFIG_HOME", "HOME"].contains { SearchPath.environment($0) != nil }
    return isSomebodys ? config + "/settings.toml" : nil
  }

  /// What `settings.toml` says; without a file nothing.
  static func settings() -> Settings {
    guard let file = settingsFile, SearchPath.isFile(file) else { return Settings() }
    return SettingsFile.load(path: file)
  }

  private static func folder(_ variable: String, else inHome: String) -> String {
    // The standard wants paths that do not depend on where one is.
    if let given = SearchPath.environment(variable), given.hasPrefix("/") { return given + "/smartspec" }
    return (SearchPath.environment("HOME") ?? "") + "/" + inHome + "/smartspec"
  }
}

/// The keys of the user's own.
enum OwnKeys {
  /// What `keys.toml` says; a file that cannot be read changes nothing and is a problem to show.
  static func keyMap() -> KeyMap {
    guard SearchPath.isFile(OwnFiles.keyMap) else { return .standard }
    do { return KeyMap(try KeyMapFile.load(path: OwnFiles.keyMap)) } catch {
      return KeyMap([], problems: [error.description])
    }
  }
}

/// Which tour is shown.
enum TourChoice {
  /// A tour of the user's by its path, else one that is shipped by its name, else the first one.
  @Sendable
  static func tour(_ name: String) -> Result<Tour, Problem> {
    if name.contains("/") || name.hasSuffix(".toml") { return load(name) }
    let file = (name.isEmpty ? "first-minutes" : name) + ".toml"
    let folders =
      [OwnFiles.config + "/tours"]
      + SearchPath.folders("tours", variable: "SMARTSPEC_TOURS", inShare: "tours", inCheckout: "tours")
    guard let found = folders.map({ $0 + "/" + file }).first(where: SearchPath.isFile) else {
      return .failure(Problem("There is no tour “\(file)”. Give the path of a tour file."))
    }
    return load(found)
  }

  private static func load(_ path: String) -> Result<Tour, Problem> {
    do { return .success(try TourFile.load(path: path)) } catch {
      return .failure(Problem(error.description))
    }
  }
}
