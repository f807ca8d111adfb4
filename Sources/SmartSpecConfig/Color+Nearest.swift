internal import TerminalUI

extension Color {
  /// The most similar of the fixed colours of the xterm palette, 16 to 255; the colour itself if its looks are unknown.
  var nearestIndexed: Color {
    guard let own = components else { return self }
    func distance(_ color: Color) -> Int {
      guard let other = color.components else { return .max }
      let differences = [
        Int(own.r) - Int(other.r), Int(own.g) - Int(other.g), Int(own.b) - Int(other.b),
      ]
      return differences.reduce(0) { $0 + $1 * $1 }
    }
    return (16...255).map { Color.indexed(UInt8($0)) }.min { distance($0) < distance($1) } ?? self
  }
}
