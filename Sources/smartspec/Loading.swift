import Glibc
import SmartSpecFiles
import SmartSpecModel
import SmartSpecUI
import Synchronization

/// Reads the data for the commands that wait for them, and for the dashboard that does not.
enum Loading {
  /// What is wrong with shapes that were asked for is told at once: the rest of the data is fine without them.
  static func load(_ options: DataOptions) throws -> LoadResult {
    let result = try load(try options.place(), geometry: options.geometry)
    for problem in result.diagnostics where problem.location.file == options.geometry {
      StandardError.write("\(problem)\n  \(problem.remedy)\n")
    }
    return result
  }

  static func load(_ place: DataPlace, geometry: String?) throws -> LoadResult {
    do {
      switch place {
      case .folder(let folder): return try PackageReader(folder: folder, geometry: geometry).load()
      case .file(let path): return try read(try MappedTable.open(path))
      case .standardInput: return try read(try MappedTable.reading(descriptor: STDIN_FILENO, name: pipeName))
      }
    } catch let error as LoadError { throw Failure.noData(error.message) } catch let error as FileError {
      throw Failure.noData(sentence(error))
    }
  }

  private static func read(_ table: MappedTable) throws -> LoadResult {
    try table.index()
    return LoadResult(catalogue: table.catalogue(), diagnostics: table.diagnostics, fileCount: 1)
  }

  private static func sentence(_ error: FileError) -> String {
    "cannot read \(error.path): \(error.reason). Give a CSV file, or the folder of a data package, with --data."
  }

  /// What a table from standard input is called.
  static let pipeName = "input"

  /// Progress is drawn at most so often: drawing it must not slow the reading down.
  private static let progressInterval = Duration.milliseconds(100)
}

// MARK: - Beside the main loop

extension Loading {
  /// Loading beside the main loop, which reports progress and can be cancelled.
  static func services(_ place: DataPlace, geometry: String?, opened: OpenedTable) -> Services {
    var services = Services { report in
      switch place {
      case .folder(let folder): await load(folder: folder, geometry: geometry, report: report)
      case .file(let path):
        await load(opened, report: report) { try MappedTable.open(path) }
      case .standardInput:
        await load(opened, report: report) { try readPipe(report) }
      }
    }
    services.dataChange = { opened.change() }
    return services
  }

  @concurrent
  private static func load(
    folder: String, geometry: String?, report: @escaping @Sendable (LoadEvent) -> Void
  ) async {
    do {
      var next = ContinuousClock.now + progressInterval
      let result = try PackageReader(folder: folder, geometry: geometry).load(
        report: { progress in
          guard ContinuousClock.now >= next else { return }
          next = ContinuousClock.now + progressInterval
          report(
            .progress(fraction: Double(progress.bytes) / Double(max(1, progress.total)), file: progress.file))
        }, isCancelled: { Task.isCancelled })
      report(.finished(result.catalogue, diagnostics: result.diagnostics))
    } catch .cancelled {
      return
    } catch {
      report(.failed(error.message))
    }
  }

  /// Copies what comes through standard input, and says how much it is.
  private static func readPipe(_ report: @escaping @Sendable (LoadEvent) -> Void) throws -> MappedTable {
    var next = ContinuousClock.now + progressInterval
    return try MappedTable.reading(
      descriptor: STDIN_FILENO, name: pipeName, isCancelled: { Task.isCancelled },
      report: { bytes in
        guard ContinuousClock.now >= next else { return }
        next = ContinuousClock.now + progressInterval
        report(.progress(fraction: 0, file: "of standard input, \(bytes / 1_000_000) MB so far"))
      })
  }

  /// Goes on with a table that was opened, or opens one; what is known of it is shown meanwhile.
  @concurrent
  private static func load(
    _ opened: OpenedTable, report: @escaping @Sendable (LoadEvent) -> Void,
    open: @Sendable () throws -> MappedTable
  ) async {
    let name = opened.name
    let next = Mutex(ContinuousClock.now + progressInterval)
    let isCancelled = { @Sendable in Task.isCancelled }
    func monitor(_ known: @escaping @Sendable () -> Catalogue?) -> Monitor {
      Monitor(isCancelled: isCancelled) { fraction in
        let isDue = next.withLock { next in
          guard ContinuousClock.now >= next else { return false }
          next = ContinuousClock.now + progressInterval
          return true
        }
        guard isDue else { return }
        if let catalogue = known() { report(.known(catalogue)) }
        report(.progress(fraction: fraction, file: name))
      }
    }
    do {
      let table = try opened.takeFirst() ?? open()
      opened.keep(table)
      try table.index(monitor: monitor { table.catalogue() })
      report(.finished(table.catalogue(), diagnostics: table.diagnostics))
    } catch let error as FileError {
      report(.failed(sentence(error)))
    } catch {
      // Nobody waits for it any more.
      return
    }
  }
}

/// The table that is looked at, opened before the first picture so that its first rows are on it.
///
/// Guards it with a lock.
final class OpenedTable: Sendable {
  private struct State {
    var table: MappedTable?
    /// Whether nobody has gone on reading it yet.
    var isFresh = false
    var isTold = false
  }
  let name: String
  private let state = Mutex(State())

  init(_ table: MappedTable?, name: String) {
    self.name = name
    state.withLock { $0 = State(table: table, isFresh: table != nil) }
  }

  /// The table that was opened before, once.
  func takeFirst() -> MappedTable? {
    state.withLock { state in
      guard state.isFresh else { return nil }
      state.isFresh = false
      return state.table
    }
  }

  func keep(_ table: MappedTable) { state.withLock { $0 = State(table: table) } }

  /// Says once that the file is not what it was when it was read.
  func change() -> String? {
    state.withLock { state in
      guard !state.isTold, state.table?.state == .changed else { return nil }
      state.isTold = true
      return "\(name) was changed after it was read: what is shown may be wrong. Press r to read it again."
    }
  }
}
