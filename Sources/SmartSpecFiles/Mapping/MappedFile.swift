import CMapping
import Glibc

/// Whether a file is still as it was when it was opened.
public enum FileState: Hashable, Sendable {
  case unchanged, changed
}

/// The bytes of a file, read by the system as they are looked at and never copied.
///
/// The file may become shorter or be written to meanwhile: what is cut off reads as zeros, and `state` says it. At
/// least a page behind the last byte can be read too and holds zeros, so that loops may look at many bytes at a time.
final class MappedFile: Sendable {
  let path: String
  /// The bytes after a byte-order mark, if there is one.
  // The memory is only read, and stays until the last reader has let go of this object.
  nonisolated(unsafe) let text: UnsafePointer<UInt8>
  /// How many bytes `text` has.
  let count: Int
  private let descriptor: Int32
  /// Whether the file has a name under which another may be put in its place.
  private let isNamed: Bool
  private let identity: Identity
  // Both are only given back at the end, by the last who holds this object; the guard of `region` is atomic.
  nonisolated(unsafe) private let memory: UnsafeMutableRawPointer
  nonisolated(unsafe) private let region: OpaquePointer
  private let reserved: Int

  /// Opens a file; fails with the words of the system, and for what is not a regular file.
  convenience init(_ path: String) throws(FileError) {
    // Without O_NONBLOCK a pipe of that name would be waited for.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(path: path, reason: FileError.reason(errno)) }
    try self.init(descriptor: descriptor, path: path, isNamed: true)
  }

  /// Takes over a descriptor of a regular file, which is closed when the object goes or the opening fails.
  init(descriptor: Int32, path: String, isNamed: Bool) throws(FileError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.failure(path, errno, closing: descriptor) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw FileError(path: path, reason: "it is not a file")
    }
    let page = sysconf(Int32(_SC_PAGESIZE))
    let size = Int(status.st_size)
    reserved = (size + page - 1) / page * page + page
    // Memory of its own first, with the file laid over it: so something readable follows the last byte.
    guard let memory = mmap(nil, reserved, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0),
      memory != MAP_FAILED
    else { throw Self.failure(path, errno, closing: descriptor) }
    let isMapped =
      size == 0 || mmap(memory, size, PROT_READ, MAP_SHARED | MAP_FIXED, descriptor, 0) != MAP_FAILED
    guard isMapped, let region = cmap_watch(memory, reserved - page, descriptor) else {
      let code = errno
      munmap(memory, reserved)
      throw Self.failure(path, code, closing: descriptor)
    }
    let start = UnsafePointer(memory.assumingMemoryBound(to: UInt8.self))
    let hasMark = size >= 3 && start[0] == 0xEF && start[1] == 0xBB && start[2] == 0xBF
    text = start + (hasMark ? 3 : 0)
    count = size - (hasMark ? 3 : 0)
    identity = Identity(status)
    self.path = path
    self.descriptor = descriptor
    self.isNamed = isNamed
    self.memory = memory
    self.region = region
  }

  deinit {
    cmap_unwatch(region)
    munmap(memory, reserved)
    close(descriptor)
  }

  /// Bytes of the file when it was opened.
  var size: Int { identity.size }

  /// Whether the file is as it was, which costs two calls of the system.
  ///
  /// A file that has lost its name is unchanged: its bytes are still there.
  var state: FileState {
    cmap_rearm()
    var status = stat()
    guard !cmap_is_torn(region), fstat(descriptor, &status) == 0, Identity(status) == identity else {
      return .changed
    }
    guard isNamed, stat(path, &status) == 0 else { return .unchanged }
    return Identity(status) == identity ? .unchanged : .changed
  }

  private static func failure(_ path: String, _ code: Int32, closing descriptor: Int32) -> FileError {
    close(descriptor)
    return FileError(path: path, reason: FileError.reason(code))
  }

  /// What tells one state of a file from another.
  private struct Identity: Equatable {
    let device: dev_t
    let inode: ino_t
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init(_ status: stat) {
      device = status.st_dev
      inode = status.st_ino
      size = Int(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }
}
