import Glibc
import TestSupport

/// The program under test, and other programs that judge it.
enum Program {
  /// The one that SMARTSPEC_BINARY names, else the debug build of this checkout.
  static let path: String = {
    guard let given = getenv("SMARTSPEC_BINARY") else {
      return Samples.repository + "/.build/debug/smartspec"
    }
    return String(cString: given)
  }()

  static let europe = Samples.repository + "/samples/europe"
  /// Loads sooner.
  static let small = Samples.repository + "/samples/small"

  /// Nothing of the user's own: the sample of Europe, a terminal of today, UTF-8.
  static let environment: [String: String] = {
    var environment = [
      // The terminals of tests are not asked for their background.
      "COLORFGBG": "15;0",
      "HOME": "/nowhere", "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin", "SMARTSPEC_DATA": europe,
      "TERM": "xterm-256color", "TZ": "UTC", "XDG_STATE_HOME": "/dev/null/state",
    ]
    // A debug build finds Swift's reporter of crashes, which asks the terminal what to do.
    if getenv("SMARTSPEC_BINARY") == nil { environment["SWIFT_BACKTRACE"] = "enable=no" }
    return environment
  }()

  /// What a program that ran to its end left.
  struct Outcome {
    let ending: Ending
    let bytes: [UInt8]
    let complaint: String

    var output: String { String(decoding: bytes, as: UTF8.self) }
    var lines: [String] { Program.lines(output) }
    var complaints: [String] { Program.lines(complaint) }
  }

  /// Runs the program without a terminal and waits for its end.
  static func run(_ arguments: String..., environment changes: [String: String] = [:]) throws -> Outcome {
    try run(path, arguments, environment: changes)
  }

  /// Runs any program in the same way.
  static func run(
    _ path: String, _ arguments: [String], environment changes: [String: String] = [:]
  ) throws -> Outcome {
    var (output, complaint) = (try Pipe(), try Pipe())
    defer {
      output.closeReading()
      complaint.closeReading()
    }
    let child = try Child.start(
      path, arguments, environment: environment.merging(changes) { $1 },
      descriptors: [
        0: .file("/dev/null", O_RDONLY), 1: .descriptor(output.writing), 2: .descriptor(complaint.writing),
      ], inNewSession: true)
    output.closeWriting()
    complaint.closeWriting()
    var (printed, complained): ([UInt8], [UInt8]) = ([], [])
    let deadline = ContinuousClock.now + .seconds(60)
    var open = [output.reading, complaint.reading]
    while !open.isEmpty {
      guard waitForInput(open, until: deadline) else {
        kill(child.id, SIGKILL)
        _ = child.ending()
        throw Child.Failure(description: "\(path) \(arguments) did not end.")
      }
      for descriptor in open {
        switch Chunk.read(from: descriptor) {
        case .bytes(let bytes):
          if descriptor == output.reading { printed += bytes } else { complained += bytes }
        case .nothing: break
        case .end: open.removeAll { $0 == descriptor }
        }
      }
    }
    return Outcome(
      ending: child.ending(), bytes: printed, complaint: String(decoding: complained, as: UTF8.self))
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0).map(
      String.init)
  }
}
