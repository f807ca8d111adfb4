import SmartSpecConfig
import SmartSpecUI

/// What a dashboard may do that anybody may walk up to: look at the data.
enum KioskServices {
  private static let noFile = "No file can be named here: only what is shipped with the program is used."

  /// Takes away everything that reads or writes files other than those of the data, themes and tours.
  ///
  /// What was typed is kept nowhere, and not noted. `attraction` is the only tour that is a file of the owner's.
  static func confine(_ services: inout Services, attraction: String?) {
    services.exports.save = nil
    services.exports.saveText = nil
    services.clipboard = { _ in nil }
    services.memory = .none("Nothing of your own is kept here: others use this program too.")
    services.earlierLines = { [] }
    services.keepLine = { _ in }
    services.sightings = { [] }
    services.keepSighting = { _ in }
    services.note = { _, _ in }
    services.theme = { wish in
      if case .named(let name) = wish, isFile(name) { return .failure(Problem(noFile)) }
      return ThemeChoice.theme(wish)
    }
    services.tour = { name in
      if name != attraction, isFile(name) { return .failure(Problem(noFile)) }
      return TourChoice.tour(name)
    }
  }

  static func refuseFile(_ name: String) throws(Failure) {
    if isFile(name) { throw .wrongUse(noFile.prefix(1).lowercased() + noFile.dropFirst()) }
  }

  /// Whether a name is that of a file rather than of something shipped.
  private static func isFile(_ name: String) -> Bool { name.contains("/") || name.hasSuffix(".toml") }
}
