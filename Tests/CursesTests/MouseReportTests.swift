import TerminalUI
import Testing

@testable import Curses

@Suite("Reports of the mouse")
struct MouseReportTests {
  private func events(_ parts: String...) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    return parts.flatMap { decoder.feed($0.utf8) }
  }

  private func mouse(
    _ kind: MouseEvent.Kind, _ x: Int, _ y: Int, _ modifiers: MouseEvent.Modifiers = []
  ) -> TerminalEvent {
    .mouse(MouseEvent(kind, at: Point(x: x, y: y), modifiers: modifiers))
  }

  @Test("Buttons, the wheel and motion are told apart, with the keys that were held")
  func kinds() {
    #expect(events("\u{1B}[<0;1;1M") == [mouse(.press(.left), 0, 0)])
    #expect(events("\u{1B}[<0;10;4m") == [mouse(.release(.left), 9, 3)])
    #expect(events("\u{1B}[<1;2;3M") == [mouse(.press(.middle), 1, 2)])
    #expect(events("\u{1B}[<2;2;3M") == [mouse(.press(.right), 1, 2)])
    #expect(events("\u{1B}[<32;5;6M") == [mouse(.drag(.left), 4, 5)])
    #expect(events("\u{1B}[<64;5;6M") == [mouse(.wheel(.up), 4, 5)])
    #expect(events("\u{1B}[<65;5;6M") == [mouse(.wheel(.down), 4, 5)])
    #expect(events("\u{1B}[<66;5;6M") == [mouse(.wheel(.left), 4, 5)])
    #expect(events("\u{1B}[<67;5;6M") == [mouse(.wheel(.right), 4, 5)])
    #expect(events("\u{1B}[<128;5;6M") == [mouse(.press(.back), 4, 5)])
    #expect(events("\u{1B}[<129;5;6M") == [mouse(.press(.forward), 4, 5)])
    #expect(events("\u{1B}[<20;5;6M") == [mouse(.press(.left), 4, 5, [.shift, .control])])
    #expect(events("\u{1B}[<73;5;6M") == [mouse(.wheel(.down), 4, 5, .alt)])
  }

  @Test("Columns and rows beyond 223 arrive as they are")
  func far() {
    #expect(events("\u{1B}[<0;1024;300M") == [mouse(.press(.left), 1023, 299)])
  }

  @Test(
    "What cannot be meant is left out whole, and the key after it counts",
    arguments: [
      "[<0;0;4M", "[<0;4;0M", "[<0;-3;4M", "[<0;4M", "[<0;4;4;4M", "[<;;M", "[<M",
      "[<0;99999999999999999999;1M",
      "[<35;4;4M", "[<3;4;4M", "[<64;4;4m", "[<96;4;4M", "[<130;4;4M", "[<999;4;4M", "[<0;4;4A", "[<0;4:4M",
      "[M\u{20}\u{21}\u{22}", "[M\u{60}jj",
    ])
  func nonsense(report: String) {
    #expect(events("\u{1B}" + report, "j") == [.key(.character("j"))])
  }

  @Test("A report comes in parts of any size between keys", arguments: 1..<8)
  func parts(size: Int) {
    let bytes = Array("j\u{1B}[<0;300;40Mk\u{1B}[<0;300;40m\u{1B}[A".utf8)
    var decoder = KeyDecoder()
    var found: [TerminalEvent] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      found += decoder.feed(bytes[start..<min(bytes.count, start + size)])
    }
    #expect(
      found == [
        .key(.character("j")), mouse(.press(.left), 299, 39), .key(.character("k")),
        mouse(.release(.left), 299, 39), .key(.up),
      ])
  }

  @Test(
    "The rest of a report that is late is waited for, and never typed", arguments: ["[<0;3", "[<", "[M!"])
  func late(beginning: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(("\u{1B}" + beginning).utf8).isEmpty)
    #expect(decoder.pending == .reply)
    #expect(decoder.expire().isEmpty)
    #expect(decoder.feed("j".utf8) == [.key(.character("j"))])
  }
}
