import ArgumentParser

/// How the dashboard is shown to anybody.
struct KioskOptions: ParsableArguments {
  @Flag(help: "Serve anybody: no files, no shell, nothing kept, and an end when nobody is there.")
  var kiosk = false

  @Option(
    help: ArgumentHelp(
      "With --kiosk: seconds without a key before it ends in half a minute.", valueName: "seconds"))
  var idle = 300

  @Option(
    help: ArgumentHelp(
      "With --kiosk by SSH: minutes after which a session ends in any case.", valueName: "minutes"))
  var longest = 240

  @Option(
    help: ArgumentHelp(
      "With --kiosk on this machine: a tour that plays while nobody is there.", valueName: "tour"),
    completion: .file(extensions: ["toml"]))
  var attract: String?

  func validate() throws {
    guard kiosk || idle == 300 && longest == 240 && attract == nil else {
      throw ValidationError("--idle, --longest and --attract need --kiosk.")
    }
    guard (10...86_400).contains(idle) else { throw ValidationError("--idle must be 10 to 86400 seconds.") }
    guard (1...10_080).contains(longest) else {
      throw ValidationError("--longest must be 1 to 10080 minutes.")
    }
  }
}
