/// A part of the program that takes input from outside, and what has to hold whatever it is given.
///
/// `make fuzz` gives each of them millions of inputs; `FuzzTests` gives them those that are kept.
public struct FuzzTarget: Sendable {
  /// The name of its folder of inputs.
  public let name: String
  private let check: @MainActor @Sendable ([UInt8]) throws -> Void

  init(_ name: String, _ check: @escaping @MainActor @Sendable ([UInt8]) throws -> Void) {
    self.name = name
    self.check = check
  }

  /// Gives it an input; throws what did not hold as a `Fault`, and traps where the program does.
  @MainActor public func run(_ input: [UInt8]) throws { try check(input) }

  /// All of them.
  public static let all: [FuzzTarget] = [
    .csv, .table, .json, .package, .outlines, .filter, .address, .theme, .keyMap, .settings, .tour, .decoder,
    .session,
    .text,
  ]
}

/// Something that has to hold and did not.
public struct Fault: Error, CustomStringConvertible {
  public let description: String
}

/// Throws a fault in words unless something holds.
func expect(_ holds: Bool, _ words: @autoclosure () -> String) throws {
  if !holds { throw Fault(description: words()) }
}
