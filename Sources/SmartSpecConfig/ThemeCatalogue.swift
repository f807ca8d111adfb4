internal import FoundationEssentials
public import TerminalUI

/// The themes that can be chosen: files in folders, and those built in.
public struct ThemeCatalogue: Sendable {
  private let directories: [String]
  private let builtIn = [Theme.fallback, Theme.mono]

  /// A catalogue of the `.toml` files of folders; of two files with the same name, the one in the earlier folder counts.
  ///
  /// Folders that do not exist have no themes.
  public init(directories: [String]) {
    self.directories = directories
  }

  /// The names of all themes, in alphabetical order.
  public var names: [String] {
    let inFiles = directories.flatMap { directory in
      ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? [])
        .filter { $0.hasSuffix(".toml") && !$0.hasPrefix(".") }.map(ThemeFile.name(ofFile:))
    }
    return Set(inFiles + builtIn.map(\.name)).sorted()
  }

  /// The theme with a name, which is that of its file without `.toml`.
  public func load(_ name: String) throws(ConfigFileError) -> Theme {
    // A name is not a path.
    guard !name.contains("/") else { throw .unknownTheme(name: name, known: names) }
    for directory in directories {
      let path = directory + "/" + name + ".toml"
      if FileManager.default.fileExists(atPath: path) { return try ThemeFile.load(path: path) }
    }
    guard let theme = builtIn.first(where: { $0.name == name }) else {
      throw .unknownTheme(name: name, known: names)
    }
    return theme
  }
}
