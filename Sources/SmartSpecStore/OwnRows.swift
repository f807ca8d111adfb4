import SmartSpecModel

/// What the user keeps as rows of tables, and back.
enum OwnRows {
  static func read(from database: Database) throws(SQLiteError) -> OwnThings {
    var things = OwnThings()
    things.bookmarks = try database.rows(
      "SELECT address, title, made FROM bookmarks ORDER BY made DESC, rowid DESC", [], bookmark)
    things.views = try database.rows(
      "SELECT name, address, made FROM views ORDER BY name COLLATE NOCASE, name", [], view)
    things.notes = try database.rows(
      "SELECT id, subject, title, text, made FROM notes ORDER BY made DESC, rowid DESC", [], note)
    things.visits = try database.rows(
      "SELECT address, title, made, place FROM visits ORDER BY made DESC, rowid DESC LIMIT ?",
      [.integer(Visit.limit)], visit)
    let answers = try database.rows(
      "SELECT region, edition, factor, phase, mark, made FROM answers", [], answer)
    things.answers = Dictionary(
      answers.compactMap { $0 }.map { ($0.key, $0.answer) }, uniquingKeysWith: { first, _ in first })
    return things
  }

  /// Makes a change, in a transaction; returns what takes it back, nothing when it changed nothing.
  static func make(_ change: OwnChange, in database: Database) throws(SQLiteError) -> [OwnChange] {
    switch change {
    case .bookmark(let new):
      let address = new.address.description
      let before = try stored(new.address, in: database)
      try database.run(
        "INSERT INTO bookmarks VALUES (?, ?, ?) ON CONFLICT (address) DO UPDATE SET title = excluded.title",
        .text(address), .text(new.title), .text(new.made.text))
      return [before.map { .bookmark($0) } ?? .forgetBookmark(new.address)]
    case .forgetBookmark(let address):
      let before = try stored(address, in: database)
      try database.run("DELETE FROM bookmarks WHERE address = ?", .text(address.description))
      return before.map { [.bookmark($0)] } ?? []
    case .view(let new):
      let before = try view(named: new.name, in: database)
      try database.run(
        "INSERT OR REPLACE INTO views VALUES (?, ?, ?)", .text(new.name), .text(new.address.description),
        .text(new.made.text))
      return [before.map { .view($0) } ?? .forgetView(new.name)]
    case .forgetView(let name):
      let before = try view(named: name, in: database)
      try database.run("DELETE FROM views WHERE name = ?", .text(name))
      return before.map { [.view($0)] } ?? []
    case .note(let new):
      try database.run(
        "INSERT OR IGNORE INTO notes VALUES (?, ?, ?, ?, ?)", .text(new.id), .text(new.subject.description),
        .text(new.title), .text(new.text), .text(new.made.text))
      return database.changedRows > 0 ? [.forgetNote(new.id)] : []
    case .forgetNote(let id):
      let before = try database.rows(
        "SELECT id, subject, title, text, made FROM notes WHERE id = ?", [.text(id)], note)
      try database.run("DELETE FROM notes WHERE id = ?", .text(id))
      return before.map { .note($0) }
    case .visit(let new):
      // The newest has the highest number of its row, which decides between two of the same second.
      try database.run(
        "INSERT OR REPLACE INTO visits VALUES (?, ?, ?, ?)", .text(new.place), .text(new.addressText),
        .text(new.title), .text(new.left.text))
      try database.run(
        """
        DELETE FROM visits WHERE rowid NOT IN (SELECT rowid FROM visits ORDER BY made DESC, rowid DESC LIMIT ?)
        """, .integer(Visit.limit))
      return [.forgetVisit(new.address)]
    case .forgetVisit(let address):
      let place = Visit.place(of: address)
      let before = try database.rows(
        "SELECT address, title, made, place FROM visits WHERE place = ?", [.text(place)], visit)
      try database.run("DELETE FROM visits WHERE place = ?", .text(place))
      return before.map { .visit($0) }
    case .answer(let key, let new):
      let before = try stored(key, in: database)
      try database.run(
        "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?)", .text(key.region), .text(key.edition),
        .text(key.factor), .text(key.phase.rawValue), .integer(new.mark), .text(new.made.text))
      return [before.map { .answer(key, $0) } ?? .forgetAnswer(key)]
    case .forgetAnswer(let key):
      let before = try stored(key, in: database)
      try database.run(
        "DELETE FROM answers WHERE region = ? AND edition = ? AND factor = ? AND phase = ?",
        .text(key.region),
        .text(key.edition), .text(key.factor), .text(key.phase.rawValue))
      return before.map { [.answer(key, $0)] } ?? []
    }
  }
}

extension OwnRows {
  private static func stored(_ address: Address, in database: Database) throws(SQLiteError) -> Bookmark? {
    try database.rows(
      "SELECT address, title, made FROM bookmarks WHERE address = ?", [.text(address.description)], bookmark
    ).first
  }

  private static func view(named name: String, in database: Database) throws(SQLiteError) -> SavedView? {
    try database.rows("SELECT name, address, made FROM views WHERE name = ?", [.text(name)], view).first
  }

  private static func stored(_ key: AnswerKey, in database: Database) throws(SQLiteError) -> Answer? {
    try database.rows(
      "SELECT mark, made FROM answers WHERE region = ? AND edition = ? AND factor = ? AND phase = ?",
      [.text(key.region), .text(key.edition), .text(key.factor), .text(key.phase.rawValue)]
    ) { Answer(mark: $0.integer(0), made: Moment($0.text(1))) }.first
  }

  private static func bookmark(_ row: Database.Row) -> Bookmark {
    Bookmark(address: Address(row.text(0)), title: row.text(1), made: Moment(row.text(2)))
  }

  private static func view(_ row: Database.Row) -> SavedView {
    SavedView(name: row.text(0), address: Address(row.text(1)), made: Moment(row.text(2)))
  }

  private static func note(_ row: Database.Row) -> Note {
    Note(
      id: row.text(0), subject: Address(row.text(1)), title: row.text(2), text: row.text(3),
      made: Moment(row.text(4)))
  }

  private static func visit(_ row: Database.Row) -> Visit {
    Visit(addressText: row.text(0), place: row.text(3), title: row.text(1), left: Moment(row.text(2)))
  }

  private static func answer(_ row: Database.Row) -> (key: AnswerKey, answer: Answer)? {
    guard let phase = AnswerKey.Phase(rawValue: row.text(3)) else { return nil }
    return (
      AnswerKey(region: row.text(0), edition: row.text(1), factor: row.text(2), phase: phase),
      Answer(mark: row.integer(4), made: Moment(row.text(5)))
    )
  }
}
