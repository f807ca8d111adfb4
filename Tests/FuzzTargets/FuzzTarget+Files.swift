import SmartSpecConfig
import SmartSpecUI
import TerminalUI
import TestSupport

extension FuzzTarget {
  /// A theme is read or refused in words; whatever was read has a look for every role.
  static let theme = FuzzTarget("theme") { input in
    let text = String(decoding: input, as: UTF8.self)
    guard let theme = try read({ () throws(ConfigFileError) in try ThemeFile.parse(text, name: "own") })
    else {
      return
    }
    var canvas = Canvas(size: Size(width: StyleRole.allCases.count, height: 1))
    for (x, role) in StyleRole.allCases.enumerated() { canvas.write("a", x: x, y: 0, role) }
    for depth in ColorDepth.allCases {
      let picture = Picture(canvas.surface, theme: theme, depth: depth, title: "own").text(as: .ansi)
      try expect(picture.contains("a"), "A picture is empty.")
    }
  }

  /// Keys of the user's own are taken or refused in words, and the program runs with what was taken.
  static let keyMap = FuzzTarget("keymap") { input in
    let text = String(decoding: input, as: UTF8.self)
    let bindings = try read { () throws(ConfigFileError) in try KeyMapFile.parse(text, name: "keys.toml") }
    guard let bindings else { return }
    let app = TestApplication(keyMap: KeyMap(bindings))
    app.press("? esc g r j ctrl-t : q esc")
    try expectWhole(app)
  }

  /// Settings count, or are refused in words that name the file; each stands on its line.
  static let settings = FuzzTarget("settings") { input in
    let text = String(decoding: input, as: UTF8.self)
    let settings = SettingsFile.parse(text, name: "settings.toml")
    for problem in settings.problems {
      try expect(problem.hasPrefix("settings.toml:"), "A problem is without a place: \(problem)")
    }
    let places = [
      settings.theme?.place, settings.mouse?.place, settings.glyphs?.place, settings.color?.place,
    ]
    for case let place? in places {
      try expect(place.hasPrefix("settings.toml"), "A setting is without a place: \(place)")
    }
  }

  /// A tour is read or refused in words, and plays from its first step to its last.
  static let tour = FuzzTarget("tour") { input in
    let text = String(decoding: input, as: UTF8.self)
    let found = try read { () throws(ConfigFileError) in try TourFile.parse(text, name: "tour.toml") }
    guard let tour = found else { return }
    let app = TestApplication { $0.tour = { _ in .success(tour) } }
    app.type(":tour")
    app.press("enter")
    try expectWhole(app)
    for _ in 0..<min(4, tour.steps.count) {
      app.press("space")
      try expectWhole(app)
    }
  }

  /// What a file gives; nil where it is refused, which takes words.
  private static func read<Value>(_ parse: () throws(ConfigFileError) -> Value) throws -> Value? {
    do { return try parse() } catch {
      try expect(!error.description.isEmpty, "Nothing is said about what is wrong.")
      return nil
    }
  }
}
