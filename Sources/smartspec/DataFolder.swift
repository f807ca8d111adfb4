import ArgumentParser
import Glibc

/// Where the data are looked for.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder of the data package; or a CSV file, or - for standard input.", valueName: "folder"),
    completion: .file())
  var data: String?

  @Option(
    help: ArgumentHelp(
      "GeoJSON with shapes of regions for the maps, such as NUTS_RG_03M_2024_3035.geojson of GISCO.",
      valueName: "file"),
    completion: .file(extensions: ["geojson", "json"]))
  var geometry: String?

  func place() throws -> DataPlace { try DataPlace.find(given: data, geometry: geometry) }
}

/// The folder of the data package.
enum DataFolder {
  /// The given one, else the first that exists, in the order of the documentation.
  static func find(given: String?) throws(Failure) -> String {
    if let given { return given }
    let places = SearchPath.folders(
      "europe", variable: "SMARTSPEC_DATA", inShare: "", inCheckout: "samples/europe")
    guard let found = places.first(where: SearchPath.isFolder) else {
      throw Failure.noData(
        "no data found. Give their folder with --data. Looked in: \(places.joined(separator: ", ")).")
    }
    return found
  }
}

/// Folders in which data and themes are looked for, in order.
enum SearchPath {
  static func folders(_ name: String, variable: String, inShare share: String, inCheckout: String) -> [String]
  {
    var places: [String] = []
    if let given = environment(variable) { places.append(given) }
    let tail = "smartspec/" + (share.isEmpty ? name : share)
    if let home = environment("XDG_DATA_HOME") {
      places.append(home + "/" + tail)
    } else if let home = environment("HOME") {
      places.append(home + "/.local/share/" + tail)
    }
    let executable = executableFolder()
    places.append(executable + "/../share/" + tail)
    // A build lies some folders under its checkout.
    var folder = executable
    for _ in 0..<5 {
      places.append(folder + "/" + inCheckout)
      folder = parent(folder)
    }
    return places
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  private static func executableFolder() -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { return "." }
    return parent(String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}
