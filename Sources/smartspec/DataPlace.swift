import Glibc

/// Where the data are: a package in a folder, a table in a file, or a table that comes through a pipe.
enum DataPlace: Hashable, Sendable {
  case folder(String)
  case file(String)
  case standardInput

  /// The given place, else the first folder with data that exists, in the order of the documentation.
  static func find(given: String?) throws(Failure) -> DataPlace {
    guard let given else { return .folder(try DataFolder.find(given: nil)) }
    if given == "-" {
      guard isatty(STDIN_FILENO) == 0 else {
        throw .wrongUse("nothing comes through standard input. Use: command | smartspec --data -.")
      }
      return .standardInput
    }
    return SearchPath.isFolder(given) || !SearchPath.isFile(given) ? .folder(given) : .file(given)
  }

  /// The same; a single table has no map on which shapes could be drawn.
  static func find(given: String?, geometry: String?) throws(Failure) -> DataPlace {
    let place = try find(given: given)
    guard geometry == nil || !place.isTable else {
      throw .wrongUse(
        "--geometry is for maps of a data package, and \(place.name) is a single table. Leave it out.")
    }
    return place
  }

  /// Whether it is one table, which is what one wants to see first.
  var isTable: Bool { if case .folder = self { false } else { true } }

  /// As the user knows it.
  var name: String {
    switch self {
    case .folder(let path), .file(let path): path
    case .standardInput: "standard input"
    }
  }
}
