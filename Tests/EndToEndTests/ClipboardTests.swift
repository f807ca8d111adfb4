import FoundationEssentials
import Glibc
import TestSupport
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

    /// A folder of programs with one that takes the clipboard, as a script.
    private func folder(_ name: String, _ script: String) throws -> Folder {
      let folder = try Folder()
      let file = try folder.write("#!/bin/sh\n\(script)\n".utf8, to: name)
      chmod(file, 0o755)
      return folder
    }

    private func copy(
      with tools: Folder, _ changes: [String: String], arguments: [String] = []
    ) throws -> Session {
      let environment = ["PATH": tools.path + ":/usr/bin:/bin", "TAKEN": tools.path + "/taken"]
      let session = try Session(
        ["/regions/PL22"] + arguments, environment: environment.merging(changes) { $1 }.mapValues { $0 })
      try session.wait(for: "Śląskie")
      session.type("yl")
      return session
    }

    private func asksTerminal(_ session: Session) -> Bool {
      String(decoding: session.bytes, as: UTF8.self).contains("\u{1B}]52;c;")
    }

    @Test(
      "On this machine a program takes it that its display has",
      arguments: [("wl-copy", "WAYLAND_DISPLAY"), ("xclip", "DISPLAY"), ("xsel", "DISPLAY")])
    func tool(name: String, variable: String) throws {
      let tools = try folder(name, "cat > $TAKEN.part; mv $TAKEN.part $TAKEN")
      let session = try copy(with: tools, [variable: "0"])
      try session.wait(for: "Sent /regions/PL22 to the clipboard by \(name).")
      #expect(!asksTerminal(session))
      try session.wait(for: "the text") { _ in tools.names.contains("taken") }
      #expect(try textOfFile(tools.path + "/taken") == "/regions/PL22")
    }

    @Test(
      "Where it fails, has no display, or would be on another machine, the terminal is asked",
      arguments: [["DISPLAY": "0", "FAILS": "1"], [:], ["DISPLAY": "0", "SSH_TTY": "/dev/pts/9"]])
    func noTool(environment: [String: String]) throws {
      let tools = try folder("xclip", "touch $TAKEN; exit $FAILS")
      let session = try copy(with: tools, environment)
      try session.wait(for: "Sent /regions/PL22 to the clipboard of the terminal.")
      #expect(asksTerminal(session))
      #expect(tools.names.contains("taken") == (environment["FAILS"] != nil))
    }

    @Test("Nobody who is served starts a program")
    func kiosk() throws {
      let tools = try folder("xclip", "touch $TAKEN")
      let session = try copy(
        with: tools, ["DISPLAY": "0"], arguments: ["--kiosk", "--data", Program.small])
      try session.wait(for: "Sent /regions/PL22 to the clipboard of the terminal.")
      #expect(!tools.names.contains("taken"))
    }

    @Test("A program that hangs holds up nothing, and lets go of the terminal")
    func hanging() throws {
      let tools = try folder("xclip", "ls -l /proc/self/fd > $TAKEN; exec sleep 5")
      let session = try copy(with: tools, ["DISPLAY": "0"])
      try session.wait(for: "to the clipboard by xclip.")
      session.type("gr")
      try session.wait(for: "GDP/head")
      #expect(try !textOfFile(tools.path + "/taken").contains("/dev/pts"))
      session.type("ZZy")
      #expect(session.ending(within: .seconds(2)) == .status(0))
    }

    @Test("tmux has it in its buffer, whether or not set-clipboard is on", arguments: ["on", "off"])
    func tmux(setting: String) throws {
      let tmux = try Tmux(
        width: 100, height: 30, "/regions/PL22", settings: "set -g set-clipboard \(setting)\n")
      try tmux.wait(for: "Śląskie")
      try tmux.type("yl")
      try tmux.wait(for: "Sent /regions/PL22 to the clipboard by tmux.")
      let deadline = ContinuousClock.now + .seconds(20)
      while try tmux.buffer.isEmpty, ContinuousClock.now < deadline {}
      #expect(try tmux.buffer == "/regions/PL22")
    }
  }
}
