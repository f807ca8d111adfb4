/// Keys pressed one after the other, written with blanks between: `g r`.
public struct KeySequence: Hashable, Sendable {
  /// The keys, first to last; at least one.
  public let keys: [Key]

  /// A sequence; `nil` without any key.
  public init?(keys: [Key]) {
    guard !keys.isEmpty else { return nil }
    self.keys = keys
  }

  /// A sequence of one key.
  public init(_ key: Key) {
    keys = [key]
  }

  /// Whether the sequence begins with these keys; true for the sequence itself.
  public func starts(with keys: some Sequence<Key>) -> Bool { self.keys.starts(with: keys) }
}

extension KeySequence: LosslessStringConvertible {
  /// A sequence from its text form; `nil` if one of the keys is unknown or there is none.
  public init?(_ description: String) {
    let parts = description.split(separator: " ")
    let keys = parts.compactMap { Key(String($0)) }
    guard keys.count == parts.count else { return nil }
    self.init(keys: keys)
  }

  /// The text form.
  public var description: String { keys.map(\.description).joined(separator: " ") }
}
