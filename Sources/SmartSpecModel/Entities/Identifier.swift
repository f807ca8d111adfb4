/// An identifier that belongs to one kind of entity.
///
/// Two identifiers with the same text are different types when they name different kinds, so a
/// challenge cannot be looked up among regions.
public struct Identifier<Entity>: RawRepresentable, Hashable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

extension Identifier: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}

extension Identifier: CustomStringConvertible {
  public var description: String { rawValue }
}
