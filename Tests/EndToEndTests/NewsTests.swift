import Testing

extension RealTerminalTests {
  @Suite("News at the start")
  struct News {
    private let folder: Folder

    init() throws { folder = try Folder() }

    private func session() throws -> Session {
      let session = try Session(environment: ["XDG_STATE_HOME": folder.path])
      try session.wait(for: "Home with its data") { session in
        RealTerminalTests.challenges.allSatisfy(session.screen.text.contains)
      }
      return session
    }

    @Test("A newer release of the data is said once, and nothing to those who are here for the first time")
    func release() throws {
      let file = folder.path + "/smartspec/seen"
      let first = try session()
      try first.wait(for: "the note of what was seen") { _ in (try? textOfFile(file))?.contains("\n") == true
      }
      first.settle()
      #expect(!first.screen.text.contains("New since"))
      let seen = try textOfFile(file)
      let words = seen.split(separator: " ", maxSplits: 2)
      #expect(words.count == 3)
      try folder.write("\(words[0]) 2020-01-01 \(words[2])".utf8, to: "smartspec/seen")
      let second = try session()
      try second.wait(for: "New since you were here: data of \(words[1]) (2020-01-01 before).")
      let third = try session()
      third.settle()
      #expect(!third.screen.text.contains("New since"))
    }
  }
}
