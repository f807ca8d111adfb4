/// Reads markup as strictly as XML wants it, as far as pictures use it.
struct MarkupReader {
  struct Fault: Error, CustomStringConvertible { let description: String }

  struct Element {
    let name: String
    let attributes: [String: String]
    /// The text in it and in what it holds.
    var text = ""
  }

  /// All elements, in the order in which they end.
  private(set) var elements: [Element] = []

  init(_ text: String) throws {
    var open: [Element] = []
    var rest = Substring(text)
    if rest.hasPrefix("<!DOCTYPE html>\n") { rest = rest.dropFirst(16) }
    while !rest.isEmpty {
      let words = rest.prefix { $0 != "<" }
      rest = rest.dropFirst(words.count)
      let said = try Self.unescaped(words)
      if open.isEmpty, said.contains(where: { !$0.isWhitespace }) { throw Fault(description: "text outside") }
      for index in open.indices { open[index].text += said }
      guard !rest.isEmpty else { break }
      guard let end = rest.firstIndex(of: ">") else { throw Fault(description: "a tag without an end") }
      var tag = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        guard let last = open.popLast(), last.name == tag.dropFirst() else {
          throw Fault(description: "<\(tag)> ends nothing")
        }
        elements.append(last)
        continue
      }
      let isEmpty = tag.hasSuffix("/")
      if isEmpty { tag = tag.dropLast() }
      let element = try Self.element(tag)
      if isEmpty { elements.append(element) } else { open.append(element) }
    }
    guard open.isEmpty else { throw Fault(description: "\(open.map(\.name)) without an end") }
  }

  subscript(name: String) -> [Element] { elements.filter { $0.name == name } }

  private static func element(_ tag: Substring) throws -> Element {
    let name = tag.prefix { $0.isLetter }
    var rest = tag.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while !rest.isEmpty {
      guard rest.first == " ", let equals = rest.firstIndex(of: "=") else {
        throw Fault(description: "<\(tag)>")
      }
      let key = String(rest[rest.index(after: rest.startIndex)..<equals])
      let value = rest[equals...].dropFirst()
      guard value.first == "\"", let end = value.dropFirst().firstIndex(of: "\""), attributes[key] == nil
      else {
        throw Fault(description: "<\(tag)>")
      }
      attributes[key] = try unescaped(value[..<end].dropFirst())
      rest = value[end...].dropFirst()
    }
    guard !name.isEmpty else { throw Fault(description: "<\(tag)>") }
    return Element(name: String(name), attributes: attributes)
  }

  private static func unescaped(_ text: Substring) throws -> String {
    var plain = ""
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      guard scalar.value >= 0x20 || scalar == "\n", !(0x7F...0x9F).contains(scalar.value) else {
        throw Fault(description: "the control character \(scalar.value)")
      }
      guard scalar != "<" else { throw Fault(description: "a bare <") }
      guard scalar == "&" else {
        plain.unicodeScalars.append(scalar)
        continue
      }
      guard let end = scalars.firstIndex(of: ";"),
        let sign = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""][String(scalars[..<end])]
      else { throw Fault(description: "a bare &") }
      plain += sign
      scalars = scalars[end...].dropFirst()
    }
    return plain
  }
}
