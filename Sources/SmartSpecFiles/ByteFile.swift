import Glibc

/// The bytes of a file, read at once.
struct ByteFile: ~Copyable {
  let bytes: UnsafeBufferPointer<UInt8>

  /// Reads a whole file; fails with the words of the system.
  static func read(_ path: String) throws(FileError) -> ByteFile {
    // Without O_NONBLOCK a pipe of that name would be waited for.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(path: path, reason: FileError.reason(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw FileError(path: path, reason: FileError.reason(errno))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path: path, reason: "it is not a file") }
    let size = Int(status.st_size)
    let memory = try allocate(size, path)
    var count = 0
    while count < size {
      let found = Glibc.read(descriptor, memory + count, size - count)
      if found < 0, errno == EINTR { continue }
      guard found >= 0 else {
        free(memory)
        throw FileError(path: path, reason: FileError.reason(errno))
      }
      if found == 0 { break }
      count += found
    }
    return ByteFile(bytes: UnsafeBufferPointer(start: memory, count: count))
  }

  deinit { free(UnsafeMutablePointer(mutating: bytes.baseAddress)) }

  /// Large files go to large pages where the system has them: making the pages ready costs more than copying.
  private static func allocate(_ size: Int, _ path: String) throws(FileError) -> UnsafeMutablePointer<UInt8> {
    let largePage = 1 << 21
    let isLarge = size > largePage
    var memory: UnsafeMutableRawPointer?
    guard posix_memalign(&memory, isLarge ? largePage : 16, max(1, size)) == 0, let memory else {
      throw FileError(path: path, reason: "it does not fit into memory")
    }
    if isLarge { _ = madvise(memory, size, MADV_HUGEPAGE) }
    return memory.bindMemory(to: UInt8.self, capacity: max(1, size))
  }

  /// The bytes after a byte-order mark, if there is one.
  var text: UnsafeBufferPointer<UInt8> {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return bytes.starts(with: mark) ? UnsafeBufferPointer(rebasing: bytes.dropFirst(3)) : bytes
  }

  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// Names in a folder, sorted; nil when it cannot be listed.
  static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}

/// A file that cannot be read, and why.
public struct FileError: Error, Hashable, Sendable {
  public let path: String
  public let reason: String

  static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file"
    case EACCES: "you may not read it"
    case EISDIR: "it is a folder"
    default: String(cString: strerror(code))
    }
  }
}
