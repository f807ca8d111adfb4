import Glibc
import TestSupport
import Testing

@testable import SmartSpecFiles

@Suite("The log")
struct LogFileTests {
  private let package: TemporaryPackage
  private let log: LogFile

  init() throws {
    package = try TemporaryPackage([String: String]())
    log = LogFile(LineFile(path: package.folder + "/state/smartspec/smartspec.log", limit: 200))
  }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test("An event is a line with its time and level, in a file and folders of the user alone")
  func line() {
    log.append("Loaded 57 regions.", level: .info, secondsSince1970: 1_795_428_000)
    log.append("No map.", level: .warning, secondsSince1970: 0)
    #expect(
      log.last(10) == [
        "2026-11-23T10:00:00Z info Loaded 57 regions.", "1970-01-01T00:00:00Z warning No map.",
      ])
    #expect(mode(log.path) == 0o600 && mode(package.folder + "/state/smartspec") == 0o700)
    #expect(mode(package.folder + "/state") == 0o700)
  }

  @Test("What could change a terminal that shows the log, or make two lines of one, is cleaned")
  func hostile() {
    log.append("a\nb\tc\u{1B}[31m\u{202E}d", level: .error, secondsSince1970: 0)
    #expect(log.last(5) == ["1970-01-01T00:00:00Z error a b c·[31m·d"])
  }

  @Test("A full log goes on in a new file, and its last lines are still read")
  func rotation() {
    for number in 0..<20 { log.append("event \(number)", level: .info, secondsSince1970: 0) }
    #expect(ByteFile.size(of: log.path) <= 250 && ByteFile.size(of: log.path + ".1") <= 250)
    #expect(log.last(3).map { $0.split(separator: " ").last } == ["17", "18", "19"])
    #expect(log.last(0).isEmpty)
  }

  @Test("A log that cannot be written says nothing and breaks nothing")
  func failing() {
    let impossible = LogFile(LineFile(path: "/dev/null/x/smartspec.log"))
    impossible.append("x", level: .info)
    #expect(impossible.last(5).isEmpty)
  }

  @Test("It lies where the standard of such files wants it")
  func place() {
    func path(_ variables: [String: String]) -> String? {
      LineFile.ofUser("smartspec.log") { variables[$0] }?.path
    }
    #expect(path(["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/smartspec/smartspec.log")
    #expect(path(["XDG_STATE_HOME": "s", "HOME": "/tmp"]) == "/tmp/.local/state/smartspec/smartspec.log")
    #expect(path(["XDG_STATE_HOME": ""]) == nil)
    #expect(path(["HOME": "/nowhere"]) == nil)
  }
}
