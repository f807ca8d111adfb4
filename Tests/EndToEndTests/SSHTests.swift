import Glibc
import TestSupport
import Testing

extension RealTerminalTests {
  @Suite("Served over SSH with the shipped configuration")
  struct SSH {
    @Test("A hundred clients browse at once, and when they are lost nothing of them stays")
    func hundred() throws {
      let server = try SSHServer()
      let clients = try (0..<100).map { _ in try server.start() }
      try wait(for: clients, "Home") { $0.contains("Synergies") }
      #expect(server.programs.count == 100)
      for step in [("gr", "GDP/head"), ("/slas\r", "PL22"), ("q", "Regions")] {
        for client in clients {
          client.forget()
          client.type(step.0)
        }
        try wait(for: clients, step.1) { $0.contains(step.1) }
      }
      for client in clients { client.kill() }
      let deadline = ContinuousClock.now + .seconds(2)
      while !server.programs.isEmpty, ContinuousClock.now < deadline { usleep(20_000) }
      #expect(server.programs.isEmpty)
    }

    /// Takes what comes until all clients have seen a text.
    private func wait(
      for clients: [SSHClient], _ what: String, _ isThere: (String) -> Bool
    ) throws {
      let deadline = ContinuousClock.now + .seconds(100)
      var waiting = clients
      while !waiting.isEmpty {
        guard waitForInput(waiting.map(\.descriptor), until: deadline) else {
          throw Child.Failure(
            description: "\(waiting.count) clients do not see \(what): \(waiting[0].text.suffix(300))")
        }
        for client in waiting { client.take() }
        waiting.removeAll { isThere($0.text) }
      }
    }

    @Test("Tables can be read without a terminal")
    func reading() throws {
      let server = try SSHServer()
      let table = try server.run(["get", "'/regions?country=PL&limit=3'", "--format", "csv"])
      #expect(table.ending == .status(0) && table.output.contains("PL22"))
      #expect(try server.run(["get", "/regions?country=PL&limit=3"]).output.contains("Śląskie"))
      #expect(try server.run(["find", "slaskie"]).output.contains("/regions/PL22"))
      #expect(try server.run(["screen", "/", "--size", "80x24"]).output.contains("Synergies"))
      #expect(try server.run(["get", "/regionz"]).complaint.contains("Did you mean /regions?"))
      // Without a terminal and without a command it is the program line by line.
      let neither = try server.run([], options: ["-T"])
      #expect(neither.ending == .status(0) && neither.lines.contains("Home. Newest figures."))
    }

    @Test("What is not reading fails with a sentence")
    func refused() throws {
      let server = try SSHServer()
      let target = server.folder.path + "/stolen"
      for (command, sentence) in [
        (["sh"], "only reading is possible here"), (["scp", "-t", target], "only reading is possible here"),
        (["get", "/regions;", "id", ">", target], "means something to a shell"),
        (["get", "/regions", "--output", target], "no file can be named here"),
      ] {
        let outcome = try server.run(command)
        #expect(outcome.ending == .status(2), "\(command)")
        #expect(outcome.complaint.contains(sentence), "\(command): \(outcome.complaint)")
        #expect(outcome.output.isEmpty, "\(command)")
      }
      #expect(access(target, F_OK) != 0)
    }

    @Test("A terminal does not make a shell of it")
    func shellWithTerminal() throws {
      let server = try SSHServer()
      let session = try server.session(["bash"])
      #expect(session.ending(within: .seconds(10)) == .status(2))
      #expect(session.screen.text.contains("only reading is possible here"))
    }

    @Test("Neither connections nor files go through it")
    func forwarding() throws {
      let server = try SSHServer()
      let through = try server.run([], options: ["-W", "127.0.0.1:\(server.port)"])
      #expect(through.ending != .status(0) && through.complaint.contains("forwarding failed"))
      let back = try server.run(
        [], options: ["-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:\(server.port)"])
      #expect(back.ending != .status(0) && back.complaint.contains("forwarding failed"))
      let files = try server.run(["sftp"], options: ["-s"])
      #expect(files.ending != .status(0) && files.complaint.contains("subsystem request failed"))
    }

    @Test("Variables of the client change nothing but how the terminal is used")
    func variables() throws {
      let server = try SSHServer()
      let plain = try server.run(["screen", "/"]).output
      let changed = try server.run(
        ["screen", "/"],
        options: [
          "-o",
          "SetEnv=SMARTSPEC_DATA=/etc SMARTSPEC_THEME=/etc/passwd LD_PRELOAD=/etc/passwd HOME=/etc BASH_ENV=/etc/passwd",
        ], environment: ["LC_ALL": "../../../etc/passwd", "COLORTERM": "/etc/passwd"])
      #expect(changed.ending == .status(0) && changed.output == plain)
      for terminal in [
        "../../etc/passwd", "/etc/passwd", "\u{1B}]0;x\u{07}", String(repeating: "x", count: 5000),
      ] {
        let session = try server.session(environment: ["TERM": terminal])
        try session.wait(for: "Synergies")
        #expect(!String(decoding: session.bytes, as: UTF8.self).contains("\u{1B}]"))
      }
    }

    @Test("Who is inside reads the data and nothing else, and can leave")
    func inside() throws {
      let server = try SSHServer()
      let session = try server.session()
      try session.wait(for: "Synergies")
      for (line, sentence) in [
        ("open /etc/passwd", "Cannot open /etc/passwd"), ("open ../../etc/passwd", "Cannot open"),
        ("theme /etc/passwd", "No file can be named here"), ("theme ../x.toml", "No file can be named here"),
        ("tour /etc/passwd", "No file can be named here"),
        ("tour ../../etc/passwd", "No file can be named here"),
        ("note hello", "Nothing of your own is kept here"),
        ("screenshot /tmp/x.svg", "Cannot write files here"),
        ("shell", "no command"), ("!id", "no command"),
      ] {
        session.command(line)
        try session.wait(for: sentence)
        session.type("\u{7}\u{7}")
        session.settle(for: .milliseconds(50))
      }
      session.type("gr")
      try session.wait(for: "GDP/head")
      session.command("export csv \(server.folder.path)/stolen.csv")
      try session.wait(for: "Cannot write files here. Copy with y instead.")
      #expect(access(server.folder.path + "/stolen.csv", F_OK) != 0)
      session.type("\u{7}\u{1A}")
      try session.wait(for: "ctrl-z does nothing here")
      session.type("\u{1B}[200~\u{3}\u{1A}\u{1B}]52;c;eA==\u{7}\u{1C}!sh\r\u{1B}[201~")
      try session.wait(for: "Pasted text is taken in / only")
      session.type("\u{1C}\u{1B}]11;rgb:0000/0000/0000\u{7}")
      session.type("g!")
      try session.wait(for: "the kernel lets only the data be read")
      #expect(!session.screen.text.contains(server.folder.path))
      session.type("gh")
      try session.wait(for: "Synergies")
      session.type("q")
      try session.wait(for: "Leave smartspec?")
      session.type("y")
      #expect(session.ending(within: .seconds(5)) == .status(0))
      session.settle()
      #expect(session.modes == session.untouchedModes && !session.screen.isAlternate)
    }

    @Test("Nobody there: the connection ends with a sentence")
    func abandoned() throws {
      let server = try SSHServer("--idle 10")
      let session = try server.session()
      try session.wait(for: "Synergies")
      try session.wait(for: "No key for 10 s: the end of the session in 30 s.")
      #expect(!session.isGone)
    }
  }
}
