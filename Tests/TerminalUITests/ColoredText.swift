/// Text with colours as a terminal reads it: the letters, and what each was drawn with.
struct ColoredText {
  struct Letter: Equatable {
    var scalar: Unicode.Scalar
    var attributes: Set<Int> = []
    var foreground = "39"
    var background = "49"
  }

  /// The rows; each begins and has to end with nothing chosen.
  private(set) var rows: [[Letter]] = [[]]
  /// Whether everything in it was understood.
  private(set) var isUnderstood = true

  init(_ text: String) {
    var pen = Letter(scalar: " ")
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\n":
        isUnderstood = isUnderstood && pen == Letter(scalar: " ")
        rows.append([])
      case "\u{1B}":
        guard scalars.popFirst() == "[", let end = scalars.firstIndex(of: "m") else {
          isUnderstood = false
          return
        }
        apply(String(scalars[..<end]), to: &pen)
        scalars = scalars[end...].dropFirst()
      default:
        isUnderstood = isUnderstood && scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
        var letter = pen
        letter.scalar = scalar
        rows[rows.count - 1].append(letter)
      }
    }
    if rows.last?.isEmpty == true { rows.removeLast() }
  }

  /// The letters alone, without blanks at the ends of rows.
  var text: String {
    rows.map { row in
      var scalars = String.UnicodeScalarView()
      for letter in row { scalars.append(letter.scalar) }
      while scalars.last == " " { scalars.removeLast() }
      return String(scalars)
    }.joined(separator: "\n")
  }

  private mutating func apply(_ sequence: String, to pen: inout Letter) {
    var parameters = sequence.split(separator: ";").compactMap { Int($0) }[...]
    while let code = parameters.popFirst() {
      switch code {
      case 0: pen = Letter(scalar: " ")
      case 1...4, 7: pen.attributes.insert(code)
      case 30...37, 39, 90...97: pen.foreground = String(code)
      case 40...47, 49, 100...107: pen.background = String(code)
      case 38, 48:
        let parts = parameters.prefix(parameters.first == 5 ? 2 : 4)
        parameters = parameters.dropFirst(parts.count)
        let color = ([code] + parts).map(String.init).joined(separator: ";")
        if code == 38 { pen.foreground = color } else { pen.background = color }
      default: isUnderstood = false
      }
    }
  }
}
