import Glibc
import TerminalUI

/// Standard output; a reader that went away ends the program quietly, as other filters do.
enum StandardOutput {
  static func write(_ text: String) { Stream.write(text, to: STDOUT_FILENO) }
}

/// Standard error; names that were typed or come from files cannot change the terminal.
enum StandardError {
  static func write(_ text: String) {
    Stream.write(SafeText.clean(text, keepingLineBreaks: true), to: STDERR_FILENO)
  }
}

private enum Stream {
  static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          descriptor,
          UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[rest.startIndex...]).baseAddress,
          rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { Glibc.exit(errno == EPIPE ? 141 : 3) }
        rest = rest.dropFirst(count)
      }
    }
  }
}
