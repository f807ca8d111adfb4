/// A value of JSON text.
package enum JSONValue: Equatable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([Member])

  package struct Member: Equatable {
    package let name: String
    package let value: JSONValue
  }
}

/// JSON text whose values are not those that were expected, and where.
struct JSONShapeError: Error, Equatable {
  enum Problem: Equatable {
    case missing(String)
    case wrongKind
    /// A list that is shorter than it may be.
    case tooFew(Int)
  }

  let problem: Problem
  /// Where in the text, from the outside in, such as `resources[2].name`.
  var path: String

  func inside(_ component: String) -> JSONShapeError {
    let separator = path.isEmpty || path.hasPrefix("[") ? "" : "."
    return JSONShapeError(problem: problem, path: component + separator + path)
  }

  /// What is wrong, as part of a sentence.
  var reason: String {
    let place = path.isEmpty ? "" : " at \(path)"
    return switch problem {
    case .missing(let name): "“\(name)” is missing\(place)"
    case .wrongKind: "a value has the wrong type\(place)"
    case .tooFew(let count): "there are fewer than \(count) values\(place)"
    }
  }
}

extension JSONValue {
  typealias Reader<Value> = (JSONValue) throws(JSONShapeError) -> Value

  /// What a member is, as `read` understands it; nil when it is absent or null.
  func optional<Value>(_ name: String, _ read: Reader<Value>) throws(JSONShapeError) -> Value? {
    guard case .object(let members) = self else { throw Self.wrongKind }
    guard let member = members.first(where: { $0.name == name }), member.value != .null else { return nil }
    do { return try read(member.value) } catch { throw error.inside(name) }
  }

  /// What a member is that has to be there.
  func required<Value>(_ name: String, _ read: Reader<Value>) throws(JSONShapeError) -> Value {
    guard let value = try optional(name, read) else {
      throw JSONShapeError(problem: .missing(name), path: "")
    }
    return value
  }

  static func list<Value>(of read: @escaping Reader<Value>) -> Reader<[Value]> {
    { (value: JSONValue) throws(JSONShapeError) -> [Value] in
      guard case .list(let elements) = value else { throw wrongKind }
      var values: [Value] = []
      for (position, element) in elements.enumerated() {
        do throws(JSONShapeError) { values.append(try read(element)) } catch {
          throw error.inside("[\(position)]")
        }
      }
      return values
    }
  }

  static func asText(_ value: JSONValue) throws(JSONShapeError) -> String {
    guard case .text(let text) = value else { throw wrongKind }
    return text
  }

  static func asFlag(_ value: JSONValue) throws(JSONShapeError) -> Bool {
    guard case .flag(let flag) = value else { throw wrongKind }
    return flag
  }

  static func asInteger(_ value: JSONValue) throws(JSONShapeError) -> Int {
    guard case .number(let number) = value, let integer = Int(exactly: number) else { throw wrongKind }
    return integer
  }

  /// A number; nil for anything else.
  static func ifNumber(_ value: JSONValue) -> Double? {
    if case .number(let number) = value { number } else { nil }
  }

  /// One text, or a list of texts: the standard allows both for the names of fields.
  static func asNames(_ value: JSONValue) throws(JSONShapeError) -> [String] {
    if case .text(let name) = value { return [name] }
    return try list(of: asText)(value)
  }

  private static var wrongKind: JSONShapeError { JSONShapeError(problem: .wrongKind, path: "") }
}
