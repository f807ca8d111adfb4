import ArgumentParser
import SmartSpecFiles
import SmartSpecModel
import TerminalUI

/// Checks a data package and prints each problem with its place and a remedy.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a data package.",
    discussion:
      "Prints file:line:column: severity: message, with a remedy under it. Ends with 1 when there are errors."
  )

  @Argument(
    help: "The folder of the package; the data that the dashboard would show, if none is given.",
    completion: .directory)
  var folder: String?

  @OptionGroup var options: DataOptions

  func run() throws {
    let place =
      try folder.map { given throws(Failure) in
        try DataPlace.find(given: given, geometry: options.geometry)
      } ?? options.place()
    let result: LoadResult
    if case .folder(let folder) = place {
      do {
        result = try PackageReader(folder: folder, isThorough: true, geometry: options.geometry).load()
      } catch {
        throw Failure.noData(error.message)
      }
    } else {
      result = try Loading.load(place, geometry: nil)
    }
    for diagnostic in result.diagnostics {
      StandardOutput.write(
        SafeText.clean(diagnostic.description) + "\n  " + SafeText.clean(diagnostic.remedy) + "\n")
    }
    let errors = result.diagnostics.count { $0.severity == .error }
    let warnings = result.diagnostics.count - errors
    let counts = [(errors, "error"), (warnings, "warning")].map { Counting.text($0, $1) }.joined(
      separator: ", ")
    StandardOutput.write("\(Counting.text(result.fileCount, "file")): \(counts)\n")
    if errors > 0 { throw Failure.nothingFound() }
  }
}
