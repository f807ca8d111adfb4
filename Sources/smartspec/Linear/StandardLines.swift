import Glibc
import SmartSpecModel
import SmartSpecUI
import TerminalUI

/// Lines from a descriptor, and to standard output.
@MainActor
final class StandardLines: LineTerminal {
  let wake: @Sendable () -> Void

  private let input: Int32
  /// Whether somebody types and reads here.
  private let isInteractive: Bool
  /// Whether letters beyond ASCII arrive.
  private let isUTF8: Bool
  private let wakings: Int32
  private var bytes = LineBytes()
  private var isAtEnd: Bool

  /// Reads from a descriptor; below zero there is nothing to read.
  init(input: Int32, isUTF8: Bool) {
    self.input = input
    self.isUTF8 = isUTF8
    isAtEnd = input < 0
    isInteractive = isatty(input) == 1 && isatty(STDOUT_FILENO) == 1
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) != 0 { preconditionFailure("There is no pipe.") }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    let writing = ends[1]
    wakings = ends[0]
    wake = {
      var byte: UInt8 = 0
      // A full pipe wakes as well.
      _ = Glibc.write(writing, &byte, 1)
    }
    CaughtSignal.begin([SIGINT, SIGTERM, SIGHUP], waking: writing)
  }

  func next(timeoutInMilliseconds timeout: Int?, takingLines: Bool) -> LineEvent {
    let end = timeout.map { ContinuousClock.now + .milliseconds($0) }
    while true {
      if let signal = CaughtSignal.take() { return signal == SIGINT ? .interrupt : .terminate(signal) }
      if takingLines {
        if let line = bytes.takeLine(isLast: isAtEnd) { return .line(line.text, isCut: line.isCut) }
        if isAtEnd { return .end }
      }
      let rest = end.map { ContinuousClock.now.duration(to: $0).components }
      let milliseconds = rest.map { Int32($0.seconds * 1000 + $0.attoseconds / 1_000_000_000_000_000) }
      if let milliseconds, milliseconds <= 0 { return .nothing }
      var waited = [
        pollfd(fd: wakings, events: Int16(POLLIN), revents: 0),
        pollfd(fd: takingLines ? input : -1, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waited, 2, milliseconds ?? -1) > 0 else { continue }
      if waited[1].revents != 0 { read() }
      guard waited[0].revents != 0 else { continue }
      var drained = [UInt8](repeating: 0, count: 256)
      while Glibc.read(wakings, &drained, drained.count) > 0 {}
      guard CaughtSignal.isThere else { return .nothing }
    }
  }

  private func read() {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = Glibc.read(input, &buffer, buffer.count)
    if count > 0 { return bytes.add(buffer[..<count]) }
    isAtEnd = count == 0 || ![EINTR, EAGAIN].contains(errno)
  }

  func say(_ lines: [String]) {
    let clean = lines.map { SafeText.clean($0) }
    StandardOutput.write(
      (isUTF8 ? clean : clean.map { Transliteration.ascii($0) }).map { $0 + "\n" }.joined())
  }

  func prompt() {
    if isInteractive { StandardOutput.write("> ") }
  }
}
