import ArgumentParser

/// Opens the dashboard.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Open the dashboard (the default).")

  @Argument(help: "Where to start, such as /regions/PL22.", completion: .custom(AddressCompletion.complete))
  var address: String = "/"

  @OptionGroup var options: DataOptions
  @OptionGroup var appearance: AppearanceOptions

  @Flag(help: "Write nothing: no notes, bookmarks or history, no exports, no log.")
  var readOnly = false

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  @Flag(
    help:
      "Say everything line by line, in words: for a screen reader, a braille line, a pipe.")
  var linear = false

  @OptionGroup var kiosk: KioskOptions

  @Flag(help: .hidden)
  var trapOnKey = false

  func run() throws {
    let kiosk = kiosk.kiosk ? Kiosk(options: kiosk) : nil
    if try kiosk?.runOriginalCommand(options) == true { return }
    var wishes = appearance.wishes
    if noMouse { wishes.mouse = false }
    try Dashboard(
      address: address, data: options.data, geometry: options.geometry, wishes: wishes, isReadOnly: readOnly,
      kiosk: kiosk, isLinear: linear, trapsOnKey: trapOnKey
    ).run()
  }
}
