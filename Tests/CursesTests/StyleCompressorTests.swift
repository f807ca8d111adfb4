import Testing

@testable import Curses

@Suite("Fewer bytes for the same picture")
struct StyleCompressorTests {
  private func compressed(_ frames: String..., modern: Bool = true) -> String {
    var compressor = StyleCompressor(endsSingleAttributes: modern)
    return frames.map { String(decoding: compressor.compress(Array($0.utf8)), as: UTF8.self) }.joined()
  }

  @Test("A colour that is in force is not sent again")
  func repeated() {
    #expect(
      compressed("\u{1B}[38;5;1m\u{1B}[48;5;2ma\u{1B}[38;5;3m\u{1B}[48;5;2mb")
        == "\u{1B}[0;38;5;1;48;5;2ma\u{1B}[38;5;3mb")
    #expect(compressed("\u{1B}[31ma", "\u{1B}[m\u{1B}[31mb") == "\u{1B}[0;31mab")
    #expect(compressed("\u{1B}(B\u{1B}[ma\u{1B}(B\u{1B}[mb") == "\u{1B}(B\u{1B}[0mab")
  }

  @Test("Attributes end alone where terminals know how, else with everything")
  func ends() {
    let frame = "\u{1B}[1;38;2;1;2;3;48;2;4;5;6ma\u{1B}[0m\u{1B}[38;2;1;2;3m\u{1B}[48;2;4;5;6mb"
    #expect(compressed(frame).hasSuffix("a\u{1B}[22mb"))
    #expect(compressed(frame, modern: false).hasSuffix("a\u{1B}[0;38;2;1;2;3;48;2;4;5;6mb"))
  }

  @Test("Moving the cursor sends no colours, erasing does")
  func deferred() {
    #expect(compressed("\u{1B}[31m\u{1B}[5;5H\u{1B}[32ma") == "\u{1B}[5;5H\u{1B}[0;32ma")
    #expect(compressed("\u{1B}[41m\u{1B}[K") == "\u{1B}[0;41m\u{1B}[K")
  }

  @Test("Half blocks are turned over where that saves a colour, and what a sign does not show is not sent")
  func halves() {
    let first = "\u{1B}[38;5;1m\u{1B}[48;5;2m▀"
    #expect(compressed(first + "\u{1B}[38;5;2m\u{1B}[48;5;1m▀") == "\u{1B}[0;38;5;1;48;5;2m▀▄")
    #expect(compressed(first + "\u{1B}[38;5;2m\u{1B}[48;5;3m▀") == "\u{1B}[0;38;5;1;48;5;2m▀\u{1B}[38;5;3m▄")
    #expect(compressed(first + "\u{1B}[39m \u{1B}[38;5;1m▀") == "\u{1B}[0;38;5;1;48;5;2m▀ ▀")
    #expect(compressed(first + "\u{1B}[48;5;9m█\u{1B}[48;5;2m▀") == "\u{1B}[0;38;5;1;48;5;2m▀█▀")
    #expect(compressed(first + "\u{1B}[38;5;2m█\u{1B}[38;5;1m▀") == "\u{1B}[0;38;5;1;48;5;2m▀ ▀")
    #expect(compressed("\u{1B}[31;42m▀\u{1B}[32m█") == "\u{1B}[0;31;42m▀\u{1B}[32m█")
  }

  @Test("Of the two colours in force the one that is used sooner again stays")
  func farther() {
    let first = "\u{1B}[38;5;1m\u{1B}[48;5;2m▀"
    let begin = "\u{1B}[0;38;5;1;48;5;2m▀"
    #expect(compressed(first + "\u{1B}[38;5;3m█ ") == begin + "\u{1B}[38;5;3m█ ")
    #expect(compressed(first + "\u{1B}[38;5;3m█\u{1B}[K") == begin + "\u{1B}[38;5;3m█\u{1B}[K")
    #expect(
      compressed(first + "\u{1B}[38;5;3m█\u{1B}[38;5;1m█") == begin + "\u{1B}[48;5;3m █")
  }

  @Test("A blank that is underlined or turned over shows all of its style")
  func markedBlanks() {
    #expect(compressed("\u{1B}[31ma\u{1B}[4;32m ").hasSuffix("a\u{1B}[4;32m "))
    #expect(compressed("\u{1B}[31ma\u{1B}[7;32m ").hasSuffix("a\u{1B}[7;32m "))
  }

  @Test("What it does not know is kept")
  func unknown() {
    #expect(compressed("\u{1B}[4:3ma\u{1B}[1mb\u{1B}[mc") == "\u{1B}[0;4:3ma\u{1B}[1mb\u{1B}[0mc")
    #expect(compressed("\u{1B}[?25l\u{1B}=日").hasSuffix("\u{1B}=日"))
  }

  @Test("The picture is the same for any frames", arguments: 0..<200)
  func samePicture(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 33) % count
    }
    let pieces = [
      "\u{1B}[m", "\u{1B}[0;1m", "\u{1B}[4m", "\u{1B}[7m", "\u{1B}[24m", "\u{1B}[22m", "\u{1B}[31m",
      "\u{1B}[39;49m",
      "\u{1B}[38;5;9m", "\u{1B}[48;2;1;2;3m", "\u{1B}[2m", "\u{1B}[53m", "a", "b", "\u{1B}[3;4H", "\u{1B}[K",
      "\u{1B}(B",
      "\r", " ", "█", "▀", "▄", "▀", "▄", "\u{1B}[38;5;7m\u{1B}[48;5;9m", "\u{1B}[38;2;1;2;3m\u{1B}[48;5;7m",
    ]
    for modern in [true, false] {
      var compressor = StyleCompressor(endsSingleAttributes: modern)
      var plain: [UInt8] = []
      var short: [UInt8] = []
      for _ in 0..<20 {
        let frame = (0..<random(20)).flatMap { _ in Array(pieces[random(pieces.count)].utf8) }
        plain += frame
        short += compressor.compress(frame)
        if random(6) == 0 { compressor.forget() }
      }
      #expect(picture(plain) == picture(short))
    }
  }

  @Test("Scrolling by several lines is sent line by line, which every terminal does")
  func scrolling() {
    var compressor = StyleCompressor(endsSingleAttributes: true)
    _ = compressor.compress(Array("\u{1B}[m.".utf8))
    #expect(String(decoding: compressor.compress(Array("\u{1B}[3S".utf8)), as: UTF8.self) == "\n\n\n")
    #expect(String(decoding: compressor.compress(Array("\u{1B}[2T".utf8)), as: UTF8.self) == "\u{1B}M\u{1B}M")
  }

  /// Each drawn or erased thing as it is seen.
  private func picture(_ bytes: [UInt8]) -> [String] {
    var style = SelectedStyle()
    var result: [String] = []
    var rest = bytes[...]
    while let byte = rest.first {
      let isBlock = rest.starts(with: [0xE2, 0x96])
      let part = rest.prefix(byte == 0x1B ? EscapeSequence.length(rest) : isBlock ? 3 : 1)
      rest = rest.dropFirst(part.count)
      switch EscapeSequence.kind(of: part) {
      case .style(let parameters): style.apply(parameters)
      case .scroll, .other: result.append(seen(String(decoding: part, as: UTF8.self), style))
      case .plainCharacters, .cursorMovement: break
      }
    }
    return result
  }

  /// What a sign looks like: blocks by the colours of their halves, the rest by its whole style.
  private func seen(_ sign: String, _ style: SelectedStyle) -> String {
    let all = String(decoding: style.change(from: nil, endsSingleAttributes: true), as: UTF8.self)
    let (letter, ground) = (seen(style.foreground, "letters"), seen(style.background, "ground"))
    return switch sign {
    case " " where style.attributes.isSubset(of: .ofLetters) && style.others.isEmpty: "both \(ground)"
    case "█" where style.isPlain: "both \(letter)"
    case "▀" where style.isPlain: "\(letter) over \(ground)"
    case "▄" where style.isPlain: "\(ground) over \(letter)"
    default: "\(sign) \(all)"
    }
  }

  /// The terminal's own colours differ for letters and for what is behind them.
  private func seen(_ color: SelectedColor, _ own: String) -> String { color == .own ? own : "\(color)" }
}
