import ArgumentParser

struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Open the dashboard (the default).")
  @Argument(help: "Where to start, such as /regions/PL22.") var address: String = "/"
  @OptionGroup var options: DataOptions
  func run() throws {}
}
