import Glibc
import TestSupport
import Testing

/// One at a time: several of these measure times and bytes.
@Suite("On a real terminal", .serialized)
enum RealTerminalTests {
  /// The screen that the program prints without a terminal.
  static func picture(
    of address: String = "/", width: Int = 100, height: Int = 30, glyphs: String = "full"
  ) throws -> String {
    let outcome = try Program.run("screen", address, "--size", "\(width)x\(height)", "--glyphs", glyphs)
    #expect(outcome.ending == .status(0))
    return outcome.lines.map(\.trimmedEnd).joined(separator: "\n").trimmedEnd
  }

  static let challenges = [
    "Lagging & transition", "Interregional cooperation", "Regional innovation-system re", "Synergies",
  ]
}

extension Session {
  /// Waits until the data are there and the screen shows Home as it is without a terminal.
  func waitForHome(glyphs: String = "full") throws {
    let home = try RealTerminalTests.picture(
      width: screen.size.width, height: screen.size.height, glyphs: glyphs)
    do { try wait(for: "Home") { $0.screen.text == home } } catch {
      Issue.record("What is expected:\n\(home)")
      throw error
    }
    #expect(screen.unknown.isEmpty)
  }
}
