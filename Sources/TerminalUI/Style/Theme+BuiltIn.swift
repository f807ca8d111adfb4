extension Theme {
  /// EU blue with a gold selection; compiled in, so that the program runs without any file.
  public static let fallback = Theme(
    name: "eu-dark", mode: .dark, paint: true,
    styles: [
      .text: Style(foreground: .paper, background: .night),
      .muted: Style(foreground: .haze),
      .title: Style(foreground: .white, emphasis: .bold),
      .header: Style(foreground: .haze, emphasis: .bold),
      .accent: Style(foreground: .gold, emphasis: .bold),
      .rule: Style(foreground: .slate),
      .focus: Style(foreground: .ink, background: .gold),
      .focusIdle: Style(foreground: .white, background: .dusk),
      .mark: Style(foreground: .aqua, emphasis: .bold),
      .key: Style(foreground: .gold, emphasis: .bold),
      .link: Style(foreground: .sky, emphasis: .underline),
      .match: Style(foreground: .ink, background: .aqua),
      .input: Style(foreground: .white, emphasis: .bold),
      .ok: Style(foreground: .leaf),
      .warn: Style(foreground: .amber),
      .bad: Style(foreground: .rose),
      .flag: Style(foreground: .amber),
      .overlay: Style(foreground: .paper, background: .deep),
      .missing: Style(foreground: .haze),
      .series1: Style(foreground: .orange),
      .series2: Style(foreground: .cyan),
      .series3: Style(foreground: .teal),
      .series4: Style(foreground: .yellow),
      .series5: Style(foreground: .pink),
      .series6: Style(foreground: .rust),
      .scale1: Style(foreground: .ramp1),
      .scale2: Style(foreground: .ramp2),
      .scale3: Style(foreground: .ramp3),
      .scale4: Style(foreground: .ramp4),
      .scale5: Style(foreground: .ramp5),
      .diverging1: Style(foreground: .below2),
      .diverging2: Style(foreground: .below1),
      .diverging3: Style(foreground: .middle),
      .diverging4: Style(foreground: .above1),
      .diverging5: Style(foreground: .above2),
      .here: Style(foreground: .magenta),
      .land: Style(foreground: .shore),
      .picked: Style(foreground: .ink, background: .aqua),
    ])

  /// Attributes only, for terminals without colour, for `NO_COLOR` and for pictures.
  public static let mono = Theme(
    name: "mono", mode: .any, paint: false,
    styles: [
      .text: Style(),
      .muted: Style(),
      .title: Style(emphasis: .bold),
      .header: Style(emphasis: [.bold, .underline]),
      .accent: Style(emphasis: .bold),
      .rule: Style(),
      .focus: Style(emphasis: .reverse),
      .focusIdle: Style(emphasis: .underline),
      .mark: Style(emphasis: .bold),
      .key: Style(emphasis: .bold),
      .link: Style(emphasis: .underline),
      .match: Style(emphasis: .reverse),
      .input: Style(emphasis: .bold),
      .ok: Style(emphasis: .bold),
      .warn: Style(emphasis: .underline),
      .bad: Style(emphasis: .reverse),
      .flag: Style(),
      .overlay: Style(),
      .missing: Style(),
      .series1: Style(),
      .series2: Style(),
      .series3: Style(),
      .series4: Style(),
      .series5: Style(),
      .series6: Style(),
      .scale1: Style(),
      .scale2: Style(),
      .scale3: Style(),
      .scale4: Style(),
      .scale5: Style(),
      .diverging1: Style(),
      .diverging2: Style(),
      .diverging3: Style(),
      .diverging4: Style(),
      .diverging5: Style(),
      .here: Style(emphasis: [.bold, .reverse]),
      .land: Style(),
      .picked: Style(emphasis: [.bold, .underline, .reverse]),
    ])
}

// The palette of eu-dark: 24 bit, the nearest of 256 chosen by eye, and one of the user's sixteen; all of them
// are named, because the background is painted and the user's own letters might vanish on it.
extension ThemeColor {
  fileprivate static let night = make(0x0A1A3F, 17, 0)
  fileprivate static let ink = make(0x0A1A3F, 17, 0)
  fileprivate static let deep = make(0x132A5E, 18, 0)
  fileprivate static let dusk = make(0x2C4A8C, 24, 4)
  fileprivate static let paper = make(0xE8EEF9, 255, 7)
  fileprivate static let white = make(0xFFFFFF, 231, 15)
  fileprivate static let haze = make(0x9FB3D9, 146, 7)
  fileprivate static let slate = make(0x5C77B5, 67, 8)
  fileprivate static let gold = make(0xFFCC00, 220, 3)
  fileprivate static let aqua = make(0x7FD1FF, 117, 6)
  fileprivate static let sky = make(0x8EC5FF, 111, 6)
  fileprivate static let leaf = make(0x5FD38D, 78, 2)
  fileprivate static let amber = make(0xFFB454, 215, 3)
  fileprivate static let rose = make(0xFF9A9A, 217, 9)
  fileprivate static let orange = make(0xE69F00, 172, 3)
  fileprivate static let cyan = make(0x56B4E9, 74, 6)
  fileprivate static let teal = make(0x009E73, 36, 2)
  fileprivate static let yellow = make(0xF0E442, 227, 11)
  fileprivate static let pink = make(0xCC79A7, 175, 5)
  fileprivate static let rust = make(0xD55E00, 166, 1)
  fileprivate static let ramp1 = make(0x2C4A8C, 25, 12)
  fileprivate static let ramp2 = make(0x2F74BF, 31, 12)
  fileprivate static let ramp3 = make(0x4FA9D6, 74, 6)
  fileprivate static let ramp4 = make(0x9AD6C4, 116, 14)
  fileprivate static let ramp5 = make(0xFFE27A, 222, 11)
  fileprivate static let below2 = make(0x2B6CB0, 25, 12)
  fileprivate static let below1 = make(0x8DB8E8, 110, 14)
  fileprivate static let middle = make(0xD9D9D9, 253, 15)
  fileprivate static let above1 = make(0xF2B26B, 215, 11)
  fileprivate static let above2 = make(0xC05A00, 130, 1)
  fileprivate static let magenta = make(0xFF4FA3, 205, 13)
  fileprivate static let shore = make(0x24345F, 18, 8)

  private static func make(_ hex: UInt32, _ number: UInt8, _ own: UInt8) -> ThemeColor {
    ThemeColor(
      full: .rgb(r: UInt8(hex >> 16), g: UInt8(hex >> 8 & 0xFF), b: UInt8(hex & 0xFF)),
      indexed256: .indexed(number), indexed16: .indexed(own))
  }
}
