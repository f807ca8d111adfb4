/// One column of one row: a letter, or a part of a wide one, with its role.
public struct Cell: Hashable, Sendable {
  /// The letter; 0 in the second column of a wide letter.
  public let base: UInt32
  /// Its first accent; 0 for none.
  public let firstMark: UInt32
  /// Its second accent; 0 for none.
  public let secondMark: UInt32
  /// The columns: 1, 2 for the first column of a wide letter, 0 for its second.
  public let width: UInt8
  /// What the cell means.
  public internal(set) var role: StyleRole
  /// What sets it off besides its role.
  public internal(set) var emphasis: Emphasis
  /// The role whose letters have the colour of what is behind this one; nil for the background of its own role.
  ///
  /// It is how the lower half of a cell gets a colour of its own.
  public internal(set) var ground: StyleRole?

  /// A blank in role `text`.
  public static let blank = Cell(.blank, .text)

  init(_ cluster: Cluster, _ role: StyleRole, _ emphasis: Emphasis = []) {
    base = cluster.base
    (firstMark, secondMark) = cluster.marks
    width = UInt8(cluster.width)
    self.role = role
    self.emphasis = emphasis
  }

  /// The second column of a wide letter.
  static func continuation(_ role: StyleRole, _ emphasis: Emphasis) -> Cell {
    Cell(Cluster(base: 0, width: 0), role, emphasis)
  }
}

extension Cell {
  /// The letter with its accents; empty in the second column of a wide letter.
  public var text: String {
    var scalars = String.UnicodeScalarView()
    append(to: &scalars)
    return String(scalars)
  }

  /// Whether nothing but the background shows.
  public var isBlank: Bool { base == 0x20 && firstMark == 0 }

  func append(to scalars: inout String.UnicodeScalarView) {
    if base == 0 { return }
    Cluster(base: base, marks: (firstMark, secondMark), width: Int(width)).append(to: &scalars)
  }
}
