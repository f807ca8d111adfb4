/// A surface as a theme shows it, to be taken out of the terminal.
public struct Picture: Sendable {
  /// What is shown.
  public let surface: Surface
  /// What it is and where it is from, in one line.
  public let title: String
  let theme: Theme
  let depth: ColorDepth

  /// A picture of a surface with as many colours as `depth` says.
  public init(_ surface: Surface, theme: Theme, depth: ColorDepth = .full, title: String) {
    self.surface = surface
    self.theme = theme.shown(at: depth)
    self.depth = depth
    self.title = SafeText.clean(title)
  }

  /// The picture in a format, complete as a file.
  public func text(as format: Format) -> String {
    switch format {
    case .text: surface.text + "\n"
    case .ansi: ansi
    case .svg: svg
    case .html: html
    }
  }
}

extension Picture {
  /// How a picture is written.
  public enum Format: String, CaseIterable, Sendable {
    /// The letters alone.
    case text
    /// Letters with the sequences that colour them on a terminal.
    case ansi
    /// A drawing for browsers, documents and slides.
    case svg
    /// A page whose text can be selected.
    case html
  }
}

extension Picture.Format {
  /// The format of a file by the ending of its name, in any case; nil when it is none of the four.
  public init?(ofFile path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[dot...].dropFirst().lowercased()
    guard let format = Self.allCases.first(where: { $0.ending == ending }) else { return nil }
    self = format
  }

  /// How names of such files end, without the dot.
  public var ending: String {
    switch self {
    case .text: "txt"
    case .ansi: "ans"
    case .svg: "svg"
    case .html: "html"
    }
  }

  /// The endings as a sentence names them: `.txt, .ans, .svg or .html`.
  public static let endings = {
    let all = allCases.map { "." + $0.ending }
    return all.dropLast().joined(separator: ", ") + " or " + (all.last ?? "")
  }()

  /// How areas are told apart in it: by signs where colours are not shown or too few.
  public func shading(at depth: ColorDepth) -> Shading {
    self != .text && (depth == .full || depth == .indexed) ? .pixels : .signs
  }
}
