internal import TOMLKit
internal import TerminalUI

/// Turns the text of a theme file into a theme.
struct ThemeParser {
  private let source: ConfigSource
  private var file: String { source.file }

  init(_ source: ConfigSource) { self.source = source }

  func theme(named name: String) throws(ConfigFileError) -> Theme {
    try source.refuseUnknown(
      source.table.keys, known: ["name", "mode", "paint", "palette", "style"], kind: "setting", section: nil)
    let palette = try palette()
    return Theme(
      name: try source.value("name", "a text") { $0.string } ?? name,
      mode: try mode(),
      paint: try source.value("paint", "true or false") { $0.bool } ?? true,
      styles: try styles(palette))
  }
}

extension ThemeParser {
  private func mode() throws(ConfigFileError) -> Theme.Mode {
    guard let name = try source.value("mode", "a text", { $0.string }) else { return .any }
    guard let mode = Theme.Mode(rawValue: name) else {
      let known = Theme.Mode.allCases.map(\.rawValue)
      throw .unknownName(
        file: file, line: source.line(of: "mode", in: nil), kind: "mode", name: name, known: known)
    }
    return mode
  }

  private func palette() throws(ConfigFileError) -> [String: ThemeColor] {
    var palette = ["default": ThemeColor.terminalDefault]
    guard let entries = try source.value("palette", "a table", { $0.table }) else { return palette }
    for name in entries.keys {
      guard let entry = entries[name]?.table else {
        throw source.malformed(
          name, in: "palette", "“\(name)” must look like { hex = \"#0A1A3F\", c256 = 17, c16 = \"blue\" }.")
      }
      try source.refuseUnknown(
        entry.keys, known: ["hex", "c256", "c16"], kind: "form of colour", section: "palette", at: name)
      palette[name] = try color(entry, named: name)
    }
    return palette
  }

  private func color(_ entry: TOMLTable, named name: String) throws(ConfigFileError) -> ThemeColor {
    guard let hex = entry["hex"]?.string, let full = Self.color(hex: hex) else {
      throw source.malformed(
        name, in: "palette", "“\(name)” needs a hex colour with six digits, such as \"#0A1A3F\".")
    }
    var indexed256 = full.nearestIndexed
    if let given = entry["c256"] {
      guard let number = given.int, (16...255).contains(number) else {
        throw source.malformed(name, in: "palette", "c256 of “\(name)” must be a number from 16 to 255.")
      }
      indexed256 = .indexed(UInt8(number))
    }
    var indexed16 = Color.terminalDefault
    if let given = entry["c16"] {
      guard let own = given.string, let number = Self.ownColors.firstIndex(of: own) else {
        throw .unknownName(
          file: file, line: source.line(of: name, in: "palette"), kind: "colour of the terminal",
          name: given.string ?? "\(given)", known: Self.ownColors)
      }
      indexed16 = number == 0 ? .terminalDefault : .indexed(UInt8(number - 1))
    }
    return ThemeColor(full: full, indexed256: indexed256, indexed16: indexed16)
  }

  private func styles(_ palette: [String: ThemeColor]) throws(ConfigFileError) -> [StyleRole: Style] {
    var styles: [StyleRole: Style] = [:]
    guard let entries = try source.value("style", "a table", { $0.table }) else { return styles }
    try source.refuseUnknown(
      entries.keys, known: StyleRole.allCases.map(\.name), kind: "style", section: "style")
    for name in entries.keys {
      guard let role = StyleRole(name: name) else { continue }
      guard let words = entries[name]?.string else {
        throw source.malformed(name, in: "style", "“\(name)” must be a text such as \"paper on night bold\".")
      }
      styles[role] = try style(words, named: name, palette)
    }
    return styles
  }

  /// Reads `colour on colour bold underline`; each part may be missing.
  private func style(
    _ words: String, named name: String, _ palette: [String: ThemeColor]
  ) throws(ConfigFileError) -> Style {
    var style = Style()
    var isBackground = false
    for word in words.split(separator: " ").map(String.init) {
      if word == "on" {
        isBackground = true
      } else if let emphasis = Self.emphases[word] {
        style.emphasis.insert(emphasis)
      } else if let color = palette[word] {
        if isBackground { style.background = color } else { style.foreground = color }
      } else {
        throw .unknownName(
          file: file, line: source.line(of: name, in: "style"), kind: "colour or emphasis", name: word,
          known: palette.keys.sorted() + Self.emphases.keys.sorted())
      }
    }
    return style
  }
}

extension ThemeParser {
  private static let emphases: [String: Emphasis] = [
    "bold": .bold, "underline": .underline, "reverse": .reverse, "italic": .italic, "dim": .dim,
  ]

  private static let ownColors: [String] = {
    let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    return ["default"] + names + names.map { "bright-" + $0 }
  }()

  private static func color(hex: String) -> Color? {
    guard hex.utf8.count == 7, hex.hasPrefix("#"), hex.dropFirst().allSatisfy(\.isHexDigit),
      let number = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    return .rgb(r: UInt8(number >> 16), g: UInt8(number >> 8 & 0xFF), b: UInt8(number & 0xFF))
  }
}
