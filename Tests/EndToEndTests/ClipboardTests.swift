import FoundationEssentials
import Testing

extension RealTerminalTests {
  @Suite("Copies reach the clipboard")
  struct Clipboard {
    private func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

    @Test("y l sends the address of the screen to the terminal")
    func link() throws {
      let session = try Session("/regions/PL22")
      try session.wait(for: "Śląskie")
      session.type("yl")
      try session.wait(for: "Sent /regions/PL22 to the clipboard of the terminal.")
      let sent = "\u{1B}]52;c;\(base64("/regions/PL22"))\u{07}"
      #expect(String(decoding: session.bytes, as: UTF8.self).components(separatedBy: sent).count == 2)
    }

    @Test("y i sends a sentence with figure, year, dataset and address")
    func citation() throws {
      let session = try Session("/regions?cursor=PL22")
      try session.waitForSelection("PL22")
      session.type("llllyi")
      try session.wait(for: "Sent the citation")
      let output = String(decoding: session.bytes, as: UTF8.self)
      let encoded = try #require(
        output.components(separatedBy: "\u{1B}]52;c;").last?.split(separator: "\u{07}").first)
      let data = try #require(Data(base64Encoded: String(encoded)))
      let sentence = String(decoding: data, as: UTF8.self)
      for part in ["Śląskie", "80", "2023", "nama_10r_2gdp", "smartspec /regions?"] {
        #expect(sentence.contains(part), "\(sentence)")
      }
    }

    @Test("tmux has it in its buffer where set-clipboard is on")
    func tmux() throws {
      let tmux = try Tmux(width: 100, height: 30, "/regions/PL22", settings: "set -g set-clipboard on\n")
      try tmux.wait(for: "Śląskie")
      try tmux.type("yl")
      try tmux.wait(for: "Sent /regions/PL22 to the clipboard")
      let deadline = ContinuousClock.now + .seconds(20)
      while try tmux.buffer.isEmpty, ContinuousClock.now < deadline {}
      #expect(try tmux.buffer == "/regions/PL22")
    }
  }
}
