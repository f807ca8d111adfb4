import Glibc

/// Runs pieces of work several times and prints a line of a Markdown table for each.
struct Stopwatch {
  let runs: Int

  /// Prints the head of a table.
  func head(_ title: String) {
    print("\n### \(title)\n\n| what | median ms | best ms | CPU ms | |\n|---|---|---|---|---|")
  }

  /// Measures work; `prepare` makes what each run begins with and is not measured.
  ///
  /// The first run warms up and does not count. `work` says what it found, to be seen beside its figures.
  func measure<Start>(
    _ name: String, from prepare: () throws -> Start, _ work: (Start) throws -> String
  ) rethrows {
    var (times, used): ([Double], [Double]) = ([], [])
    var result = ""
    for run in 0...runs {
      let start = try prepare()
      let (wall, cpu) = (Self.milliseconds(CLOCK_MONOTONIC), Self.milliseconds(CLOCK_PROCESS_CPUTIME_ID))
      result = try work(start)
      guard run > 0 else { continue }
      times.append(Self.milliseconds(CLOCK_MONOTONIC) - wall)
      used.append(Self.milliseconds(CLOCK_PROCESS_CPUTIME_ID) - cpu)
    }
    let (middle, best, cpu) = (Self.median(times), times.min() ?? 0, Self.median(used))
    print("| \(name) | \(Self.text(middle)) | \(Self.text(best)) | \(Self.text(cpu)) | \(result) |")
  }

  func measure(_ name: String, _ work: () throws -> String) rethrows {
    try measure(name, from: {}, { try work() })
  }

  private static func milliseconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// Three digits, or all before the point.
  private static func text(_ value: Double) -> String {
    let decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2
    let scale = [1.0, 10, 100][decimals]
    let rounded = (value * scale).rounded() / scale
    return decimals == 0 ? String(Int(rounded)) : String(rounded)
  }
}
