import Glibc
import TestSupport
import Testing

@Suite(
  "make install puts the program where it works by itself, and make uninstall takes it away",
  .enabled(if: access("/usr/bin/make", X_OK) == 0))
struct InstallTests {
  private let folder: Folder
  private var prefix: String { folder.path + "/prefix" }

  init() throws { folder = try Folder() }

  @discardableResult
  private func make(_ target: String, _ settings: String...) throws -> Program.Outcome {
    try Program.run(
      "/usr/bin/make", ["-C", Samples.repository, target, "BINARY=" + Program.path] + settings)
  }

  /// Files below a folder, by their paths from there.
  private func files(below root: String) throws -> [String] {
    try Program.run("/bin/sh", ["-c", "cd \(root) 2>/dev/null && find . -type f | sort"]).lines.map {
      String($0.dropFirst(2))
    }.filter { !$0.isEmpty }
  }

  @Test(
    "In an empty prefix everything is there, works from anywhere, and goes again", .timeLimit(.minutes(2)))
  func emptyPrefix() throws {
    #expect(try make("install", "PREFIX=" + prefix).ending == .status(0))
    let installed = try files(below: prefix)
    for file in [
      "bin/smartspec", "share/smartspec/europe/datapackage.json", "share/smartspec/themes/eu-dark.toml",
      "share/smartspec/tours/first-minutes.toml", "share/man/man1/smartspec.1",
      "share/man/man5/smartspec-theme.5", "share/man/man7/smartspec-keys.7",
      "share/bash-completion/completions/smartspec", "share/zsh/site-functions/_smartspec",
      "share/fish/vendor_completions.d/smartspec.fish",
    ] {
      #expect(installed.contains(file), "\(file)")
    }
    // Nothing of the surroundings helps: neither the folder nor the variables.
    let regions = try Program.run(
      "/usr/bin/env",
      ["-i", "-C", "/", "SWIFT_BACKTRACE=enable=no", prefix + "/bin/smartspec", "get", "/regions"])
    #expect(regions.ending == .status(0) && regions.lines.count == 1 + 244)
    let themes = try Program.run(
      "/usr/bin/env", ["-i", "-C", "/", prefix + "/bin/smartspec", "--theme", "eu-light"])
    #expect(themes.ending == .status(0) && themes.complaint.isEmpty)
    let info = try Program.run("/usr/bin/env", ["-i", "-C", "/", prefix + "/bin/smartspec", "info"])
    #expect(info.output.contains("Folder    \(prefix)/"))
    let session = try Session(
      prefix: [
        "/usr/bin/env", "-i", "-C", "/", "TERM=xterm-256color", "LANG=C.UTF-8", "SMARTSPEC_TEST_FD=3",
      ],
      program: prefix + "/bin/smartspec")
    try session.wait(for: "Home") { RealTerminalTests.challenges.allSatisfy($0.screen.text.contains) }
    session.settle()
    try session.walkTour(of: TourSteps.count())

    try folder.write("mine".utf8, to: "prefix/share/smartspec/mine")
    #expect(try make("uninstall", "PREFIX=" + prefix).ending == .status(0))
    #expect(try files(below: prefix) == ["share/smartspec/mine"])
    #expect(access(prefix + "/bin", F_OK) != 0 && access(prefix + "/share/man", F_OK) != 0)
    let again = try make("uninstall", "PREFIX=" + prefix)
    #expect(
      again.ending != .status(0) && again.complaint.contains("Nothing of smartspec is installed in \(prefix)")
    )
  }

  @Test("man finds its pages", .enabled(if: access("/usr/bin/man", X_OK) == 0))
  func manual() throws {
    try make("install", "PREFIX=" + prefix)
    for (section, name) in [("1", "smartspec"), ("5", "smartspec-theme"), ("7", "smartspec-keys")] {
      let found = try Program.run("/usr/bin/man", ["-M", prefix + "/share/man", "-w", section, name])
      #expect(found.output == "\(prefix)/share/man/man\(section)/\(name).\(section)\n")
    }
  }

  @Test("A package is filled below DESTDIR, and a second install changes nothing")
  func destdir() throws {
    let settings = ["DESTDIR=\(folder.path)/package", "PREFIX=/usr"]
    #expect(try make("install", settings[0], settings[1]).ending == .status(0))
    let first = try files(below: folder.path + "/package")
    #expect(first.contains("usr/bin/smartspec") && first.allSatisfy { $0.hasPrefix("usr/") })
    #expect(try make("install", settings[0], settings[1]).ending == .status(0))
    #expect(try files(below: folder.path + "/package") == first)
    #expect(try make("uninstall", settings[0], settings[1]).ending == .status(0))
    #expect(try files(below: folder.path + "/package").isEmpty)
    #expect(access(folder.path + "/package/usr/share", F_OK) != 0)
  }
}
