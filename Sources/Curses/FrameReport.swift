internal import CNCurses

/// Tells a test that a frame was presented, so that it need not sleep.
///
/// If SMARTSPEC_TEST_FD holds the number of a descriptor, a line `frame N` is written to it after each frame.
final class FrameReport {
  private let descriptor: Int32?
  private var count = 0

  init() {
    descriptor = cnc_environment("SMARTSPEC_TEST_FD").flatMap { Int32(String(cString: $0)) }
  }

  func presented() {
    guard let descriptor else { return }
    count += 1
    let line = "frame \(count)\n"
    cnc_write(descriptor, line, Int32(line.utf8.count))
  }
}
