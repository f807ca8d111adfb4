/// The tables, made when something is first kept.
enum Schema {
  static let version = 1
  /// `SmSp`, by which the file is known to be ours.
  static let applicationID = 0x536D_5370

  private static let statements = [
    "CREATE TABLE bookmarks (address TEXT PRIMARY KEY NOT NULL, title TEXT NOT NULL, made TEXT NOT NULL)",
    "CREATE TABLE views (name TEXT PRIMARY KEY NOT NULL, address TEXT NOT NULL, made TEXT NOT NULL)",
    """
    CREATE TABLE notes (id TEXT PRIMARY KEY NOT NULL, subject TEXT NOT NULL, title TEXT NOT NULL,
      text TEXT NOT NULL, made TEXT NOT NULL)
    """,
    """
    CREATE TABLE visits (place TEXT PRIMARY KEY NOT NULL, address TEXT NOT NULL, title TEXT NOT NULL,
      made TEXT NOT NULL)
    """,
    """
    CREATE TABLE answers (region TEXT NOT NULL, edition TEXT NOT NULL, factor TEXT NOT NULL,
      phase TEXT NOT NULL, mark INTEGER NOT NULL, made TEXT NOT NULL,
      PRIMARY KEY (region, edition, factor, phase))
    """,
    "PRAGMA application_id = \(applicationID)",
    "PRAGMA user_version = \(version)",
  ]

  enum State: Hashable {
    case empty
    case usable
    case newer(Int)
    case foreign
  }

  static func state(of database: Database) throws(SQLiteError) -> State {
    let found = try database.integer("PRAGMA user_version")
    let owner = try database.integer("PRAGMA application_id")
    if owner == applicationID { return found > version ? .newer(found) : .usable }
    let tables = try database.integer("SELECT count(*) FROM sqlite_master")
    return owner == 0 && found == 0 && tables == 0 ? .empty : .foreign
  }

  /// Makes the tables; to be called in a transaction.
  static func make(in database: Database) throws(SQLiteError) {
    for statement in statements { try database.run(statement) }
  }
}
