import TerminalUI
import Testing

@testable import Curses

@Suite("Links of a terminal")
struct LinkPainterTests {
  private let size = Size(width: 20, height: 4)

  private func surface(_ lines: [String]) -> Surface {
    var canvas = Canvas(size: size)
    for (y, line) in lines.enumerated() { canvas.write(line, x: 0, y: y) }
    return canvas.surface
  }

  private func link(_ page: String, y: Int, width: Int = 20) throws -> WebLink {
    let target = try #require(WebTarget("https://example.org/\(page)", hosts: ["example.org"]))
    return WebLink(target, on: Rect(x: 0, y: y, width: width, height: 1))
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("Cells are written between the beginning and the end of a link, once")
  func once() throws {
    var painter = LinkPainter(depth: .mono)
    let surface = surface(["one", "two"])
    let sent = text(painter.bytes(for: [try link("a", y: 1)], on: surface, theme: .mono))
    #expect(sent.hasPrefix("\u{1B}[2;1H\u{1B}]8;id="))
    #expect(sent.contains(";https://example.org/a\u{1B}\\\u{1B}[0mtwo\u{1B}]8;;\u{1B}\\"))
    #expect(painter.bytes(for: [try link("a", y: 1)], on: surface, theme: .mono).isEmpty)
    painter.forget()
    #expect(!painter.bytes(for: [try link("a", y: 1)], on: surface, theme: .mono).isEmpty)
  }

  @Test("A link that goes leaves no cell behind, though its letters stay")
  func gone() throws {
    var painter = LinkPainter(depth: .mono)
    let surface = surface(["one", "two"])
    _ = painter.bytes(for: [try link("a", y: 1, width: 3)], on: surface, theme: .mono)
    #expect(painter.hasLinks)
    #expect(text(painter.bytes(for: [], on: surface, theme: .mono)) == "\u{1B}[2;1H\u{1B}[0mtwo")
    #expect(!painter.hasLinks && painter.bytes(for: [], on: surface, theme: .mono).isEmpty)
  }

  @Test("Two lines of one address are one link, and other addresses are others")
  func identity() throws {
    var painter = LinkPainter(depth: .mono)
    let links = [try link("a", y: 0), try link("a", y: 1), try link("b", y: 2)]
    let sent = text(painter.bytes(for: links, on: surface(["one", "two", "three"]), theme: .mono))
    let names = sent.split(separator: "8;id=").dropFirst().map { $0.prefix { $0 != ";" } }
    #expect(names.count == 3 && names[0] == names[1] && names[1] != names[2])
  }

  @Test("Letters that terminals measure otherwise are left alone")
  func wide() throws {
    var painter = LinkPainter(depth: .mono)
    #expect(painter.bytes(for: [try link("a", y: 0)], on: surface(["漢字"]), theme: .mono).isEmpty)
  }
}
