/// Entities of one kind, in the order of their file, found by position or identifier.
public struct EntityTable<Entity: Identifiable & Sendable>: RandomAccessCollection, Sendable
where Entity.ID: Sendable {
  private let entities: [Entity]
  private let positions: [Entity.ID: Int]

  /// Of two entities with one identifier the first is found.
  public init(_ entities: [Entity]) {
    self.entities = entities
    positions = Dictionary(
      entities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public var startIndex: Int { entities.startIndex }
  public var endIndex: Int { entities.endIndex }
  public subscript(position: Int) -> Entity { entities[position] }
  public subscript(id id: Entity.ID) -> Entity? { positions[id].map { entities[$0] } }
  public func index(of id: Entity.ID) -> Int? { positions[id] }
}
