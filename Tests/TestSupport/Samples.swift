import SmartSpecFiles
public import SmartSpecModel

/// The data packages of the repository, each read once.
public enum Samples {
  /// Regions of Greece, Bulgaria and Poland, with every table.
  public static let small = Sample("small")
  /// All of Europe.
  public static let europe = Sample("europe")

  /// The root of the repository, found from this file.
  public static let root: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()
}

/// A package of the repository and what reading it gave.
public struct Sample: Sendable {
  public let folder: String
  public let catalogue: Catalogue
  public let diagnostics: [Diagnostic]

  init(_ name: String) {
    folder = Samples.root + "/samples/" + name
    do {
      let result = try PackageReader(folder: folder).load()
      (catalogue, diagnostics) = (result.catalogue, result.diagnostics)
    } catch {
      preconditionFailure("The sample \(name) cannot be read: \(error.message)")
    }
  }
}
