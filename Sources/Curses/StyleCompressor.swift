/// Shortens what ncurses sends: colours and attributes are sent only where they change something.
///
/// ncurses names both colours and resets attributes at each change, which is more than half of the bytes when a
/// selection moves. This follows the state of the terminal and leaves out what is in force already. A change is held
/// back until something is drawn with it.
struct StyleCompressor {
  /// The codes 22, 24 and so on end single attributes; old terminals only know how to end all.
  private let endsSingleAttributes: Bool
  /// What the terminal has; `nil` if that is not known.
  private var actual: SelectedStyle?
  /// What ncurses wants it to have.
  private var wanted = SelectedStyle()
  /// Whether the last character set chosen was that of ASCII.
  private var hasPlainCharacters = false

  init(endsSingleAttributes: Bool) {
    self.endsSingleAttributes = endsSingleAttributes
  }

  /// To be called when somebody else wrote to the terminal.
  mutating func forget() {
    actual = nil
    hasPlainCharacters = false
  }

  /// To be called when somebody else wrote to the terminal, and ended with a reset.
  mutating func noteReset() { actual = SelectedStyle() }

  /// The same frame with fewer bytes; sequences must be complete.
  mutating func compress(_ frame: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(frame.count)
    var rest = Array(frame)[...]
    while let byte = rest.first {
      if let sign = SparingSign(rest) {
        draw(sign, &result)
        rest = rest.dropFirst(sign.rawValue.utf8.count)
        continue
      }
      if byte > 0x20, byte != 0x7F {
        // A letter, or a part of one.
        settle(&result)
        result.append(byte)
        rest = rest.dropFirst()
        continue
      }
      let length = byte == 0x1B ? EscapeSequence.length(rest) : 1
      let part = rest.prefix(length)
      rest = rest.dropFirst(length)
      switch EscapeSequence.kind(of: part) {
      case .style(let parameters):
        wanted.apply(parameters)
      case .plainCharacters:
        if !hasPlainCharacters { result += part }
        hasPlainCharacters = true
      case .cursorMovement:
        result += part
      case .scroll(let lines, let isUp):
        // Not every terminal scrolls by several lines at once; all of them do line by line.
        settle(&result)
        for _ in 0..<lines { result += isUp ? [0x0A] : [0x1B, UInt8(ascii: "M")] }
      case .other(let changesCharacters):
        if changesCharacters { hasPlainCharacters = false }
        settle(&result)
        result += part
      }
    }
    return result
  }

  /// Draws a sign, or one that looks the same here, with as few changes of the style as are seen.
  private mutating func draw(_ sign: SparingSign, _ result: inout [UInt8]) {
    if let actual, actual != wanted, let other = sign.alternative(to: wanted, after: actual) {
      let (change, otherChange) = (change(to: wanted), change(to: other.style))
      if otherChange.count < change.count {
        result += otherChange
        result += other.sign.rawValue.utf8
        self.actual = other.style
        return
      }
    }
    settle(&result)
    result += sign.rawValue.utf8
  }

  /// Sends what is wanted and not yet in force.
  private mutating func settle(_ result: inout [UInt8]) {
    guard actual != wanted else { return }
    result += change(to: wanted)
    actual = wanted
  }

  /// The sequence that gives the terminal a style; empty where it has that.
  private func change(to style: SelectedStyle) -> [UInt8] {
    actual == style ? [] : style.change(from: actual, endsSingleAttributes: endsSingleAttributes)
  }
}
