import Glibc
import TerminalUI
import Testing

@Suite("Pictures of charts")
struct ChartPictureTests {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    + "/Pictures/Charts"
  private static let sizes = [
    Size(width: 24, height: 5), Size(width: 50, height: 10), Size(width: 90, height: 16),
  ]

  @Test(
    "Every chart looks as recorded at three sizes and three glyph levels",
    arguments: ChartExamples.all.map(\.name))
  func charts(name: String) throws {
    let chart = try #require(ChartExamples.all.first { $0.name == name }?.chart)
    var text = chart.title + "\n" + chart.summary + "\n"
    for size in Self.sizes {
      for glyphs in GlyphLevel.allCases {
        let surface = chart.picture(size, glyphs)
        text += "\n\(size.width)x\(size.height) \(glyphs.rawValue)\n"
        text += "\(surface.text.withoutLastLines)\n---\n\(surface.roles.withoutLastLines)\n"
      }
    }
    expectText(text, file: "\(Self.folder)/\(name).txt")
  }

  @Test("Every picture belongs to a chart", .disabled(if: getenv("SMARTSPEC_RECORD") != nil))
  func noStalePictures() throws {
    let directory = try #require(opendir(Self.folder))
    defer { closedir(directory) }
    var names: Set<String> = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".txt") { names.insert(String(name.dropLast(4))) }
    }
    #expect(names == Set(ChartExamples.all.map(\.name)))
  }

  @Test("Only ASCII is drawn at the ascii glyph level, and no braille below the full one")
  func signs() {
    for (name, chart) in ChartExamples.all {
      for size in Self.sizes {
        #expect(chart.picture(size, .ascii).text.utf8.allSatisfy { $0 < 0x80 }, "\(name)")
        let block = chart.picture(size, .block).text.unicodeScalars
        #expect(!block.contains { (0x2800...0x28FF).contains($0.value) }, "\(name)")
      }
    }
  }
}

extension Chart {
  /// The chart alone on a surface.
  func picture(_ size: Size, _ glyphs: GlyphLevel = .full) -> Surface {
    var canvas = Canvas(size: size)
    canvas.glyphs = glyphs
    draw(on: &canvas)
    return canvas.surface
  }
}

extension String {
  /// Without empty lines at its end.
  fileprivate var withoutLastLines: String {
    var rest = self[...]
    while rest.last == "\n" { rest.removeLast() }
    return String(rest)
  }
}
