import TerminalUI
import Testing

@testable import Curses

@Suite("Letters on their way through ncurses")
struct StandInTests {
  @Test("Every letter of ambiguous width comes back as it was")
  func back() throws {
    for value in TextWidth.allAmbiguous {
      let letter = try #require(Unicode.Scalar(value))
      let standIn = try #require(Unicode.Scalar(StandIns.outgoing(value)))
      #expect(TextWidth.width(of: standIn) == 2)
      #expect(StandIns.restored(Array("a\(standIn)\u{1B}[1m".utf8)) == Array("a\(letter)\u{1B}[1m".utf8))
    }
  }

  @Test("Other letters are left alone, and a rare one that serves as another is shown as missing")
  func others() {
    for letter in "aś漢😀\u{2B740}".unicodeScalars {
      #expect(StandIns.outgoing(letter.value) == letter.value)
      #expect(StandIns.restored(Array(String(letter).utf8)) == Array(String(letter).utf8))
    }
    #expect(StandIns.outgoing(0x2A000) == 0x3013)
    #expect(StandIns.restored([0xF0, 0xAA]) == [0xF0, 0xAA])
  }
}
