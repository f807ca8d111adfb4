import FoundationEssentials
import TestSupport
import Testing

@Suite("Text that would take over the terminal is shown and never sent")
struct HostileTextTests {
  /// Names with an escape sequence, C1 characters, control characters and changed reading direction.
  private static let names = [
    "Evil\u{1B}[31mred\u{1B}]0;owned\u{07}", "C1\u{9B}31m\u{90}x\u{9C}", "bidi\u{202E}abc\u{2066}def\u{2069}",
    "bell\u{07}\u{08}\u{7F}back", "hidden\u{200B}\u{FEFF}\u{2060}", "copy\u{1B}]52;c;aGFja2Vk\u{1B}\\",
    "tab\tand \u{85}next\u{2028}line", "mark" + String(repeating: "\u{301}", count: 200), "%n%s%d",
    "=cmd|'/c calc'!A1",
  ]

  static func package() throws -> Folder {
    let folder = try Folder()
    for (number, file) in ["regions", "challenges"].enumerated() {
      let known = try textOfFile(Samples.repository + "/samples/small/\(file).csv")
      let head = known.split(whereSeparator: \.isNewline)[0].split(separator: ",")
      let rows = names.enumerated().map { index, name in
        head.map { column -> String in
          switch column {
          case "code": "PL9\(index)"
          case "id": "C\(index + 1)"
          case "level": "2"
          case "position": "\(index + 1)"
          case "country": "PL"
          case "parent", "area_km2", "lon", "lat", "indicators", "document": ""
          case "versions": "2021;2024"
          case "confidence": "sourced"
          default: "\"\(name)\""
          }
        }.joined(separator: ",")
      }
      let lines = [head.joined(separator: ",")] + rows
      try folder.write(
        (lines.joined(separator: "\n") + "\n").utf8, to: ["regions.csv", "challenges.csv"][number])
    }
    return folder
  }

  /// What must not be printed: all control characters but the line break, and all that changes the reading direction.
  static func isForbidden(_ scalar: Unicode.Scalar, tabs: Bool) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x09: !tabs
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }

  private func expectHarmless(
    _ text: String, tabs: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = text.unicodeScalars.filter { Self.isForbidden($0, tabs: tabs) }
    #expect(found.isEmpty, "\(found.map { String($0.value, radix: 16) })", sourceLocation: sourceLocation)
  }

  @Test("In every format", arguments: ["csv", "tsv", "json", "md", "html", "text"])
  func formats(format: String) throws {
    let folder = try Self.package()
    for address in ["/regions?level=2", "/challenges"] {
      let outcome = try Program.run("get", address, "--format", format, "--data", folder.path)
      #expect(
        outcome.ending == .status(0) && outcome.output.contains("Evil") && outcome.output.contains("%n%s%d"))
      expectHarmless(outcome.output, tabs: format == "tsv")
    }
  }

  @Test(
    "On screens as text",
    arguments: ["/", "/regions?level=2", "/regions/PL90", "/challenges", "/challenges/C1"])
  func screens(address: String) throws {
    let folder = try Self.package()
    let outcome = try Program.run("screen", address, "--data", folder.path)
    #expect(outcome.ending == .status(0))
    expectHarmless(outcome.output)
  }

  @Test("In pictures of screens", arguments: ["svg", "html", "ansi"])
  func pictures(format: String) throws {
    let folder = try Self.package()
    let outcome = try Program.run("screen", "/regions?level=2", "--format", format, "--data", folder.path)
    #expect(outcome.ending == .status(0))
    // The sequences of colours are the only ones.
    let plain = outcome.output.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: "")
    #expect(format == "ansi" || plain == outcome.output)
    expectHarmless(plain)
  }

  @Test("A cell that a spreadsheet would take for a formula is guarded, unless it is asked for as it is")
  func formulas() throws {
    let folder = try Self.package()
    for (arguments, cell) in [([], "'=cmd|'/c calc'!A1"), (["--raw"], "=cmd|'/c calc'!A1")] {
      let outcome = try Program.run(
        Program.path,
        ["get", "/challenges?columns=title", "--format", "csv", "--data", folder.path] + arguments)
      #expect(outcome.lines.contains(cell))
    }
  }

  @Test("In what find finds", arguments: ["text", "json"])
  func find(format: String) throws {
    let folder = try Self.package()
    for word in ["evil", "c1", "mark", "back"] {
      let outcome = try Program.run("find", word, "--format", format, "--data", folder.path)
      #expect(outcome.ending == .status(0))
      expectHarmless(outcome.output)
    }
  }

  @Test("In what check finds")
  func check() throws {
    let folder = try Self.package()
    let known = try textOfFile(folder.path + "/regions.csv")
    let broken = known.replacing(",2,", with: ",\"\u{1B}[31m\u{202E}two\",")
    try folder.write(broken.utf8 + [0x9B, 0x33, 0x31, 0x6D, 0x0A], to: "regions.csv")
    let outcome = try Program.run("check", folder.path)
    #expect(outcome.ending == .status(1))
    expectHarmless(outcome.output + outcome.complaint)
  }

  @Test(
    "In what was typed and is said again",
    arguments: [
      ["get", "/re\u{1B}[31mgions"], ["get", "/regions/\u{9B}31m"],
      ["get", "/regions", "--data", "/\u{1B}]0;x\u{07}"],
      ["--theme", "\u{1B}[31m"], ["get", "/challenges?\u{1B}[31m=1"], ["get", "/regions?filter=\u{1B}[31m<"],
      ["screen", "/\u{202E}x"], ["check", "/\u{1B}[31m"], ["--\u{1B}[31m"],
    ])
  func complaints(arguments: [String]) throws {
    let outcome = try Program.run(Program.path, arguments)
    expectHarmless(outcome.output + outcome.complaint)
  }
}

