/// Shortens what ncurses sends: colours and attributes are sent only where they change something.
///
/// ncurses names both colours and resets attributes at each change, which is more than half of the bytes when a
/// selection moves. This follows the state of the terminal and leaves out what is in force already. A change is held
/// back until something is drawn with it.
struct StyleCompressor {
  /// The codes 22, 24 and so on end single attributes; old terminals only know how to end all.
  private let endsSingleAttributes: Bool
  private var reader = FrameReader()
  /// What the terminal has; `nil` if that is not known.
  private var actual: SelectedStyle?
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
    let pieces = reader.pieces(of: Array(frame))
    var result: [UInt8] = []
    result.reserveCapacity(frame.count)
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .letters:
        settle(piece.style, &result)
        result += piece.bytes
      case .sign(let sign):
        draw(sign, piece.style, before: pieces[(index + 1)...], &result)
      case .sequence(let sequence):
        send(sequence, piece, &result)
      }
    }
    return result
  }

  private mutating func send(_ sequence: EscapeSequence, _ piece: FrameReader.Piece, _ result: inout [UInt8])
  {
    switch sequence {
    case .style: break
    case .plainCharacters:
      if !hasPlainCharacters { result += piece.bytes }
      hasPlainCharacters = true
    case .cursorMovement:
      result += piece.bytes
    case .scroll(let lines, let isUp):
      // Not every terminal scrolls by several lines at once; all of them do line by line.
      settle(piece.style, &result)
      for _ in 0..<lines { result += isUp ? [0x0A] : [0x1B, UInt8(ascii: "M")] }
    case .other(let changesCharacters):
      if changesCharacters { hasPlainCharacters = false }
      settle(piece.style, &result)
      result += piece.bytes
    }
  }

  /// Draws a sign, or one that looks the same here, with as few changes of the style as are seen.
  private mutating func draw(
    _ sign: SparingSign, _ style: SelectedStyle, before rest: ArraySlice<FrameReader.Piece>,
    _ result: inout [UInt8]
  ) {
    if let actual, actual != style, let other = sign.alternative(to: style, after: actual, before: rest) {
      let (change, otherChange) = (change(to: style), change(to: other.style))
      if otherChange.count + other.sign.length < change.count + sign.length {
        result += otherChange
        result += other.sign.rawValue.utf8
        self.actual = other.style
        return
      }
    }
    settle(style, &result)
    result += sign.rawValue.utf8
  }

  /// Gives the terminal a style, if it has another one.
  private mutating func settle(_ style: SelectedStyle, _ result: inout [UInt8]) {
    guard actual != style else { return }
    result += change(to: style)
    actual = style
  }

  /// The sequence that gives the terminal a style; empty where it has that.
  private func change(to style: SelectedStyle) -> [UInt8] {
    actual == style ? [] : style.change(from: actual, endsSingleAttributes: endsSingleAttributes)
  }
}
