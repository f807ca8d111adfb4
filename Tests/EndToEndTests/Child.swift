import Glibc
import Synchronization

/// How a process ended.
enum Ending: Hashable {
  case status(Int32)
  case signal(Int32)

  init(_ raw: Int32) {
    self = raw & 0x7F == 0 ? .status(raw >> 8 & 0xFF) : .signal(raw & 0x7F)
  }
}

/// A process started by a test.
struct Child {
  let id: pid_t

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// What a descriptor of the process leads to.
  enum Source {
    case descriptor(Int32)
    case file(String, Int32)
  }

  /// Starts a program with this environment and these descriptors only, and with no signal ignored.
  ///
  /// In a new session the first terminal that is opened becomes the one the process belongs to.
  static func start(
    _ path: String, _ arguments: [String], environment: [String: String],
    descriptors: KeyValuePairs<Int32, Source>, inNewSession: Bool = false
  ) throws -> Child {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, source) in descriptors {
      switch source {
      case .descriptor(let own): posix_spawn_file_actions_adddup2(&actions, own, number)
      case .file(let path, let mode): posix_spawn_file_actions_addopen(&actions, number, path, mode, 0o600)
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | (inNewSession ? newSession : 0)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var id: pid_t = 0
    let error = withStrings([path] + arguments) { arguments in
      withStrings(environment.map { "\($0)=\($1)" }) { environment in
        starting.withLock { _ in
          posix_spawn(&id, path, &actions, &attributes, arguments, environment)
        }
      }
    }
    guard error == 0 else { throw Failure(description: "\(path): \(String(cString: strerror(error)))") }
    return Child(id: id)
  }

  /// Waits for the end of a process that is known to be ending.
  func ending() -> Ending {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return Ending(status)
  }

  /// The clock ticks that the process has computed for.
  var ticks: Int {
    let text = try? textOfFile("/proc/\(id)/stat")
    let fields = text?.split(separator: ")").last?.split(separator: " ").compactMap { Int($0) } ?? []
    // After the name and the state, which is no number: times in user and in system mode.
    return fields.count > 11 ? fields[10] + fields[11] : -1
  }

  /// Held while processes are started and while pipes are made that they must not inherit.
  static let starting = Mutex(())

  // POSIX_SPAWN_SETSID, which is declared for _GNU_SOURCE only.
  private static let newSession: Int32 = 0x80
}

/// A pipe; its reading end does not wait.
struct Pipe {
  private(set) var reading: Int32
  private(set) var writing: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    let error = Child.starting.withLock { _ in
      let error = pipe(&ends)
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return error
    }
    guard error == 0 else { throw Child.Failure(description: "There is no pipe.") }
    (reading, writing) = (ends[0], ends[1])
    _ = fcntl(reading, F_SETFL, O_NONBLOCK)
  }

  mutating func closeWriting() { Self.close(&writing) }
  mutating func closeReading() { Self.close(&reading) }

  private static func close(_ descriptor: inout Int32) {
    guard descriptor >= 0 else { return }
    Glibc.close(descriptor)
    descriptor = -1
  }
}

/// What a read that does not wait gave.
enum Chunk {
  case bytes([UInt8])
  case nothing
  case end

  static func read(from descriptor: Int32) -> Chunk {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    if count > 0 { return .bytes(Array(buffer[..<count])) }
    return count < 0 && (errno == EAGAIN || errno == EINTR) ? .nothing : .end
  }
}

/// Waits until one of the descriptors has something, at most until then; false when it is too late.
func waitForInput(_ descriptors: [Int32], until deadline: ContinuousClock.Instant) -> Bool {
  let now = ContinuousClock.now
  guard now < deadline else { return false }
  var waited = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  let (seconds, attoseconds) = (deadline - now).components
  _ = poll(
    &waited, nfds_t(waited.count), Int32(min(seconds, 1000) * 1000 + attoseconds / 1_000_000_000_000_000 + 1))
  return true
}

func textOfFile(_ path: String) throws -> String {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw Child.Failure(description: "\(path) cannot be read.") }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  while case .bytes(let chunk) = Chunk.read(from: descriptor) { bytes += chunk }
  return String(decoding: bytes, as: UTF8.self)
}

private func withStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) } + [nil]
  defer { copies.forEach { free($0) } }
  return body(copies)
}
