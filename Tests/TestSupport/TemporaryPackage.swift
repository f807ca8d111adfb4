import FoundationEssentials

/// A folder of files that exists as long as a test needs it.
public final class TemporaryPackage: Sendable {
  public let folder: String

  /// Writes files, given as their names and bytes.
  public init(_ files: [String: [UInt8]]) throws {
    folder = FileManager.default.temporaryDirectory.path + "/smartspec-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, bytes) in files { try Data(bytes).write(to: URL(filePath: folder + "/" + name)) }
  }

  public convenience init(_ files: [String: String]) throws {
    try self.init(files.mapValues { Array($0.utf8) })
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}
