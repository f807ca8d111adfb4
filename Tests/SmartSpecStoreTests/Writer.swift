import Glibc
import Synchronization
import TestSupport

/// Another process that keeps notes and bookmarks, and confirms each in a file.
final class Writer {
  private let id: pid_t
  private var ending: Int32?

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Lies beside the tests.
  private static let path = Samples.repository + "/.build/debug/MemoryWriter"

  /// What was confirmed is added to the file `record`; no file may grow beyond so many blocks of 512 bytes.
  init(
    _ database: String, name: String, numbers: Range<Int>, record: String, blocks: Int? = nil
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, record, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    let limit = blocks.map { "trap '' XFSZ; ulimit -f \($0); exec \"$0\" \"$@\"" } ?? "exec \"$0\" \"$@\""
    let words = [
      "/bin/sh", "-c", limit, Self.path, database, name, String(numbers.lowerBound),
      String(numbers.upperBound),
    ]
    var arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var started: pid_t = 0
    let error = posix_spawn(&started, words[0], &actions, nil, &arguments, environ)
    guard error == 0 else { throw Failure(description: "\(Self.path): \(String(cString: strerror(error)))") }
    id = started
  }

  deinit {
    kill()
    _ = wait()
  }

  func kill() { if ending == nil { Glibc.kill(id, SIGKILL) } }

  /// Waits for its end; 0 for a good one, 9 when it was killed.
  func wait() -> Int32 {
    if let ending { return ending }
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    let known = status & 0x7F == 0 ? status >> 8 & 0xFF : status & 0x7F
    ending = known
    return known
  }

  /// What is confirmed so far, a line each; one that is not whole is not.
  static func confirmed(_ record: String) -> [String] {
    let text = readText(record) ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropLast().map(String.init)
  }
}
