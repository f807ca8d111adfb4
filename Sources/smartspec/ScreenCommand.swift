import ArgumentParser
import SmartSpecFiles
import SmartSpecModel
import SmartSpecUI
import TerminalUI

/// Prints a screen as text, without a terminal.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "screen", abstract: "Print a screen as text.")

  @Argument(help: "An address, such as /regions.", completion: .custom(AddressCompletion.complete))
  var address: String = "/"

  @Option(help: "Columns and rows.", completion: .list(["80x24", "100x30", "160x50"]))
  var size: ScreenSize = ScreenSize(size: Size(width: 100, height: 30))

  @Option(help: "full, block or ascii.", completion: .list(["full", "block", "ascii"]))
  var glyphs: String = "full"

  @OptionGroup var options: DataOptions

  func run() throws {
    guard let level = GlyphLevel(rawValue: glyphs) else {
      throw Failure.wrongUse("“\(glyphs)” is not a glyph level. Use full, block or ascii.")
    }
    let result = try Loading.load(options)
    let (address, size) = (Address(address), size.size)
    if let reason = Application.reasonNotFound(address, in: result.catalogue) {
      throw Failure.nothingFound(reason)
    }
    let surface = MainActor.assumeIsolated {
      Application.picture(
        of: address, catalogue: result.catalogue, diagnostics: result.diagnostics, size: size, glyphs: level,
        memory: .ofUser())
    }
    StandardOutput.write(surface.text + "\n")
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
