/// The colours and attributes that a terminal draws with, as the numbers of the sequence that selects them.
struct SelectedStyle: Equatable {
  private(set) var attributes: Set<Int> = []
  /// `nil` for the terminal's own.
  var foreground: String?
  var background: String?
  /// Parameters that are not known, kept as they came until everything is reset.
  private(set) var others: Set<String> = []

  /// Attributes and the codes that end them; bold and dim end together.
  private static let ends = [1: 22, 2: 22, 3: 23, 4: 24, 5: 25, 7: 27, 8: 28]

  /// Follows one sequence.
  mutating func apply(_ parameters: [String]) {
    var rest = parameters[...]
    while let parameter = rest.popFirst() {
      switch parameter.isEmpty ? 0 : Int(parameter) ?? -1 {
      case 0: self = SelectedStyle()
      case let number where Self.ends[number] != nil: attributes.insert(number)
      case let end where Self.ends.values.contains(end):
        attributes = attributes.filter { Self.ends[$0] != end }
      case 30...37, 90...97: foreground = parameter
      case 40...47, 100...107: background = parameter
      case 39: foreground = nil
      case 49: background = nil
      case 38: foreground = Self.color(parameter, &rest)
      case 48: background = Self.color(parameter, &rest)
      default: others.insert(parameter)
      }
    }
  }

  /// The parameters that lead from another style to this one; from anything if that is `nil`.
  func change(from former: SelectedStyle?, endsSingleAttributes: Bool) -> String {
    let whole = (["0"] + additions(to: SelectedStyle())).joined(separator: ";")
    guard let former, former.others.isSubset(of: others) else { return whole }
    var ends: [String] = []
    var kept = former
    for code in Set(former.attributes.subtracting(attributes).compactMap { Self.ends[$0] }).sorted() {
      ends.append(String(code))
      kept.attributes = kept.attributes.filter { Self.ends[$0] != code }
    }
    if former.foreground != nil, foreground == nil { ends.append("39") }
    if former.background != nil, background == nil { ends.append("49") }
    let single = (ends + additions(to: kept)).joined(separator: ";")
    if ends.isEmpty { return single }
    return endsSingleAttributes && single.utf8.count <= whole.utf8.count ? single : whole
  }
}

extension SelectedStyle {
  private func additions(to former: SelectedStyle) -> [String] {
    var added = others.subtracting(former.others).sorted()
    added += attributes.subtracting(former.attributes).sorted().map(String.init)
    if let foreground, foreground != former.foreground { added.append(foreground) }
    if let background, background != former.background { added.append(background) }
    return added
  }

  /// The whole of an indexed or 24-bit colour, whose first parameter has been taken.
  private static func color(_ first: String, _ rest: inout ArraySlice<String>) -> String {
    let count = rest.first == "5" ? 2 : 4
    defer { rest = rest.dropFirst(count) }
    return ([first] + rest.prefix(count)).joined(separator: ";")
  }
}

extension SelectedStyle {
  /// With the colours the other way round; `nil` where one is the terminal's own, which differ for letters and grounds, or one of
  /// eight, which may be brighter as letters.
  var swapped: SelectedStyle? {
    guard let foreground, let background, foreground.hasPrefix("38;"), background.hasPrefix("48;") else {
      return nil
    }
    var other = self
    other.foreground = "38" + background.dropFirst(2)
    other.background = "48" + foreground.dropFirst(2)
    return other
  }
}
