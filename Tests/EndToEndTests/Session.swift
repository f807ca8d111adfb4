import Glibc
import TerminalUI
import Testing

/// The program in a terminal that exists in the kernel only.
final class Session {
  let child: Child
  /// What the terminal shows.
  private(set) var screen: Screen
  /// All that was sent.
  private(set) var bytes: [UInt8] = []
  private(set) var isGone = false
  /// The modes of the terminal before the program had it.
  private(set) var untouchedModes: [UInt8] = []

  private var controller: Int32
  private let device: Int32
  private var reports: Pipe
  private var report: [UInt8] = []

  // TIOCSPTLCK and TIOCGPTN, which are macros that Swift does not see.
  private static let lock: UInt = 0x4004_5431
  private static let number: UInt = 0x8004_5430
  /// How long to wait for what has to come.
  private static let patience = Duration.seconds(20)

  struct Late: Error, CustomStringConvertible {
    let description: String
  }

  /// Starts the program, or another copy of it; `prefix` is a program that starts it, such as `nohup`.
  convenience init(
    _ arguments: String..., width: Int = 100, height: Int = 30, data: String = Program.small,
    environment changes: [String: String?] = [:], prefix: [String] = [], program: String = Program.path,
    input: Child.Source? = nil, ambiguous: AmbiguousWidth = .narrow
  ) throws {
    try self.init(
      arguments, width: width, height: height, data: data, environment: changes, prefix: prefix,
      program: program, input: input, ambiguous: ambiguous)
  }

  /// The same with arguments in a list.
  init(
    _ arguments: [String], width: Int = 100, height: Int = 30, data: String = Program.small,
    environment changes: [String: String?] = [:], prefix: [String] = [], program: String = Program.path,
    input: Child.Source? = nil, ambiguous: AmbiguousWidth = .narrow
  ) throws {
    screen = Screen(width: width, height: height, ambiguous: ambiguous)
    controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (number, isLocked): (Int32, Int32) = (0, 0)
    guard ioctl(controller, Self.lock, &isLocked) == 0, ioctl(controller, Self.number, &number) == 0 else {
      throw Child.Failure(description: "There is no terminal.")
    }
    let path = "/dev/pts/\(number)"
    device = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    _ = fcntl(controller, F_SETFL, O_NONBLOCK)
    reports = try Pipe()
    Self.setSize(of: controller, width, height)
    var environment = Program.environment
    environment["SMARTSPEC_TEST_FD"] = "3"
    environment["SMARTSPEC_DATA"] = data
    for (name, value) in changes { environment[name] = value }
    untouchedModes = Self.modes(of: device)
    let command = prefix + [program] + arguments
    child = try Child.start(
      command[0], Array(command.dropFirst()), environment: environment,
      // The first descriptor is opened as a terminal so that the session gets it.
      descriptors: [
        0: .file(path, O_RDWR), 1: .file(path, O_RDWR), 2: .file(path, O_RDWR),
        3: .descriptor(reports.writing),
        0: input ?? .file(path, O_RDWR),
      ], inNewSession: true)
    reports.closeWriting()
  }

  deinit {
    if !isGone {
      kill(child.id, SIGKILL)
      _ = child.ending()
    }
    if controller >= 0 { close(controller) }
    close(device)
    reports.closeReading()
  }

  /// How many frames the program says it has shown.
  var frames: Int { report.count { $0 == UInt8(ascii: "\n") } }

  /// The modes of the terminal, as something that can be compared.
  var modes: [UInt8] { Self.modes(of: device) }

  func type(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else { take(until: .now + .milliseconds(100)) }
    }
  }

  func signal(_ number: Int32) { kill(child.id, number) }

  func resize(width: Int, height: Int) {
    take(until: .now)
    screen.resize(width: width, height: height)
    Self.setSize(of: controller, width, height)
  }

  /// Closes the user's end, as a lost connection does.
  func hangUp() {
    close(controller)
    controller = -1
  }

  /// Waits until the screen is as it should be, and says what it is if that does not happen.
  func wait(for what: String, _ condition: (Session) -> Bool) throws {
    let deadline = ContinuousClock.now + Self.patience
    while !condition(self) {
      guard !isGone, take(until: deadline) else {
        throw Late(
          description:
            "\(isGone ? "The program went" : "Too late") before \(what). The screen:\n\(screen.text)")
      }
    }
  }

  /// Waits until a text is on the screen.
  func wait(for text: String) throws { try wait(for: "“\(text)”") { $0.screen.text.contains(text) } }

  /// Waits until the cursor stands on a line with this text.
  func waitForSelection(_ text: String) throws {
    try wait(for: "the selection of “\(text)”") { $0.screen.line.contains(text) }
  }

  /// Types and waits for a frame that follows.
  func press(_ keys: String) throws {
    let before = frames
    type(keys)
    try wait(for: "a frame after \(keys)") { $0.frames > before }
  }

  /// Runs a line of the palette.
  func command(_ line: String) { type(":\(line)\r") }

  /// Waits for the end of the program; nil if it does not end in time.
  func ending(within limit: Duration) -> Ending? {
    let deadline = ContinuousClock.now + limit
    while !isGone { guard take(until: deadline) else { return nil } }
    return child.ending()
  }

  /// Takes what comes until nothing has come for so long.
  func settle(for rest: Duration = .milliseconds(200)) {
    while take(until: .now + rest) {}
  }

  /// Takes what has come, waiting for it at most until then; false if nothing came.
  @discardableResult
  func take(until deadline: ContinuousClock.Instant) -> Bool {
    repeat {
      let (known, wasGone) = (report.count + bytes.count, isGone)
      takeReports()
      while controller >= 0, case .bytes(let new) = Chunk.read(from: controller) {
        bytes += new
        screen.show(new)
      }
      if report.count + bytes.count > known || isGone != wasGone { return true }
    } while waitForInput([isGone ? -1 : reports.reading, controller], until: deadline)
    return false
  }

  private func takeReports() {
    while !isGone {
      switch Chunk.read(from: reports.reading) {
      case .bytes(let bytes): report += bytes
      case .nothing: return
      case .end: isGone = true
      }
    }
  }

  private static func modes(of descriptor: Int32) -> [UInt8] {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    return withUnsafeBytes(of: modes) { Array($0) }
  }

  private static func setSize(of descriptor: Int32, _ width: Int, _ height: Int) {
    var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }
}
