import Glibc
import Synchronization

/// A program that keeps a text for the clipboard of this machine, or for that of the terminal around tmux.
struct ClipboardTool: Hashable, Sendable {
  /// Its name and arguments.
  let words: [String]

  var name: String { words[0] }

  /// What there is here; nil where the terminal is asked itself, as it has to be where it stands elsewhere.
  ///
  /// A tool counts only where its display does: over SSH it would fill the clipboard of the wrong machine.
  static func find() -> ClipboardTool? {
    let isRemote = ["SSH_TTY", "SSH_CONNECTION"].contains { SearchPath.environment($0) != nil }
    let local = isRemote ? [] : Self.local
    let known = local + [("TMUX", ["tmux", "load-buffer", "-w", "-"])]
    return known.lazy.filter { variable, words in
      variable.map { SearchPath.environment($0) != nil } != false && isProgram(words[0])
    }.map { ClipboardTool(words: $0.1) }.first
  }

  /// What each needs in the environment, and how it is called.
  private static let local: [(variable: String?, words: [String])] = [
    ("WAYLAND_DISPLAY", ["wl-copy"]), ("DISPLAY", ["xclip", "-selection", "clipboard"]),
    ("DISPLAY", ["xsel", "--clipboard", "--input"]), (nil, ["pbcopy"]),
  ]

  private static func isProgram(_ name: String) -> Bool {
    let folders = (SearchPath.environment("PATH") ?? "").split(separator: ":")
    return folders.contains { access("\($0)/\(name)", X_OK) == 0 }
  }
}

extension ClipboardTool {
  /// How long it may take to say that it failed.
  private static let patience = Duration.milliseconds(100)

  /// More than the program has open.
  private static let mostDescriptors: Int32 = 128

  /// Those that still ran when they were last looked at; some stay for as long as they keep the text.
  private static let running = Mutex<[pid_t]>([])

  /// Gives it a text, at most 64 kB; false where that failed at once.
  ///
  /// The text lies in the pipe before the tool is started, so nothing waits for it but the short time in which it may fail.
  func take(_ text: String) -> Bool {
    Self.running.withLock { $0.removeAll { waitpid($0, nil, WNOHANG) != 0 } }
    guard let input = Self.pipe(holding: Array(text.utf8)) else { return false }
    defer { close(input) }
    guard let child = start(reading: input) else { return false }
    let deadline = ContinuousClock.now + Self.patience
    var status: Int32 = 0
    while true {
      switch waitpid(child, &status, WNOHANG) {
      case child: return status == 0
      case 0 where ContinuousClock.now < deadline: usleep(1_000)
      case 0:
        Self.running.withLock { $0.append(child) }
        return true
      default: return false
      }
    }
  }

  /// The end to read from of a pipe that holds all of the bytes; nil where they do not fit.
  private static func pipe(holding bytes: [UInt8]) -> Int32? {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let written = write(ends[1], bytes, bytes.count)
    close(ends[1])
    guard written == bytes.count else {
      close(ends[0])
      return nil
    }
    return ends[0]
  }

  /// Starts it in a session of its own, so that it outlives the terminal and cannot write to it.
  private func start(reading input: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    // A tool that stays for hours must not keep the terminal, or whatever else was inherited.
    for descriptor in 3..<Self.mostDescriptors { posix_spawn_file_actions_addclose(&actions, descriptor) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (signals, mask) = (sigset_t(), sigset_t())
    sigfillset(&signals)
    sigemptyset(&mask)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setsigmask(&attributes, &mask)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK) | Self.newSession)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { arguments.forEach { free($0) } }
    arguments.append(nil)
    var child: pid_t = 0
    return posix_spawnp(&child, words[0], &actions, &attributes, arguments, environ) == 0 ? child : nil
  }

  /// POSIX_SPAWN_SETSID, which the header shows only to those who ask for GNU.
  private static let newSession: Int16 = 0x80
}
