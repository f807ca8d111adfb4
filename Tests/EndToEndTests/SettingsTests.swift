import Testing

extension RealTerminalTests {
  @Suite("Settings of the user's own")
  struct OwnSettings {
    private let folder: Folder

    init() throws { folder = try Folder() }

    /// What doctor says with a file of settings.
    private func doctor(
      _ settings: String, environment changes: [String: String] = [:]
    ) throws -> Program.Outcome {
      try folder.write(settings.utf8, to: "smartspec/settings.toml")
      let environment = ["XDG_CONFIG_HOME": folder.path, "SMARTSPEC_DATA": Program.small].merging(changes) {
        $1
      }
      return try Program.run("doctor", environment: environment)
    }

    @Test("A setting comes after an option and before the environment, and doctor says who chose")
    func precedence() throws {
      let chosen = try doctor(
        "theme = \"eu-light\"\ncolor = \"16\"\nglyphs = \"block\"\nmouse = false\n",
        environment: ["SMARTSPEC_THEME": "mono", "NO_COLOR": "1"])
      #expect(chosen.ending == .status(0), "\(chosen.output)")
      for line in [
        "eu-light (settings.toml:1)", "16 (settings.toml:2)", "block (settings.toml:3)",
        "off (settings.toml:4)",
      ] {
        #expect(chosen.output.contains(line), "\(line) in \(chosen.output)")
      }
      let option = try Program.run(
        "doctor", "--glyphs", "ascii",
        environment: ["XDG_CONFIG_HOME": folder.path, "SMARTSPEC_DATA": Program.small])
      #expect(option.output.contains("ascii (--glyphs)"))
      let variable = try doctor("", environment: ["SMARTSPEC_THEME": "eu-light", "NO_COLOR": "1"])
      #expect(variable.output.contains("eu-light (SMARTSPEC_THEME)"))
      #expect(variable.output.contains("as many as there are (NO_COLOR)"))
    }

    @Test("A theme that is not there is a problem, and the environment chooses")
    func missingTheme() throws {
      let doctor = try doctor("theme = \"eu-lihgt\"\n", environment: ["SMARTSPEC_THEME": "mono"])
      #expect(doctor.ending == .status(1))
      #expect(
        doctor.output.contains("settings.toml:1: There is no theme “eu-lihgt”. Did you mean “eu-light”?"))
      #expect(doctor.output.contains("mono (SMARTSPEC_THEME)"))
    }

    @Test("A file with mistakes is said when the program starts, and what is right in it holds")
    func mistakes() throws {
      try folder.write("mous = true\ncolor = \"never\"\nglyphs = \n".utf8, to: "smartspec/settings.toml")
      let session = try Session(environment: ["XDG_CONFIG_HOME": folder.path])
      try session.wait(for: "2 problems in your settings.toml: see :doctor.")
      #expect(!session.screen.styles.contains { $0.contains("38;") })
      session.command("doctor")
      try session.wait(for: "settings.toml:1: error: there is no setting “mous”.")
    }

    @Test("Whoever serves anybody reads none")
    func kiosk() throws {
      try folder.write("[[".utf8, to: "smartspec/settings.toml")
      let session = try Session(
        "--kiosk", "--data", Program.small, environment: ["XDG_CONFIG_HOME": folder.path, "LANG": "C.UTF-8"])
      try session.wait(for: "Synergies")
      #expect(!session.screen.text.contains("settings.toml"))
    }
  }
}
