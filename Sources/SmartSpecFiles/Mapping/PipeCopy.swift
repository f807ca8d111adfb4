import Glibc
import SmartSpecModel

/// Copies what comes through a pipe to a file that has no name, so that it can be mapped.
enum PipeCopy {
  /// Milliseconds after which a wish to stop is heard while nothing comes.
  private static let patience: Int32 = 100
  private static let size = 1 << 18

  /// Reads to the end; gives the descriptor of the file, which goes when it is closed.
  ///
  /// - Throws: `Cancelled` when nobody waits for it any more; `FileError` when the pipe cannot be read, or the copy
  ///   finds no room.
  static func copy(
    _ source: Int32, named name: String, isCancelled: () -> Bool, report: (Int) -> Void
  ) throws -> Int32 {
    let file = try temporaryFile()
    do {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
      defer { buffer.deallocate() }
      var total = 0
      while true {
        if isCancelled() { throw Cancelled() }
        var ready = pollfd(fd: source, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, patience) != 0 else { continue }
        let count = read(source, buffer.baseAddress, size)
        if count < 0, errno == EINTR || errno == EAGAIN { continue }
        guard count >= 0 else { throw FileError(path: name, reason: FileError.reason(errno)) }
        if count == 0 { return file }
        try write(UnsafeRawBufferPointer(rebasing: buffer[..<count]), to: file)
        total += count
        report(total)
      }
    } catch {
      close(file)
      throw error
    }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) throws(FileError) {
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      let count = Glibc.write(file, start, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileError(path: folder, reason: FileError.reason(errno)) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// `/var/tmp` keeps large files on a disk where `/tmp` may be memory.
  private static var folder: String {
    if let folder = getenv("TMPDIR").map({ String(cString: $0) }), !folder.isEmpty { return folder }
    return access("/var/tmp", W_OK) == 0 ? "/var/tmp" : "/tmp"
  }

  private static func temporaryFile() throws(FileError) -> Int32 {
    var name = Array((folder + "/smartspec-XXXXXX").utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw FileError(path: folder, reason: FileError.reason(errno)) }
    unlink(name)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
  }
}
