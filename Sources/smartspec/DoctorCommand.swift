import ArgumentParser
import Curses
import Glibc
import SmartSpecFiles
import SmartSpecModel
import SmartSpecUI
import TerminalUI

/// Prints what helps to understand a problem: the terminal, files, data and key clashes.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Print what helps to report a problem.",
    discussion:
      "Looks at the terminal, the environment, files, keys and data. Ends with 1 when something is wrong.")

  @OptionGroup var options: DataOptions

  @Option(help: "full, block or ascii, as for the dashboard.")
  var glyphs: GlyphChoice?

  func run() throws {
    let folder = try options.place().name
    let result = try Loading.load(options)
    var size = winsize()
    let hasSize = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    var appearance = try Appearance(
      Appearance.Options(glyphs: glyphs?.level), settings: OwnFiles.settings(), isReport: true)
    let report = MainActor.assumeIsolated {
      let facts = CursesTerminal.examine()
      appearance.adapt(to: facts.background)
      return DoctorReport(
        Context(
          catalogue: result.catalogue,
          size: hasSize
            ? Size(width: Int(size.ws_col), height: Int(size.ws_row)) : Size(width: 80, height: 24),
          glyphs: facts.isUTF8 ? appearance.glyphs.value ?? facts.glyphs : .ascii,
          load: .finished(diagnostics: result.diagnostics.count),
          keyMap: OwnKeys.keyMap(), surroundings: .found(facts, appearance, folder: folder),
          theme: appearance.theme.value.name))
    }
    StandardOutput.write(SafeText.clean(report.text, keepingLineBreaks: true))
    if report.hasProblems { throw Failure.nothingFound() }
  }
}
