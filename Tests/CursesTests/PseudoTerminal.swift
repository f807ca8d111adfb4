#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import TerminalUI

/// The two ends of a terminal that exists in the kernel only.
final class PseudoTerminal {
  let path: String
  private let controller: Int32
  private let device: Int32

  // TIOCSPTLCK and TIOCGPTN, which are macros that Swift does not see.
  private static let lock: UInt = 0x4004_5431
  private static let number: UInt = 0x8004_5430

  init?(size: Size) {
    controller = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var number: Int32 = 0
    var isLocked: Int32 = 0
    guard ioctl(controller, Self.lock, &isLocked) == 0, ioctl(controller, Self.number, &number) == 0
    else { return nil }
    path = "/dev/pts/\(number)"
    device = open(path, O_RDWR | O_NOCTTY)
    _ = fcntl(controller, F_SETFL, O_NONBLOCK)
    resize(to: size)
  }

  deinit {
    close(controller)
    close(device)
  }

  /// The modes of the device, as text that can be compared.
  var modes: String {
    var modes = termios()
    tcgetattr(device, &modes)
    return withUnsafeBytes(of: modes) { "\(Array($0))" }
  }

  func resize(to size: Size) {
    var window = winsize(
      ws_row: UInt16(size.height), ws_col: UInt16(size.width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &window)
  }

  /// The bytes that were typed and that nobody has read.
  var unread: Int {
    var modes = termios()
    tcgetattr(device, &modes)
    var raw = modes
    cfmakeraw(&raw)
    tcsetattr(device, TCSANOW, &raw)
    defer { tcsetattr(device, TCSANOW, &modes) }
    var count: Int32 = 0
    _ = ioctl(device, UInt(FIONREAD), &count)
    return Int(count)
  }

  func type(_ text: String) {
    _ = text.withCString { write(controller, $0, strlen($0)) }
  }

  /// What was sent since the last call.
  func output() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(controller, &buffer, buffer.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  /// Closes the user's end, as a lost connection does.
  func hangUp() {
    dup2(open("/dev/null", O_RDWR), controller)
  }
}
