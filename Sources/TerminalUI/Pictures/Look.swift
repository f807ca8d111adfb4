/// A colour of a picture, 24 bit.
struct Paint: Hashable {
  let value: UInt32

  static let black = Paint(value: 0)
  static let white = Paint(value: 0xFFFFFF)

  /// `#0a1a3f`, in three digits where they say the same.
  var text: String {
    let digits = Array(String(value + 0x100_0000, radix: 16).dropFirst())
    let isShort = digits[0] == digits[1] && digits[2] == digits[3] && digits[4] == digits[5]
    return "#" + String(isShort ? [digits[0], digits[2], digits[4]] : digits)
  }

  /// A colour between this and another one, `eighths` of it this one.
  func mixed(with other: Paint, eighths: UInt32) -> Paint {
    var mixed: UInt32 = 0
    for shift in [UInt32(0), 8, 16] {
      let (mine, its) = (value >> shift & 0xFF, other.value >> shift & 0xFF)
      mixed |= ((mine * eighths + its * (8 - eighths) + 4) / 8) << shift
    }
    return Paint(value: mixed)
  }
}

/// How a cell looks where nothing is left to a terminal: exchanged and fainter colours are made already.
struct Look: Hashable {
  var foreground: Paint
  var background: Paint
  var isBold = false
  var isItalic = false
  var isUnderlined = false
}

/// The looks of the cells of a picture, each made once.
struct Looks {
  private let theme: Theme
  private let depth: ColorDepth
  private var made: [Key: Look] = [:]

  private struct Key: Hashable {
    let role: StyleRole
    let emphasis: Emphasis
    let ground: StyleRole?
  }

  init(_ picture: Picture) {
    theme = picture.theme
    depth = picture.depth
  }

  /// What a cell without anything in it looks like; most of the picture does.
  var plain: Look { look(of: theme.style(of: .text, [])) }

  mutating func look(of cell: Cell) -> Look {
    let key = Key(role: cell.role, emphasis: cell.emphasis, ground: cell.ground)
    if let look = made[key] { return look }
    let look = look(of: theme.style(of: cell))
    made[key] = look
    return look
  }

  private func look(of style: Style) -> Look {
    // Where the theme leaves a colour to the terminal, a picture is black on white, but for a dark theme.
    let isDark = theme.mode == .dark
    var foreground = paint(style.foreground) ?? (isDark ? .white : .black)
    var background = paint(style.background) ?? (isDark ? .black : .white)
    if style.emphasis.contains(.reverse) { swap(&foreground, &background) }
    if style.emphasis.contains(.dim) { foreground = foreground.mixed(with: background, eighths: 5) }
    return Look(
      foreground: foreground, background: background, isBold: style.emphasis.contains(.bold),
      isItalic: style.emphasis.contains(.italic), isUnderlined: style.emphasis.contains(.underline))
  }

  private func paint(_ color: ThemeColor?) -> Paint? {
    guard let color = color?.color(at: depth) else { return nil }
    if case .indexed(let number) = color, number < 16 { return Paint(value: Self.sixteen[Int(number)]) }
    return color.components.map { Paint(value: UInt32($0.r) << 16 | UInt32($0.g) << 8 | UInt32($0.b)) }
  }

  /// The user's own sixteen colours are not known; these are those of xterm.
  private static let sixteen: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000,
    0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
}
