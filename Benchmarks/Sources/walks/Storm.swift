import SmartSpecModel
import SmartSpecUI
import TerminalUI

/// Sends random events and looks at every picture: it fills the screen and holds no control character.
///
/// A trap ends the process; the same seed makes the same storm again.
@MainActor
struct Storm {
  private let catalogue: Catalogue
  private let seed: UInt64
  private var random: Generator
  private var counts: [String: Int] = [:]
  private var faults: [String] = []

  private static let names = [
    "enter", "enter", "esc", "esc", "backspace", "delete", "tab", "backtab", "up", "down", "left", "right",
    "home", "end", "pageup", "pagedown", "space", "ctrl-d", "ctrl-u", "ctrl-l", "ctrl-r", "ctrl-c", "ctrl-o",
    "ctrl-w", "ctrl-k", "ctrl-t",
  ].compactMap { Key($0) }
  private static let letters = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ0123456789/?*[]()<>{}.,:;|-+=_~!@#$%^&'\"\\`ąЖ漢")
  private static let lines = [
    "sort -name", "year 2015", "map gdp_pps_pct_eu", "scatter gdp_pps_pct_eu unemployment_pct",
    "columns name",
    "freq country", "theme mono", "open /regions/PL22", "assess PL22", "cofunding PL22 energy", "doctor",
    "tour",
    "where country:PL", "no such command", "",
  ]
  private static let pastes = [
    "slas", "gdp<75", "a\nb\tc", "\u{1B}[31mred\u{9B}x\u{202E}", "日本 👨‍👩‍👧 e\u{301}\u{302}\u{303}", "",
    String(repeating: "x", count: 5_000), "/regions/PL22?tab=projects", "\"", "-", "~",
  ]

  init(_ catalogue: Catalogue, seed: UInt64) {
    self.catalogue = catalogue
    self.seed = seed
    random = Generator(state: seed)
  }

  /// Sends so many events, some hundreds to each program, and sums up what was seen.
  mutating func rage(_ count: Int) -> String {
    let starts = catalogue.listingNames.map { Address([$0]) } + [.home]
    var (sent, programs) = (0, 0)
    while sent < count {
      let program = Program(catalogue, starts.randomElement(using: &random) ?? .home)
      programs += 1
      var size = Size(width: 100, height: 30)
      for _ in 0..<min(400, count - sent) where !program.isFinished {
        let event = event()
        if case .resize(let new) = event { size = new }
        program.send(event)
        look(at: program.surface, size, sent)
        sent += 1
      }
      sent += program.isFinished ? 1 : 0
    }
    let kinds = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    return "seed \(seed): \(sent) events (\(kinds)) in \(programs) programs, \(faults.count) faults"
      + faults.prefix(12).map { "\n" + $0 }.joined()
  }

  /// Mostly keys.
  private mutating func event() -> TerminalEvent {
    switch Int.random(in: 0..<40, using: &random) {
    case 0:
      counts["resizes", default: 0] += 1
      let (width, height) = (Int.random(in: 0...220, using: &random), Int.random(in: 0...70, using: &random))
      return .resize(Size(width: width, height: height))
    case 1, 2:
      counts["pastes", default: 0] += 1
      let pieces = Self.pastes + Self.lines
      return .paste(pieces.randomElement(using: &random) ?? "")
    case 3, 4, 5:
      counts["mouse", default: 0] += 1
      return .mouse(pointed())
    case 6..<18:
      counts["keys", default: 0] += 1
      return .key(Self.names.randomElement(using: &random) ?? .escape)
    default:
      counts["keys", default: 0] += 1
      return .key(.character(Self.letters.randomElement(using: &random) ?? "j"))
    }
  }

  /// Something a mouse did, also outside of the screen.
  private mutating func pointed() -> MouseEvent {
    let buttons: [MouseEvent.Button] = [.left, .left, .left, .middle, .right, .back, .forward]
    let button = buttons.randomElement(using: &random) ?? .left
    let kinds: [MouseEvent.Kind] = [
      .press(button), .press(button), .drag(button), .release(button), .release(button), .wheel(.up),
      .wheel(.down),
    ]
    return MouseEvent(
      kinds.randomElement(using: &random) ?? .press(.left),
      at: Point(x: Int.random(in: -2...230, using: &random), y: Int.random(in: -2...75, using: &random)),
      modifiers: MouseEvent.Modifiers(rawValue: UInt8.random(in: 0...7, using: &random)))
  }

  private mutating func look(at surface: Surface, _ size: Size, _ number: Int) {
    guard surface.size == size else {
      faults.append("event \(number): the picture is \(surface.size), the screen \(size)")
      return
    }
    for y in 0..<size.height {
      let row = surface.row(y)
      let width = row.reduce(0) { $0 + Int($1.width) }
      if width != size.width { faults.append("event \(number): row \(y) is \(width) wide") }
      if row.contains(where: { $0.width > 0 && $0.base < 0x20 || (0x7F..<0xA0).contains($0.base) }) {
        faults.append("event \(number): row \(y) holds a control character")
      }
    }
  }
}
