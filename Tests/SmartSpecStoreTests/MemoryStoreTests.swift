import Glibc
import SmartSpecModel
import TestSupport
import Testing

@testable import SmartSpecStore

@Suite("What the user keeps")
struct MemoryStoreTests {
  private let package: TemporaryPackage
  private let path: String
  private let store: MemoryStore
  private let made = Moment("2026-11-23 16:51:07")

  init() throws {
    package = try TemporaryPackage([String: String]())
    path = package.folder + "/data/smartspec/memory.db"
    store = MemoryStore(path: path, patience: .milliseconds(200))
  }

  private func note(_ text: String, on subject: String = "/regions/PL22", day: Int = 23) -> Note {
    Note(
      subject: Address(subject), title: "PL22 Śląskie", text: text, made: Moment("2026-11-\(day) 10:00:00"))
  }

  private func bookmark(_ address: String, _ title: String = "Place") -> Bookmark {
    Bookmark(address: Address(address), title: title, made: made)
  }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  /// Runs the problem that a use of the store ends with; nil when it ends well.
  private func problem(_ body: () throws(StoreError) -> Void) -> StoreError.Problem? {
    do throws(StoreError) { try body() } catch { return error.problem }
    return nil
  }

  @Test("Nothing is made before something is kept, and then for the user alone")
  func place() throws {
    #expect(try store.things() == OwnThings())
    #expect(access(package.folder + "/data", F_OK) != 0)
    try store.keep([.note(note("a"))])
    #expect(mode(path) == 0o600)
    #expect(mode(package.folder + "/data") == 0o700 && mode(package.folder + "/data/smartspec") == 0o700)
  }

  @Test("Everything comes back from another session as it was kept")
  func roundTrip() throws {
    var things = OwnThings()
    things.notes = [note("ζ “quoted”, 'it', % and ; DROP TABLE notes", day: 24), note("first")]
    things.bookmarks = [bookmark("/regions?filter=gdp<75&sort=-gdp_pps_pct_eu&cursor=PL22&year=2015")]
    things.views = [SavedView(name: "Coal & steel", address: Address("/regions?filter=a|b"), made: made)]
    things.visits = [Visit(address: Address("/pilots?cursor=P-RIT"), title: "Pilots", left: made)]
    let key = AnswerKey(region: "PL22", edition: "2026-11-23", factor: "W1.1", phase: .after)
    things.answers = [key: Answer(mark: 0, made: made)]
    try store.keep(
      things.notes.map { .note($0) } + things.bookmarks.map { .bookmark($0) }
        + things.views.map { .view($0) } + things.visits.map { .visit($0) }
        + things.answers.map { .answer($0.key, $0.value) })
    #expect(try MemoryStore(path: path).things() == things)
  }

  @Test("What another session keeps is seen, although what was read is remembered")
  func otherSession() throws {
    try store.keep([.note(note("mine"))])
    #expect(try store.things().notes.count == 1)
    try MemoryStore(path: path).keep([.note(note("theirs"))])
    #expect(try store.things().notes.count == 2)
  }

  @Test("The same change twice keeps one thing")
  func twice() throws {
    let note = note("once")
    try store.keep([.note(note), .bookmark(bookmark("/pilots"))])
    #expect(try store.keep([.note(note)]).isEmpty)
    try store.keep([.bookmark(bookmark("/pilots", "Another title"))])
    let things = try store.things()
    #expect(things.notes == [note] && things.bookmarks.map(\.title) == ["Another title"])
  }

  @Test("Every change returns what takes it back")
  func inverse() throws {
    let key = AnswerKey(region: "PL22", edition: "e", factor: "W1.1", phase: .before)
    try store.keep([
      .note(note("a")), .bookmark(bookmark("/pilots")), .answer(key, Answer(mark: 3, made: made)),
      .view(SavedView(name: "V", address: Address("/regions"), made: made)),
      .visit(Visit(address: Address("/regions"), title: "R", left: made)),
    ])
    let before = try store.things()
    let changes: [OwnChange] = [
      .forgetNote(before.notes[0].id), .forgetBookmark(Address("/pilots")), .forgetView("V"),
      .forgetVisit(Address("/regions?cursor=PL22")), .forgetAnswer(key),
      .view(SavedView(name: "W", address: Address("/pilots"), made: made)),
    ]
    let inverse = try store.keep(changes)
    let changed = try store.things()
    #expect(changed.notes.isEmpty && changed.bookmarks.isEmpty && changed.visits.isEmpty)
    #expect(changed.answers.isEmpty && changed.views.map(\.name) == ["W"])
    try store.keep(inverse)
    #expect(try store.things() == before)
  }

  @Test("Of several changes all are made or none")
  func together() throws {
    try store.keep([.note(note("kept"))])
    let other = try Database(path: path, .existing)
    try other.run("CREATE TRIGGER no BEFORE INSERT ON views BEGIN SELECT RAISE(ABORT, 'no'); END")
    let view = SavedView(name: "V", address: .home, made: made)
    #expect(problem { () throws(StoreError) in try store.keep([.note(note("lost")), .view(view)]) } != nil)
    #expect(try store.things().notes.map(\.text) == ["kept"])
  }

  @Test("The history has each place once, the newest first, and a thousand at most")
  func history() throws {
    try store.keep(
      (0..<1_010).map { .visit(Visit(address: Address("/regions/R\($0)"), title: "\($0)", left: made)) })
    try store.keep([.visit(Visit(address: Address("/regions/R500?cursor=X"), title: "again", left: made))])
    let visits = try store.things().visits
    #expect(visits.count == Visit.limit && visits.prefix(2).map(\.title) == ["again", "1009"])
    #expect(visits.count { $0.address.path == ["regions", "R500"] } == 1)
  }

