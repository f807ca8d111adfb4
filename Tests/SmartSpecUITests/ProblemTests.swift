import SmartSpecFiles
import SmartSpecModel
import SmartSpecUI
import TerminalUI
import TestSupport
import Testing

@Suite("Problems in the data")
@MainActor
struct ProblemTests {
  @Test("ge lists what is wrong, and below the list the problem in full with what to do")
  func list() throws {
    let broken = try PackageReader(folder: Samples.folder("broken")).load()
    let app = TestApplication(catalogue: broken.catalogue)
    app.press("g e")
    #expect(app.screen.contains("categories.csv:1:1  error"))
    #expect(app.screen.contains("What to do    Add a column with the head “period”"))
    #expect(!(app.lines.last ?? "").contains("Enter open"))
    app.command("filter severity:warning")
    #expect(app.screen.contains("documents.csv:1:15  warning"))
  }

  @Test("Data without problems say so")
  func none() {
    let app = TestApplication()
    app.command("problems")
    #expect(app.screen.contains("There are no problems here."))
  }
}
