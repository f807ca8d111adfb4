import TerminalUI
import Testing

@Suite("Drawing text")
struct CanvasTests {
  private func canvas(_ width: Int, _ height: Int = 1) -> Canvas {
    Canvas(size: Size(width: width, height: height))
  }

  @Test("Text is cut at all four sides")
  func cut() {
    var canvas = canvas(5, 2)
    canvas.write("abcdefgh", x: -2, y: 0)
    canvas.write("xyz", x: 3, y: 1)
    canvas.write("no", x: 0, y: 2)
    canvas.write("no", x: 0, y: -1)
    #expect(canvas.surface.text == "cdefg\n   xy")
  }

  @Test("Half of a wide letter is a blank, at both edges")
  func halfOfWideLetter() {
    var canvas = canvas(4)
    canvas.write("日本語", x: -1, y: 0)
    #expect(canvas.surface.text == " 本")
    #expect(canvas.surface[3, 0] == .blank)
  }

  @Test("Writing over one half of a wide letter removes the other")
  func overwriteHalf() {
    var canvas = canvas(4)
    canvas.write("日本", x: 0, y: 0)
    canvas.write("xy", x: 1, y: 0)
    #expect(canvas.surface.text == " xy")
  }

  @Test("Text in a field gets blanks or an ellipsis, at either side")
  func fields() {
    var canvas = canvas(8, 5)
    canvas.fill(Rect(x: 0, y: 0, width: 8, height: 5), .text, character: "#")
    canvas.write("ab", x: 1, y: 0, width: 6)
    canvas.write("ab", x: 1, y: 1, width: 6, align: .right)
    canvas.write("ab", x: 1, y: 2, width: 6, align: .center)
    canvas.write("abcdefgh", x: 1, y: 3, width: 6)
    canvas.write("日本語日", x: 1, y: 4, width: 6)
    #expect(
      canvas.surface.text == """
        #ab    #
        #    ab#
        #  ab  #
        #abcde…#
        #日本… #
        """)
  }

  @Test("A smaller canvas begins at its own corner and hides what is outside")
  func within() {
    var canvas = canvas(6, 3)
    let size = canvas.within(Rect(x: 2, y: 1, width: 10, height: 1)) { inner in
      inner.write("abcdef", x: -1, y: 0)
      inner.write("no", x: 0, y: 1)
      return inner.size
    }
    #expect(size == Size(width: 4, height: 1))
    #expect(canvas.surface.text == "\n  bcde\n")
  }

  @Test("The picture of the roles has a letter for each column")
  func roles() {
    var canvas = canvas(8)
    canvas.write("日", x: 0, y: 0, .link)
    canvas.write("ok", x: 3, y: 0, .ok)
    canvas.fill(Rect(x: 6, y: 0, width: 1, height: 1), .focus)
    #expect(canvas.surface.roles == "LL.oo.F")
    #expect(Set(StyleRole.allCases.map(\.letter)).count == StyleRole.allCases.count)
    #expect(StyleRole.allCases.allSatisfy { StyleRole(name: $0.name) == $0 })
  }

  @Test("Where only ASCII can be shown, letters and lines are written with it")
  func asciiLevel() {
    var canvas = canvas(24, 4)
    canvas.glyphs = .ascii
    canvas.write("Śląskie · Θήβα · Жари", x: 0, y: 0)
    canvas.write("Île-de-France", x: 0, y: 1, width: 6)
    canvas.horizontalRule(x: 0, y: 2, width: 4)
    canvas.write("日本 5 €", x: 0, y: 3)
    #expect(canvas.surface.text == "Slaskie . Thiva . Zhari\nIle-d~\n----\n???? 5 EUR")
  }

  @Test("Without braille, dots take its place")
  func blockLevel() {
    var canvas = canvas(4)
    canvas.glyphs = .block
    canvas.write("█⣀⠀⣿", x: 0, y: 0)
    #expect(canvas.surface.text == "█· ·")
  }

  @Test("The halves of a cell have colours of their own")
  func halves() {
    var canvas = Canvas(size: Size(width: 6, height: 1))
    canvas.halves(x: 0, y: 0, upper: .scale1, lower: .scale2)
    canvas.halves(x: 1, y: 0, upper: .scale1, lower: .scale1)
    canvas.halves(x: 2, y: 0, upper: .scale1, lower: nil)
    canvas.halves(x: 3, y: 0, upper: nil, lower: .scale2)
    canvas.halves(x: 9, y: 0, upper: .scale1, lower: .scale2)
    #expect(canvas.surface.text == "▀█▀▄")
    #expect(canvas.surface.roles == "pppq")
    #expect(canvas.surface.grounds == "q")
    canvas.tint(Rect(x: 0, y: 0, width: 1, height: 1), .focus)
    #expect(canvas.surface.grounds.isEmpty)
    canvas.write("x", x: 0, y: 0)
    #expect(canvas.surface[0, 0].ground == nil)
  }
}
