import Glibc
import Synchronization

/// The last signal that was caught and not yet looked at.
///
/// A handler may be called between any two instructions, so it touches nothing but two atomic numbers and a pipe.
enum CaughtSignal {
  private static let number = Atomic<Int32>(0)
  /// Where a byte wakes whoever waits.
  private static let descriptor = Atomic<Int32>(-1)
  /// SIG_IGN, which is a function that cannot be compared.
  private static let ignored = unsafeBitCast(SIG_IGN, to: Int.self)

  /// Catches signals from now on; what is ignored by whoever started the program, such as nohup, stays so.
  static func begin(_ signals: [Int32], waking pipe: Int32) {
    number.store(0, ordering: .sequentiallyConsistent)
    descriptor.store(pipe, ordering: .sequentiallyConsistent)
    for wanted in signals where unsafeBitCast(signal(wanted, SIG_IGN), to: Int.self) != ignored {
      signal(wanted) { caught in
        let before = errno
        CaughtSignal.number.store(caught, ordering: .sequentiallyConsistent)
        var byte: UInt8 = 0
        _ = write(CaughtSignal.descriptor.load(ordering: .sequentiallyConsistent), &byte, 1)
        errno = before
      }
    }
  }

  static var isThere: Bool { number.load(ordering: .sequentiallyConsistent) != 0 }

  /// The signal, once.
  static func take() -> Int32? {
    let caught = number.exchange(0, ordering: .sequentiallyConsistent)
    return caught == 0 ? nil : caught
  }
}
