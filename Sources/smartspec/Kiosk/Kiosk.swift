import ArgumentParser
import SmartSpecUI

/// The dashboard for anybody: on a screen in a public place, or for those who come by SSH.
struct Kiosk: Sendable {
  let options: KioskOptions
  /// Whether somebody comes from another machine, who may leave.
  let isRemote = SearchPath.environment("SSH_CONNECTION") != nil

  /// Runs what was asked for by SSH; false where the dashboard is wanted.
  func runOriginalCommand(_ data: DataOptions) throws -> Bool {
    guard let text = SearchPath.environment("SSH_ORIGINAL_COMMAND"), let command = try OriginalCommand(text)
    else {
      return false
    }
    guard let served = try SmartSpec.parseAsRoot(command.words) as? any ServedCommand else {
      throw OriginalCommand.refused
    }
    let runnable = try served.served(data)
    _ = confine(try data.place(), geometry: data.geometry)
    try runnable.run()
    return true
  }

  /// Gives up what is not needed to show the data.
  func confine(_ place: DataPlace, geometry: String?) -> Confinement.Report {
    let shipped =
      SearchPath.folders("themes", variable: "", inShare: "themes", inCheckout: "themes")
      + SearchPath.folders("tours", variable: "", inShare: "tours", inCheckout: "tours")
    let given = [place.path, geometry, options.attract].compactMap { $0 }
    return Confinement().apply(readable: given + shipped)
  }

  var rules: SessionRules {
    isRemote
      ? SessionRules(
        ending: .leaves, idle: .seconds(options.idle), longest: .seconds(60 * options.longest))
      : SessionRules(
        ending: .startsAfresh, idle: .seconds(options.idle), attraction: options.attract)
  }

  /// What doctor says instead of the files of the owner.
  func part(_ report: Confinement.Report) -> Surroundings.Part {
    Surroundings.Part(
      "Service",
      [
        .init("Open to", isRemote ? "anybody, by SSH" : "anybody, on this screen"),
        .init(
          "Files",
          report.hasSealedFiles ? "the kernel lets only the data be read" : "not sealed by this kernel"),
        .init("Limits", report.hasLimits ? "memory, computing, files" : "not set by this system"),
      ])
  }
}

extension DataPlace {
  /// The file or folder; nil for standard input.
  var path: String? {
    switch self {
    case .folder(let path), .file(let path): path
    case .standardInput: nil
    }
  }
}
