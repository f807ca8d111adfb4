/// Cuts what ncurses sends into pieces, each with the style it is drawn in.
struct FrameReader {
  /// What ncurses wants the terminal to draw with, at the end of what was read.
  private var style = SelectedStyle()

  struct Piece {
    let kind: Kind
    let bytes: ArraySlice<UInt8>
    let style: SelectedStyle

    enum Kind {
      case letters
      case sign(SparingSign)
      /// Anything else but a change of the style.
      case sequence(EscapeSequence)
    }
  }

  /// The pieces of a frame; its sequences must be complete.
  mutating func pieces(of frame: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var rest = frame[...]
    while let byte = rest.first {
      let (kind, length) = Self.front(of: rest, byte)
      let bytes = rest.prefix(length)
      rest = rest.dropFirst(length)
      if case .sequence(.style(let parameters)) = kind {
        style.apply(parameters)
      } else {
        pieces.append(Piece(kind: kind, bytes: bytes, style: style))
      }
    }
    return pieces
  }

  private static func front(of rest: ArraySlice<UInt8>, _ byte: UInt8) -> (kind: Piece.Kind, length: Int) {
    if let sign = SparingSign(rest) { return (.sign(sign), sign.length) }
    if isLetter(byte) {
      var end = rest.startIndex + 1
      while end < rest.endIndex, isLetter(rest[end]), rest[end] != 0xE2 || SparingSign(rest[end...]) == nil {
        end += 1
      }
      return (.letters, end - rest.startIndex)
    }
    let length = byte == 0x1B ? EscapeSequence.length(rest) : 1
    return (.sequence(EscapeSequence.kind(of: rest.prefix(length))), length)
  }

  /// Whether a byte is a letter, or a part of one.
  private static func isLetter(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x7F }
}
