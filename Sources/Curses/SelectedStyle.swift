/// The colours and attributes that a terminal draws with.
struct SelectedStyle: Equatable {
  var attributes: Attributes = []
  var foreground = SelectedColor.own
  var background = SelectedColor.own
  /// Parameters that are not known, kept as they came until everything is reset.
  private(set) var others: Set<String> = []

  /// Attributes as the codes that begin them, 1 to 8, each in its bit.
  struct Attributes: OptionSet, Hashable {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(code: Int) { rawValue = 1 << code }

    /// Those that letters show and blanks do not: bold, dim and slanted.
    static let ofLetters: Attributes = [.init(code: 1), .init(code: 2), .init(code: 3)]

    /// Their codes, lowest first.
    var codes: [UInt8] { (1...8).filter { contains(Attributes(code: $0)) }.map(UInt8.init) }
  }

  /// Codes that end attributes, and those they end; bold and dim end together.
  private static let ends: [(code: UInt8, attributes: Attributes)] = [
    (22, [.init(code: 1), .init(code: 2)]), (23, .init(code: 3)), (24, .init(code: 4)), (25, .init(code: 5)),
    (27, .init(code: 7)), (28, .init(code: 8)),
  ]

  /// Whether it is made of colours alone.
  var isPlain: Bool { attributes.isEmpty && others.isEmpty }

  /// Follows one sequence.
  mutating func apply(_ parameters: StyleParameters) {
    var rest = parameters
    while let parameter = rest.next() {
      switch parameter {
      case .number(0): self = SelectedStyle()
      case .number(let code) where (1...5).contains(code) || (7...8).contains(code):
        attributes.insert(Attributes(code: code))
      case .number(30...37), .number(90...97): foreground = Self.basic(parameter)
      case .number(40...47), .number(100...107): background = Self.basic(parameter)
      case .number(39): foreground = .own
      case .number(49): background = .own
      case .number(38): foreground = rest.nextColor() ?? foreground
      case .number(48): background = rest.nextColor() ?? background
      case .number(let code):
        if let end = Self.ends.first(where: { $0.code == code }) {
          attributes.subtract(end.attributes)
        } else {
          others.insert(String(code))
        }
      case .text(let text): others.insert(text)
      }
    }
  }

  /// The sequence that leads from another style to this one; from anything if that is `nil`.
  func change(from former: SelectedStyle?, endsSingleAttributes: Bool) -> [UInt8] {
    guard let former, former.others.isSubset(of: others) else { return whole }
    var change = Self.start
    var kept = former
    for end in Self.ends where !former.attributes.intersection(end.attributes).isSubset(of: attributes) {
      change.append(parameter: end.code)
      kept.attributes.subtract(end.attributes)
    }
    if former.foreground != .own, foreground == .own { change.append(parameter: 39) }
    if former.background != .own, background == .own { change.append(parameter: 49) }
    let hasEnds = change.count > Self.start.count
    appendAdditions(to: kept, &change)
    Self.close(&change)
    guard hasEnds else { return change }
    let whole = whole
    return endsSingleAttributes && change.count <= whole.count ? change : whole
  }

  /// With the colours the other way round; `nil` where one is another colour then.
  var swapped: SelectedStyle? {
    guard foreground.isSameForBoth, background.isSameForBoth else { return nil }
    var other = self
    (other.foreground, other.background) = (background, foreground)
    return other
  }
}

extension SelectedStyle {
  private static let start = Array("\u{1B}[".utf8)

  /// The sequence that gives it to a terminal in any state.
  private var whole: [UInt8] {
    var result = Self.start
    result.append(parameter: 0)
    appendAdditions(to: SelectedStyle(), &result)
    Self.close(&result)
    return result
  }

  /// Puts the end in place of the last semicolon.
  private static func close(_ sequence: inout [UInt8]) {
    sequence[sequence.count - 1] = UInt8(ascii: "m")
  }

  private func appendAdditions(to former: SelectedStyle, _ result: inout [UInt8]) {
    if !others.isEmpty {
      for other in others.subtracting(former.others).sorted() { result += Array("\(other);".utf8) }
    }
    let added = attributes.subtracting(former.attributes)
    if !added.isEmpty {
      for code in added.codes { result.append(parameter: code) }
    }
    if foreground != .own, foreground != former.foreground {
      foreground.append(to: &result, as: .letters)
    }
    if background != .own, background != former.background {
      background.append(to: &result, as: .background)
    }
  }

  private static func basic(_ parameter: StyleParameters.Parameter) -> SelectedColor {
    guard case .number(let code) = parameter else { return .own }
    return .basic(UInt8(code % 10 + (code >= 90 ? 8 : 0)))
  }
}