extension RealTerminalTests {
  @Suite("Text that would take over the terminal is shown there and never sent")
  struct HostileText {
    @Test(
      "In names of regions and challenges",
      arguments: ["/", "/regions?level=2", "/regions/PL90", "/challenges"])
    func names(address: String) throws {
      let folder = try HostileTextTests.package()
      let session = try Session(address, "--data", folder.path)
      try session.wait(for: "Evil")
      session.settle()
      try session.press("j")
      session.settle()
      let sent = withoutTitles(session)
      // The program itself sends no other commands for the operating system, and colours only that it knows.
      for raw in [
        "\u{1B}[31mred", "\u{1B}]", "\u{1B}P", "\u{7}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{200B}",
      ] {
        #expect(!sent.contains(raw))
      }
      expectHarmless(session)
    }

    @Test("In every field of every table, on lists and pages of several kinds")
    func everyField() throws {
      let package = try TemporaryPackage(try HostilePackage.files())
      let session = try Session("/regions/PL22", data: package.folder)
      try session.wait(for: "PL22")
      for keys in ["gp", "\r", "w", "\u{1B}", "gd", "\r", "gk", "j", "gt", "/%\r", "yr"] {
        try session.press(keys)
      }
      session.settle()
      let sent = withoutTitles(session)
      // The clipboard is asked for once, by its key.
      #expect(
        sent.components(of: "\u{1B}]") <= 1 && !sent.contains("\u{9B}") && !sent.contains("\u{1B}[31mred"))
      expectHarmless(session)
    }

    /// What was sent, but for titles of the window, which end with the first control character in them.
    private func withoutTitles(_ session: Session) -> String {
      let parts = String(decoding: session.bytes, as: UTF8.self).components(separatedBy: "\u{1B}]2;")
      let rests = parts.dropFirst().map { part -> String in
        let title = part.unicodeScalars.prefix { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
        let rest = String(part.unicodeScalars.dropFirst(title.count))
        // One that did not end as it should stays to be found.
        return rest.hasPrefix("\u{1B}\\") ? String(rest.dropFirst(2)) : "\u{1B}]" + rest
      }
      return parts[0] + rests.joined()
    }

    /// Nothing was sent that a terminal obeys but the sequences of the program, all of them known.
    private func expectHarmless(_ session: Session, sourceLocation: SourceLocation = #_sourceLocation) {
      let sent = String(decoding: session.bytes, as: UTF8.self)
      let scalars = sent.unicodeScalars.filter {
        ![0x1B, 0x0D, 0x08, 0x07].contains($0.value) && HostileTextTests.isForbidden($0, tabs: true)
      }
      #expect(scalars.isEmpty, sourceLocation: sourceLocation)
      #expect(session.screen.unknown.isEmpty, sourceLocation: sourceLocation)
    }
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
