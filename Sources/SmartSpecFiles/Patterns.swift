import SmartSpecModel

/// The patterns that fields declare, checked when a package is checked and not when it is only shown.
struct Patterns {
  private let expressions: [(Regex<AnyRegexOutput>, FieldSchema)?]

  init(_ fields: [FieldSchema]) {
    expressions = fields.map { field in
      guard field.kind == .text, let pattern = field.pattern, let expression = try? Regex(pattern) else {
        return nil
      }
      return (expression, field)
    }
  }

  func problem(_ bytes: UnsafeBufferPointer<UInt8>, field: Int) -> Diagnostic.Problem? {
    guard !bytes.isEmpty, let (expression, field) = expressions[field] else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    if (try? expression.wholeMatch(in: text)) != nil { return nil }
    return .badPattern(field: field.name, value: text, pattern: field.pattern ?? "")
  }
}
