import Testing

extension RealTerminalTests {
  @Suite("Keys of the user's own")
  struct OwnKeys {
    private let folder: Folder
    private var environment: [String: String] { ["XDG_CONFIG_HOME": folder.path] }

    init() throws { folder = try Folder() }

    /// Home, with a file of keys.
    private func home(_ keys: String) throws -> Session {
      try folder.write(keys.utf8, to: "smartspec/keys.toml")
      let session = try Session(environment: environment.mapValues { $0 })
      try session.wait(for: "Home") { session in challenges.allSatisfy(session.screen.text.contains) }
      return session
    }

    @Test("A bound key runs its command, with its argument")
    func bound() throws {
      let session = try home(
        """
        [all]
        "Q" = "go pilots hydrogen"
        [pilots]
        "Q" = "go regions"
        """)
      session.type("Q")
      try session.wait(for: "Vanguard pilot: Hydrogen")
      session.type("Q")
      try session.wait(for: "GDP/head")
      let doctor = try Program.run("doctor", environment: environment)
      #expect(doctor.ending == .status(0), "\(doctor.output)")
    }

    @Test("A file that is no TOML leaves the standard keys, and says where and why")
    func malformed() throws {
      let session = try home("[all]\n\"Q\" = \n")
      try session.wait(for: "1 problem in your keys.toml: see :doctor.")
      session.type("gr")
      try session.wait(for: "GDP/head")
      session.command("doctor")
      session.type("G")
      try session.wait(for: "keys.toml:2:")
      let doctor = try Program.run("doctor", environment: environment)
      #expect(doctor.ending == .status(1) && doctor.output.contains("keys.toml:2"))
    }

    @Test("A wish that means nothing is named with its line, and the others hold")
    func unknownCommand() throws {
      let session = try home("[all]\n\"Q\" = \"go pilots\"\n\"Y\" = \"go pilotz\"\n")
      try session.wait(for: "1 problem in your keys.toml: see :doctor.")
      session.type("Q")
      try session.wait(for: "Pilot actions")
      session.command("doctor")
      session.type("G")
      try session.wait(for: "keys.toml:3: There is no command “go pilotz”. Did you mean “go pilots”?")
      let doctor = try Program.run("doctor", environment: environment)
      #expect(doctor.ending == .status(1) && doctor.output.contains("! keys.toml:3: There is no command"))
    }

    @Test("Without a file doctor finds nothing wrong")
    func none() throws {
      let doctor = try Program.run("doctor", environment: environment)
      #expect(doctor.ending == .status(0) && doctor.complaint.isEmpty)
      #expect(doctor.output.contains("\(folder.path)/smartspec/keys.toml (none: the standard keys)"))
    }
  }
}
