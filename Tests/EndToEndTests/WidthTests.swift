import SmartSpecModel
import TerminalUI
import TestSupport
import Testing

extension RealTerminalTests {
  @Suite("Columns are counted as a terminal counts them")
  struct Widths {
    /// Texts of the sample with letters beyond ASCII, and others that are hard to measure; no wider than 70 columns.
    private static let texts: [String] = {
      var found: Set<String> = []
      for table in (Samples.small?.tables ?? [:]).values {
        for field in table.schema.fields where field.kind == .text {
          guard let column = table.column(field.name) else { continue }
          for row in 0..<table.rowCount { found.insert(column.text(at: row)) }
        }
      }
      let hard =
        HostilePackage.texts + ["\u{1112}\u{1161}\u{11AB}", "e\u{301}\u{302}", "日本\u{3000}", "ｱｲｳ ﬁ ﷽"]
      let beyond = found.filter { text in !text.utf8.allSatisfy { $0 < 0x80 } }.sorted()
      return (beyond + hard).map { Truncation.truncate($0, to: 70) }.filter { !$0.isEmpty && $0.first != " " }
    }()

    @Test("A terminal that shows é in two columns has every letter where it belongs")
    func ambiguous() throws {
      let addresses = ["/regions/EL30", "/regions?filter=country:PL", "/map/gdp_pps_pct_eu", "/pilots"]
      for address in addresses {
        let expected = try Program.run(
          "screen", address, "--data", Program.small, "--size", "100x30", "--ambiguous-width", "2")
        let lines = expected.lines.map(\.trimmedEnd)
        let session = try Session(address, "--ambiguous-width", "2", ambiguous: .wide)
        // The last two lines say more in a terminal.
        try session.wait(for: "\(address), which is\n\(expected.output)") {
          $0.screen.lines.dropLast(2).elementsEqual(lines.dropLast(2))
        }
        #expect(session.screen.unknown.isEmpty && lines.contains { $0.contains { !$0.isASCII } })
      }
    }

    @Test("A bar that is put behind every text by its width stands right behind it in tmux")
    func tmux() throws {
      let folder = try Folder()
      let lines = Self.texts.map { "\($0)\u{1B}[\(TextWidth.width(of: $0) + 1)G|" }
      let file = try folder.write((lines.joined(separator: "\r\n") + "\r\nthe end").utf8, to: "texts")
      let tmux = try Tmux(
        width: 90, height: lines.count + 4, command: "stty raw; cat \(file); exec sleep 60",
        settings: "set -g status off")
      let shown = try tmux.wait(for: "the end")
      #expect(lines.count > 150)
      let wrong = zip(Self.texts, shown).filter { !$1.unicodeScalars.elementsEqual("\($0)|".unicodeScalars) }
      #expect(wrong.isEmpty, "\(wrong.prefix(8))")
    }
  }
}
