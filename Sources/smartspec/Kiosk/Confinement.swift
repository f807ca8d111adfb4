import CConfinement
import Glibc

/// What the process can do no more, whatever is asked of it.
struct Confinement: Sendable {
  /// Megabytes of its own memory.
  var memory = 768
  /// Seconds of computing, after which the system ends the process.
  var computing = 1800

  /// What was given up, for a page that helps to report problems.
  struct Report: Hashable, Sendable {
    var hasLimits: Bool
    var hasSealedFiles: Bool
  }

  /// Gives it up for good.
  ///
  /// To be called before the first thread is started. `readable` are the folders and files that will still be read.
  func apply(readable: [String]) -> Report {
    let hasLimits = cnf_limit(
      cnf_limits(
        memory: UInt64(memory) << 20, file_size: 64 << 20, cpu_seconds: UInt64(computing), descriptors: 64))
    return Report(
      hasLimits: hasLimits,
      hasSealedFiles: Self.withPaths(readable + Self.system) { readable in
        Self.withPaths(["/dev"]) { devices in cnf_confine_files(readable, devices) }
      })
  }

  /// Descriptions of terminals and languages, which the C library reads; processors and threads, which Dispatch counts
  /// and without which it breaks the program.
  private static let system = [
    "/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/locale", "/usr/share/locale",
    "/sys/devices/system/cpu", "/proc",
  ]

  private static func withPaths(
    _ paths: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Bool
  ) -> Bool {
    let copies = paths.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    let list = copies.map { UnsafePointer($0) } + [nil]
    return list.withUnsafeBufferPointer { $0.baseAddress.map(body) ?? false }
  }
}
