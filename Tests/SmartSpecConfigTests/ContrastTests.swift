import Glibc
import SmartSpecConfig
import TerminalUI
import Testing

@Suite("Colours can be read and told apart")
struct ContrastTests {
  private static let directory: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return parts.joined(separator: "/") + "/themes"
  }()

  private static func theme(_ name: String) throws -> Theme {
    try ThemeCatalogue(directories: [directory]).load(name)
  }

  /// The least contrast after WCAG 2 of a role with what it is drawn on; nil where signs or neighbours count.
  private static func least(_ role: StyleRole) -> Double? {
    switch role {
    case .focus: 7
    case .rule, .here, .series1, .series2, .series3, .series4, .series5, .series6: 3
    case .land, .scale1, .scale2, .scale3, .scale4, .scale5, .diverging1, .diverging2, .diverging3,
      .diverging4,
      .diverging5:
      nil
    default: 4.5
    }
  }

  @Test(
    "Text has a contrast of 4.5, the selection of 7, signs and rules of 3",
    arguments: ["eu-dark", "eu-light"], [ColorDepth.full, .indexed, .sixteen])
  func contrast(name: String, depth: ColorDepth) throws {
    let theme = try Self.theme(name)
    for role in StyleRole.allCases {
      guard let least = Self.least(role) else { continue }
      let letters = try #require(theme[role].foreground).color(at: depth).known
      let ground = try #require(theme[role].background).color(at: depth).known
      // A theme that paints names all its colours: on the terminal's own ones nobody knows what can be read.
      let found = try #require(letters.contrast(with: ground), "\(role.name)")
      #expect(found >= least, "\(role.name)")
    }
  }

  @Test("Signs of classes can be seen with sixteen colours", arguments: ["eu-dark", "eu-light"])
  func classSigns(name: String) throws {
    let theme = try Self.theme(name)
    let ground = try #require(theme[.text].background).indexed16.known
    for role in Self.scale + Self.diverging {
      let letters = try #require(theme[role].foreground).indexed16.known
      #expect(try #require(letters.contrast(with: ground)) >= 3, "\(role.name)")
    }
  }

  @Test("A theme without colours has none, so that it can be read on black and on white")
  func plain() throws {
    let theme = try Self.theme("mono")
    for role in StyleRole.allCases {
      #expect(theme[role].foreground == nil && theme[role].background == nil, "\(role.name)")
    }
  }

  private static let scale: [StyleRole] = [.scale1, .scale2, .scale3, .scale4, .scale5]
  private static let diverging: [StyleRole] = [
    .diverging1, .diverging2, .diverging3, .diverging4, .diverging5,
  ]

  @Test(
    "Neighbouring classes differ by ΔE 14 and more, for eyes without red or green cones too",
    arguments: ["eu-dark", "eu-light"], [ColorDepth.full, .indexed])
  func classes(name: String, depth: ColorDepth) throws {
    let theme = try Self.theme(name)
    for roles in [Self.scale, Self.diverging] {
      for eyes in Eyes.allCases {
        for (one, other) in zip(roles, roles.dropFirst()) {
          let first = eyes.lab(try #require(theme[one].foreground).color(at: depth))
          let second = eyes.lab(try #require(theme[other].foreground).color(at: depth))
          let distance = zip(first, second).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
          #expect(distance >= 14, "\(one.name) \(other.name) \(eyes)")
        }
      }
    }
  }
}

extension Color {
  /// The user's own sixteen as xterm has them, all others as they are.
  fileprivate var known: Color {
    guard case .indexed(let number) = self, number < 16 else { return self }
    let colors: [UInt32] = [
      0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000,
      0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]
    let color = colors[Int(number)]
    return .rgb(r: UInt8(color >> 16), g: UInt8(color >> 8 & 0xFF), b: UInt8(color & 0xFF))
  }
}

/// How a colour is seen: with all cones, or without those for red or green.
///
/// After Machado, Oliveira and Fernandes (2009), severity 1.
private enum Eyes: CaseIterable {
  case usual, withoutRed, withoutGreen

  private var matrix: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .withoutRed:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .withoutGreen:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    }
  }

  /// L*, a* and b* of what is seen; ΔE is the distance of two of them (CIE 1976).
  func lab(_ color: Color) -> [Double] {
    guard let parts = color.components else { return [.nan, .nan, .nan] }
    let linear = [parts.r, parts.g, parts.b].map { part -> Double in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    let seen = matrix.map { row in max(0, min(1, zip(row, linear).map { $0 * $1 }.reduce(0, +))) }
    let xyz = [
      (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047,
      0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2],
      (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883,
    ].map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16.0 / 116 }
    return [116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])]
  }
}
