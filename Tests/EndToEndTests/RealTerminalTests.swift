import Testing

/// One at a time: several of these measure times and bytes.
@Suite("On a real terminal", .serialized)
enum RealTerminalTests {
  /// Home as the program prints it without a terminal; where the locale has no letters beyond ASCII, with the line that says so.
  static func picture(
    width: Int = 100, height: Int = 30, glyphs: String = "full", data: String = Program.small,
    isOfLocale: Bool = false
  ) throws -> String {
    let size = "\(width)x\(height)"
    let outcome = try Program.run("screen", "/", "--size", size, "--glyphs", glyphs, "--data", data)
    #expect(outcome.ending == .status(0))
    var lines = outcome.lines.map(\.trimmedEnd)
    if isOfLocale {
      lines[height - 2] = " Plain ASCII, as the locale is not UTF-8; --glyphs full shows all letters."
    }
    return lines.joined(separator: "\n").trimmedEnd
  }

  static let challenges = [
    "Lagging & transition", "Interregional cooperation", "Regional innovation-system re", "Synergies",
  ]
}

extension Session {
  /// Waits until the data are there and the screen shows Home as it is without a terminal.
  func waitForHome(glyphs: String = "full", isOfLocale: Bool = false) throws {
    let home = try RealTerminalTests.picture(
      width: screen.size.width, height: screen.size.height, glyphs: glyphs, isOfLocale: isOfLocale)
    do { try wait(for: "Home") { $0.screen.text == home } } catch {
      Issue.record("What is expected:\n\(home)")
      throw error
    }
    #expect(screen.unknown.isEmpty)
  }
}
