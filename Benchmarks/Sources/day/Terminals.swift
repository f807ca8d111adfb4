import Dispatch
import Glibc
import Synchronization

/// The user's end of a terminal that exists in the kernel only; what is sent to it is counted and thrown away.
final class PseudoTerminal: Sendable {
  let path: String
  private let controller: Int32
  private let received = Atomic(0)

  // TIOCSPTLCK and TIOCGPTN, which are macros that Swift does not see.
  private static let lock: UInt = 0x4004_5431
  private static let number: UInt = 0x8004_5430

  init?(columns: UInt16, rows: UInt16) {
    controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (number, isLocked): (Int32, Int32) = (0, 0)
    guard ioctl(controller, Self.lock, &isLocked) == 0, ioctl(controller, Self.number, &number) == 0 else {
      return nil
    }
    path = "/dev/pts/\(number)"
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
  }

  /// How many bytes came.
  var byteCount: Int { received.load(ordering: .relaxed) }

  /// Takes what is sent, beside everything else, as long as somebody has the other end.
  func take() {
    DispatchQueue.global().async { [self] in
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while case let part = read(controller, &buffer, buffer.count), part > 0 {
        received.add(part, ordering: .relaxed)
      }
    }
  }

  deinit { close(controller) }
}

/// What the process has at the moment.
enum Holdings {
  /// Resident memory in megabytes.
  static var memory: Double {
    guard let file = fopen("/proc/self/statm", "re") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, 256, file) != nil else { return 0 }
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
    return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
  }

  /// Open descriptors.
  static var descriptors: Int {
    (0..<1024).count { fcntl($0, F_GETFD) >= 0 }
  }
}
