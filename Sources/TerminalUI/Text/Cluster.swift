/// A letter with its accents: what a cell can hold.
struct Cluster {
  /// The letter.
  var base: UInt32
  /// Two accents; 0 for none.
  var marks: (UInt32, UInt32) = (0, 0)
  /// The columns, 1 or 2.
  var width: Int

  static let blank = Cluster(base: 0x20, width: 1)
  static let lineBreak = Cluster(base: 0x0A, width: 0)

  /// Adds an accent if there is room.
  mutating func add(mark: UInt32) {
    if marks.0 == 0 {
      marks.0 = mark
    } else if marks.1 == 0 {
      marks.1 = mark
    }
  }

  func append(to scalars: inout String.UnicodeScalarView) {
    for value in [base, marks.0, marks.1] where value != 0 {
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
  }
}

/// The cleaned text, letter by letter; no more than its first `limit` scalars are looked at.
struct Clusters<Text: StringProtocol> {
  private var scalars: Text.UnicodeScalarView.Iterator
  private let keepsLineBreaks: Bool
  /// How many scalars may still be looked at.
  private var left: Int
  private let ambiguous: AmbiguousWidth
  /// Whether there was more than may be looked at.
  private(set) var isCutOff = false
  private var held: Cluster?
  private var followsReturn = false

  init(
    _ text: Text, keepingLineBreaks: Bool = false, limit: Int = .max,
    ambiguous: AmbiguousWidth = TextWidth.ambiguous
  ) {
    left = limit
    self.ambiguous = ambiguous
    scalars = text.unicodeScalars.makeIterator()
    keepsLineBreaks = keepingLineBreaks
  }

  mutating func next() -> Cluster? {
    while let scalar = scalars.next() {
      guard left > 0 else {
        isCutOff = true
        break
      }
      left -= 1
      let isSecondHalfOfBreak = followsReturn && scalar == "\n"
      followsReturn = scalar == "\r"
      if isSecondHalfOfBreak { continue }
      let following: Cluster
      switch ScalarKind(scalar) {
      case .dropped: continue
      case .mark:
        if let width = held?.width, width > 0 {
          held?.add(mark: scalar.value)
          continue
        }
        following = Cluster(base: Cluster.blank.base, marks: (scalar.value, 0), width: 1)
      case .lineBreak: following = keepsLineBreaks ? .lineBreak : .blank
      case .shown(let base, let width):
        following = Cluster(base: base, width: TextWidth.columns(base, width: width, ambiguous))
      }
      guard let finished = held else {
        held = following
        continue
      }
      held = following
      return finished
    }
    defer { held = nil }
    return held
  }
}
