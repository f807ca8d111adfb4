import SmartSpecModel

/// The pattern a field declares, checked when a package is checked and not when it is only shown.
///
/// Matching costs more than reading all else.
final class Pattern {
  private let expression: Regex<AnyRegexOutput>
  private let field: FieldSchema

  /// Fails when the field has no pattern, or one that this program cannot read.
  init?(_ field: FieldSchema) {
    guard field.kind == .text, let pattern = field.pattern, let expression = try? Regex(pattern) else {
      return nil
    }
    self.expression = expression
    self.field = field
  }

  func problem(_ text: String) -> Diagnostic.Problem? {
    if (try? expression.wholeMatch(in: text)) != nil { return nil }
    return .badPattern(field: field.name, value: text, pattern: field.pattern ?? "")
  }
}
