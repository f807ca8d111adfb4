/// A column as an address asks for it: a field, and a width where the user gave one.
public struct ColumnChoice: Hashable, Sendable, LosslessStringConvertible {
  public var field: String
  /// Columns of the screen, from 1; nil for as many as the values need.
  public var width: Int?

  public init(_ field: String, width: Int? = nil) {
    self.field = field
    self.width = width
  }

  /// Reads `name` or `name:30`; a width that is no number from 1 to 200 is none.
  public init(_ description: String) {
    let parts = description.split(separator: ":", maxSplits: 1)
    field = parts.first.map(String.init) ?? ""
    width = parts.count > 1 ? Int(parts[1]).flatMap { (1...200).contains($0) ? $0 : nil } : nil
  }

  public var description: String { field + (width.map { ":\($0)" } ?? "") }

  /// Reads columns between commas; a field named twice is one column.
  public static func list(_ text: String) -> [ColumnChoice] {
    var seen: Set<String> = []
    return text.split(separator: ",").map { ColumnChoice(String($0)) }.filter {
      !$0.field.isEmpty && seen.insert($0.field).inserted
    }
  }
}