  @Test("A change that returned is on the disk: the journal is empty and nothing waits")
  func confirmed() throws {
    try store.keep([.note(note("a"))])
    let database = try Database(path: path, .existing)
    #expect(try database.rows("PRAGMA integrity_check") { $0.text(0) } == ["ok"])
    #expect(access(path + "-wal", F_OK) != 0 && statOf(path + "-journal").st_size == 0)
  }
}

extension MemoryStoreTests {
  @Test("Tables of a newer program are refused, and left as they are")
  func newer() throws {
    try store.keep([.note(note("a"))])
    try Database(path: path, .existing).run("PRAGMA user_version = 7")
    let later = MemoryStore(path: path)
    #expect(problem { () throws(StoreError) in _ = try later.things() } == .newer(version: 7))
    #expect(problem { () throws(StoreError) in try later.keep([.note(note("b"))]) } == .newer(version: 7))
    #expect(StoreError(path: path, problem: .newer(version: 7)).message.contains("newer smartspec"))
    #expect(try Database(path: path, .existing).integer("SELECT count(*) FROM notes") == 1)
  }

  @Test("A file of something else is not written into")
  func foreign() throws {
    let text = package.folder + "/text.db"
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 4_096)
    #expect(bytes.withUnsafeBytes { _ in writeFile(text, bytes) })
    let store = MemoryStore(path: text)
    #expect(problem { () throws(StoreError) in try store.keep([.note(note("a"))]) } == .foreign)
    #expect(readText(text)?.utf8.count == 4_096)
    let other = package.folder + "/other.db"
    try Database(path: other, .creating).run("CREATE TABLE theirs (x)")
    #expect(
      problem { () throws(StoreError) in try MemoryStore(path: other).keep([.note(note("a"))]) } == .foreign)
  }

  @Test("A damaged file is said to be damaged")
  func damaged() throws {
    try store.keep((0..<200).map { .note(note(String(repeating: "x", count: 200) + "\($0)")) })
    let size = Int(statOf(path).st_size)
    let descriptor = open(path, O_WRONLY)
    let noise = [UInt8](repeating: 0xA5, count: 4_096)
    for page in stride(from: 4_096, to: size, by: 4_096) { pwrite(descriptor, noise, noise.count, page) }
    close(descriptor)
    #expect(problem { () throws(StoreError) in _ = try MemoryStore(path: path).things() } == .damaged)
  }

  @Test("A file that another program keeps locked is given up after a while")
  func locked() throws {
    try store.keep([.note(note("a"))])
    let other = try Database(path: path, .existing)
    try other.run("BEGIN EXCLUSIVE")
    #expect(problem { () throws(StoreError) in try store.keep([.note(note("b"))]) } == .locked)
    #expect(problem { () throws(StoreError) in _ = try MemoryStore(path: path).things() } == .locked)
    try other.run("COMMIT")
    try store.keep([.note(note("c"))])
    #expect(try store.things().notes.count == 2)
  }

  @Test("A folder that cannot be made is said to be closed or full")
  func unwritable() {
    let store = MemoryStore(path: "/proc/smartspec/memory.db")
    let found = problem { () throws(StoreError) in try store.keep([.note(note("a"))]) }
    #expect(found != nil && (try? store.things()) == OwnThings())
  }

  @Test("Where there is no room a change is refused, and what was confirmed before is there")
  func full() throws {
    try store.keep([.note(note("a"))])
    let record = package.folder + "/record"
    // A limit on the size of files is what a full disk is to the one who writes.
    let writer = try Writer(path, name: "full", numbers: 0..<5_000, record: record, blocks: 128)
    #expect(writer.wait() == 1)
    let lines = Writer.confirmed(record)
    #expect(
      lines.last?.contains("problem: SmartSpecStore.StoreError.Problem.full") == true, "\(lines.last ?? "")")
    let kept = try store.things()
    #expect(lines.count > 50 && kept.notes.count + kept.bookmarks.count == lines.count)
  }

  @Test("A file that is put away is not written any more: the next change makes another")
  func putAway() throws {
    try store.keep([.note(note("a"))])
    rename(path, path + ".away")
    try store.keep([.note(note("b"))])
    #expect(try MemoryStore(path: path).things().notes.map(\.text) == ["b"])
    #expect(try MemoryStore(path: path + ".away").things().notes.map(\.text) == ["a"])
  }

  @Test("It lies where the standard of such files wants it, and nowhere where the user has no folder")
  func standardPlace() {
    func path(_ variables: [String: String]) -> String? { MemoryStore.place { variables[$0] } }
    #expect(path(["XDG_DATA_HOME": "/d", "HOME": "/h"]) == "/d/smartspec/memory.db")
    #expect(path(["XDG_DATA_HOME": "d", "HOME": "/tmp"]) == "/tmp/.local/share/smartspec/memory.db")
    #expect(path(["HOME": "/nowhere/at/all"]) == nil && path([:]) == nil)
  }

  private func writeFile(_ path: String, _ bytes: [UInt8]) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    defer { fclose(file) }
    return fwrite(bytes, 1, bytes.count, file) == bytes.count
  }

  private func statOf(_ path: String) -> stat {
    var status = stat()
    _ = stat(path, &status)
    return status
  }
}
