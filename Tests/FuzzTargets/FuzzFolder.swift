import FoundationEssentials
import Glibc

/// A folder of files, in memory where that is possible, which goes away with the value.
final class FuzzFolder: Sendable {
  let path: String

  init(_ files: [(name: String, bytes: [UInt8])]) {
    let memory = "/dev/shm"
    let place = access(memory, W_OK) == 0 ? memory : FileManager.default.temporaryDirectory.path
    path = place + "/smartspec-fuzz-\(getpid())-\(UInt32.random(in: .min ... .max))"
    mkdir(path, 0o700)
    for file in files { write(file.bytes, to: file.name) }
  }

  private func write(_ bytes: [UInt8], to name: String) {
    let descriptor = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    _ = Glibc.write(descriptor, bytes, bytes.count)
    close(descriptor)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension [UInt8] {
  /// The first line, and what comes after it.
  var firstLine: (line: String, rest: [UInt8]) {
    let end = firstIndex(of: 0x0A) ?? endIndex
    return (String(decoding: self[..<end], as: UTF8.self), Array(dropFirst(end + 1)))
  }
}
