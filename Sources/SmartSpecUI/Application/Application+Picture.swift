public import SmartSpecModel
public import TerminalUI

extension Application {
  /// The screen of an address as cells, without a terminal.
  public static func picture(
    of address: Address, catalogue: Catalogue, diagnostics: [Diagnostic] = [], size: Size,
    glyphs: GlyphLevel = .full, memory: Memory = .none
  ) -> Surface {
    still(of: address, catalogue, diagnostics, size: size, glyphs: glyphs, theme: .fallback, memory)
      .frame(shading: .signs).surface
  }

  /// The screen of an address as a picture in a format, without a terminal.
  public static func picture(
    of address: Address, as format: Picture.Format, catalogue: Catalogue, diagnostics: [Diagnostic] = [],
    size: Size, glyphs: GlyphLevel = .full, theme: Theme = .fallback, depth: ColorDepth = .full,
    memory: Memory = .none
  ) -> Picture {
    let theme = theme.shown(at: depth)
    return still(of: address, catalogue, diagnostics, size: size, glyphs: glyphs, theme: theme, memory)
      .picture(as: format, depth: depth)
  }

  /// The screen as it is now, without what lies over it.
  func picture(as format: Picture.Format, depth: ColorDepth = .full) -> Picture {
    Picture(
      frame(shading: format.shading(at: depth)).surface, theme: theme, depth: depth, title: pictureTitle)
  }

  /// The address, and which data it shows: what is the user's own is from no release.
  private var pictureTitle: String {
    let release = catalogue.release
    let data = screen.ownKind == nil && !release.isEmpty ? [" · data " + release] : []
    return (["smartspec " + address.description] + data).joined()
  }

  private static func still(
    of address: Address, _ catalogue: Catalogue, _ diagnostics: [Diagnostic], size: Size, glyphs: GlyphLevel,
    theme: Theme, _ memory: Memory
  ) -> Application {
    var services = Services.loaded(catalogue, diagnostics: diagnostics)
    services.memory = memory
    let application = Application(
      services: services, size: size, glyphs: glyphs, theme: theme, address: address)
    application.recall()
    application.use(catalogue, diagnostics)
    application.finishWork()
    return application
  }
}

// MARK: - Into a file

extension Application {
  /// Writes a picture of the screen as it is now; asks before a file is replaced.
  func takePicture(_ path: String, replacing: Bool) {
    guard let format = Picture.Format(ofFile: path) else {
      return perform(.complain(PictureFile.refusal(of: path)))
    }
    guard let save = services.exports.saveText else { return perform(.complain(PictureFile.readOnly)) }
    let place = screen.address
    switch save(picture(as: format).text(as: format), path, replacing) {
    case .success(let file):
      message = Message(text: "Wrote a picture of \(place) into \(file).")
      services.note("Wrote a picture of \(place) into \(file)", false)
    case .failure(.exists(let file)):
      overlay = QuestionOverlay(
        question: "\(file) exists. Replace it?", yes: .takePicture(path: path, replacing: true))
    case .failure(.failed(let sentence)): perform(.complain(sentence))
    }
  }
}

/// Names of files for pictures, and what is said of those that cannot be.
public enum PictureFile {
  /// What a name that was begun may become, one for each format; for none `smartspec-regions-PL22-100x30.svg` and so on.
  static func names(_ typed: String, at address: Address, _ size: Size) -> [String] {
    let endings = [Picture.Format.svg, .html, .ansi, .text].map(\.ending)
    guard !typed.isEmpty else {
      let stem = stem(of: address, size)
      return endings.map { "\(stem).\($0)" }
    }
    guard let dot = typed.lastIndex(of: "."),
      case let begun = typed[dot...].dropFirst(), endings.contains(where: { $0.hasPrefix(begun) })
    else { return endings.map { "\(typed).\($0)" } }
    let likely = endings.filter { $0.hasPrefix(begun) }
    // A whole ending may be changed for another.
    let others = endings.contains(String(begun)) ? endings.filter { !likely.contains($0) } : []
    return (likely + others).map { "\(typed[..<dot]).\($0)" }
  }

  private static func stem(of address: Address, _ size: Size) -> String {
    let parts = address.path.isEmpty ? ["home"] : address.path
    let plain = parts.joined(separator: "-").map { character in
      character.isASCII && (character.isLetter || character.isNumber || "-_".contains(character))
        ? character : "-"
    }
    return "smartspec-\(String(plain.prefix(80)))-\(size.width)x\(size.height)"
  }

  /// Why no picture can have this name.
  public static func refusal(of path: String) -> String {
    "“\(path)” does not say how to write a picture. End the name with \(Picture.Format.endings)."
  }

  static let readOnly =
    "Cannot write files here. Make the picture in a shell: smartspec screen ADDRESS --output FILE."
}
