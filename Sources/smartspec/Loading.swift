import SmartSpecFiles
import SmartSpecModel
import SmartSpecUI

/// Reads the data for the commands that wait for them, and for the dashboard that does not.
enum Loading {
  static func load(_ options: DataOptions) throws -> LoadResult {
    let folder = try options.folder()
    do { return try PackageReader(folder: folder).load() } catch { throw Failure.noData(error.message) }
  }

  /// Loading beside the main loop, which reports progress and can be cancelled.
  static func services(folder: String) -> Services {
    Services { report in await load(folder: folder, report: report) }
  }

  @concurrent
  private static func load(folder: String, report: @escaping @Sendable (LoadEvent) -> Void) async {
    do {
      var next = ContinuousClock.now + progressInterval
      let result = try PackageReader(folder: folder).load(
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

  /// Progress is drawn at most so often: drawing it must not slow the reading down.
  private static let progressInterval = Duration.milliseconds(100)
}
