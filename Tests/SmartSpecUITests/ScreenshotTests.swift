import SmartSpecModel
import SmartSpecUI
import Synchronization
import TerminalUI
import TestSupport
import Testing

@Suite("Pictures of the screen")
@MainActor
struct ScreenshotTests {
  /// Files that would have been written.
  private final class Files: Sendable {
    private let written = Mutex<[String: String]>([:])

    subscript(path: String) -> String? { written.withLock { $0[path] } }
    var names: [String] { written.withLock { $0.keys.sorted() } }

    func write(_ text: String, _ path: String, replacing: Bool) -> Result<String, ExportProblem> {
      written.withLock { files in
        if path.hasPrefix("/nowhere") {
          return .failure(.failed("Cannot write \(path): there is no folder /nowhere."))
        }
        if files[path] != nil, !replacing { return .failure(.exists(path: path)) }
        files[path] = text
        return .success(path)
      }
    }
  }

  private let files = Files()

  private func application(_ address: String) -> TestApplication {
    let files = files
    return TestApplication(address: address) { services in
      services.exports = Exports(
        text: { _ in "" }, save: { _, path, _, _ in .success(path) },
        saveText: { files.write($0, $1, replacing: $2) })
    }
  }

  @Test(
    "screenshot writes the screen as it is, without the command line, and says where",
    arguments: ["svg", "html", "ans", "txt"])
  func writes(ending: String) throws {
    let app = application("/regions/PL22")
    let screen = app.screen
    app.command("screenshot x.\(ending)")
    #expect(app.status.contains("Wrote a picture of /regions/PL22 into x.\(ending)."))
    let text = try #require(files["x.\(ending)"])
    switch ending {
    case "txt": #expect(text == screen + "\n")
    case "ans": #expect(text.contains("Śląskie") && text.contains("\u{1B}["))
    case "svg": #expect(text.hasPrefix("<svg ") && text.contains(">Śląskie</text>"))
    default: #expect(text.hasPrefix("<!DOCTYPE html>") && text.contains("Śląskie"))
    }
    let isMarkup = ending == "svg" || ending == "html"
    #expect(!isMarkup || text.contains("<title>smartspec /regions/PL22"))
    #expect(!text.contains(": screenshot"))
  }

  @Test("Without a name one is offered that can be changed, and completes to the other formats")
  func offered() {
    let app = application("/regions/PL22")
    app.command("screenshot")
    #expect(app.prompt.hasPrefix(" : screenshot smartspec-regions-PL22-100x30.svg"))
    for ending in ["svg", "html", "ans", "txt"] {
      #expect(app.lines.contains("  smartspec-regions-PL22-100x30.\(ending)"))
    }
    app.press("enter")
    #expect(files.names == ["smartspec-regions-PL22-100x30.svg"])
    app.open("/")
    app.press("y p")
    #expect(app.prompt.contains("smartspec-home-100x30.svg"))
    app.press("ctrl-u")
    app.type("screenshot mine.h")
    app.press("tab enter")
    #expect(files["mine.html"] != nil)
  }

  @Test("A file that is there is replaced only after a yes")
  func existing() {
    let app = application("/pilots")
    app.command("screenshot x.txt")
    let before = files["x.txt"]
    app.press("j")
    app.command("screenshot x.txt")
    #expect(app.prompt.contains("x.txt exists. Replace it? y/n"))
    app.press("n")
    #expect(files["x.txt"] == before)
    app.command("screenshot x.txt")
    app.press("y")
    #expect(files["x.txt"] != before && files["x.txt"]?.contains("Replace") == false)
  }

  @Test("What cannot be written says why and what to do")
  func refusals() {
    let app = application("/pilots")
    app.command("screenshot pilots.png")
    #expect(app.screen.contains("“pilots.png” does not say how to write a picture."))
    #expect(app.screen.contains("End the name with .txt, .ans, .svg or .html."))
    app.command("screenshot /nowhere/x.svg")
    #expect(app.status.contains("Cannot write /nowhere/x.svg: there is no folder /nowhere."))
    #expect(files.names.isEmpty)
    let closed = TestApplication(address: "/pilots")
    closed.command("screenshot x.svg")
    #expect(closed.screen.contains("Cannot write files here. Make the picture in a shell:"))
  }

  @Test("A picture has the colours of the theme in use, and its address and release in the title")
  func theme() throws {
    let catalogue = try #require(Samples.small)
    func text(_ theme: Theme, _ depth: ColorDepth) -> String {
      Application.picture(
        of: Address("/challenges"), as: .svg, catalogue: catalogue, size: Size(width: 80, height: 24),
        theme: theme, depth: depth
      ).text(as: .svg)
    }
    #expect(text(.fallback, .full).contains("fill=\"#0a1a3f\"/>"))
    #expect(text(.mono, .full) == text(.fallback, .mono))
    #expect(text(.mono, .full).contains("<title>smartspec /challenges · data \(catalogue.release)</title>"))
  }
}
