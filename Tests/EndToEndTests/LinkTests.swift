import SmartSpecModel
import TestSupport
import Testing

extension RealTerminalTests {
  @Suite("Links of the terminal")
  struct Links {
    private static let pages: [(title: String, address: String)] = {
      guard let table = Samples.europe?.tables["documents"], let titles = table.column("title"),
        let addresses = table.column("address")
      else { return [] }
      return (0..<table.rowCount).map { (titles.text(at: $0), addresses.text(at: $0)) }
    }()

    private func session(_ address: String, links: Bool = true) throws -> Session {
      let folder = try Folder()
      try folder.write("links = \(links)\n".utf8, to: "smartspec/settings.toml")
      let environment = ["TERM": "xterm-kitty", "XDG_CONFIG_HOME": folder.path]
      let session = try Session(address, data: Program.europe, environment: environment.mapValues { $0 })
      try session.wait(for: "the first rows") {
        $0.screen.text.contains("›") && $0.screen.text.contains("20")
      }
      session.settle()
      return session
    }

    /// The links of each line: the letters that lead to an address.
    private func linked(_ session: Session) -> [(text: String, address: String)] {
      zip(session.screen.lines, session.screen.links).flatMap { line, links in
        Dictionary(grouping: links.indices.filter { !links[$0].isEmpty }) { links[$0] }.map {
          address, columns in
          let letters = Array(line)
          return (String(columns.filter { $0 < letters.count }.map { letters[$0] }), address)
        }
      }
    }

    @Test("Whatever is scrolled, filtered and opened, what is linked leads to its own address")
    func walk() throws {
      #expect(Self.pages.count > 20)
      let (session, plain) = (try session("/documents"), try session("/documents", links: false))
      // The preview writes the address of the first one out.
      #expect(linked(session).contains { $0.text == $0.address })
      var random = SplitMix(seed: 5)
      let keys = [
        "j", "j", "k", "\u{4}", "\u{15}", "G", "gg", "s", "/eu\r", "\u{1B}", "l", "z", ":", "gr[", "gd",
      ]
      var most = 0
      for step in 1...12 {
        let key = keys[Int.random(in: 0..<keys.count, using: &random)]
        for one in [session, plain] {
          try one.press(key == ":" ? ":\u{1B}" : key)
          one.settle(for: .milliseconds(30))
        }
        let links = linked(session)
        most = max(most, links.count)
        for (text, address) in links {
          // Behind a title may stand the sign of a source that is doubtful.
          let words = text.hasSuffix(" ?") || text.hasSuffix(" ~") ? text.dropLast(2) : text[...]
          let shown = String(words.prefix { $0 != "…" }).trimmedEnd
          let isRight = Self.pages.contains {
            $0.address == address && ($0.title.hasPrefix(shown) || $0.address.hasPrefix(shown))
          }
          #expect(isRight, "\(text) leads to \(address) after \(key)")
        }
        guard step.isMultiple(of: 6) else { continue }
        for one in [session, plain] { one.settle() }
        #expect(session.screen.text == plain.screen.text && session.screen.cursor == plain.screen.cursor)
      }
      #expect(most > 1)
      #expect(plain.screen.links.allSatisfy { $0.allSatisfy(\.isEmpty) })
      #expect(session.screen.unknown.isEmpty)
    }
  }
}
