import ArgumentParser
import SmartSpecFiles
import SmartSpecModel
import SmartSpecUI
import TerminalUI

/// Prints a screen without a terminal, as text or as a picture.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen", abstract: "Print a screen as text, or as a picture with its colours.",
    discussion: """
      text is the letters alone; ansi colours them for cat in a terminal of the same width; svg is a drawing and html a \
      page, which open in any browser and need nothing else. A name that ends with .txt, .ans, .svg or .html says the \
      format. Without --color, pictures have all colours.

      Examples:
        smartspec screen /regions --size 160x50 --output regions.svg
        smartspec screen /regions/PL22 --theme eu-light --format html > silesia.html
        smartspec screen /challenges --format ansi --color 256
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, ansi, svg, html }

  @Argument(help: "An address, such as /regions.", completion: .custom(AddressCompletion.complete))
  var address: String = "/"

  @Option(help: "Columns and rows.", completion: .list(["80x24", "100x30", "160x50"]))
  var size: ScreenSize = ScreenSize(size: Size(width: 100, height: 30))

  @Option(help: "How to print it; without it, what the ending of the file says, else text.")
  var format: Format?

  @Option(
    help: ArgumentHelp("Write it into a file that is not there yet.", valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "Replace the file when it is there.")
  var force = false

  @OptionGroup var appearance: AppearanceOptions
  @OptionGroup var options: DataOptions

  func validate() throws {
    guard !force || output != nil else { throw ValidationError("--force needs --output FILE.") }
  }

  func run() throws {
    let format = try pictureFormat()
    // Letters alone need no theme, so that of the environment may be missing.
    let needsTheme = format != .text || appearance.theme != nil
    let theme =
      needsTheme
      ? try Appearance(appearance.wishes, settings: OwnFiles.settings()).theme.value : .fallback
    let depth = appearance.color?.depth ?? .full
    let glyphs = appearance.glyphs?.level ?? (appearance.ambiguousWidth == .wide ? .ascii : .full)
    if let width = appearance.ambiguousWidth?.width, appearance.glyphs != .ascii {
      TextWidth.ambiguous = width
    }
    let result = try Loading.load(options)
    let (address, size) = (Address(address), size.size)
    if let reason = Application.reasonNotFound(address, in: result.catalogue) {
      throw Failure.nothingFound(reason)
    }
    let picture = MainActor.assumeIsolated {
      Application.picture(
        of: address, as: format, catalogue: result.catalogue, diagnostics: result.diagnostics, size: size,
        glyphs: glyphs, theme: theme, depth: depth, memory: .ofUser())
    }
    let text = picture.text(as: format)
    guard let output else { return StandardOutput.write(text) }
    try FileSaver().write([.init(path: output, text: text)], isForced: force)
  }

  /// What is asked for, else what the name of the file says.
  private func pictureFormat() throws(Failure) -> Picture.Format {
    if let format { return Picture.Format(rawValue: format.rawValue) ?? .text }
    guard let output else { return .text }
    guard let format = Picture.Format(ofFile: output) else {
      throw .wrongUse(PictureFile.refusal(of: output) + " Or say it with --format.")
    }
    return format
  }
}

/// A size as people write it: `100x30`.
struct ScreenSize: ExpressibleByArgument {
  let size: Size

  init(size: Size) { self.size = size }

  init?(argument: String) {
    let parts = argument.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, (1...1000).contains(parts[0]), (1...1000).contains(parts[1]) else { return nil }
    size = Size(width: parts[0], height: parts[1])
  }

  var defaultValueDescription: String { "\(size.width)x\(size.height)" }
}
