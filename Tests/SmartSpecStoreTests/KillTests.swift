import Glibc
import SmartSpecModel
import SmartSpecStore
import TestSupport
import Testing

@Suite("Sessions that are killed")
struct KillTests {
  private static let count = 1_000
  /// A file system in memory where there is one: what a killed process has written is in the kernel anyway, and disks
  /// only make the test slower.
  private static let folder = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"

  @Test("Two sessions keep 1,000 notes and bookmarks each while one is killed: nothing is lost or doubled")
  func killed() throws {
    var name = Array((Self.folder + "/smartspec-kill-XXXXXX").utf8CString)
    try #require(mkdtemp(&name) != nil)
    let folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
      for file in ["memory.db", "memory.db-journal", "calm", "killed"] { unlink(folder + "/" + file) }
      rmdir(folder)
    }
    let database = folder + "/memory.db"
    let records = (calm: folder + "/calm", killed: folder + "/killed")
    let calm = try Writer(database, name: "calm", numbers: 0..<Self.count, record: records.calm)
    var kills = 0
    while true {
      // Where it was killed it goes on with what was not confirmed, as a user would.
      let done = Set(Writer.confirmed(records.killed)).count
      if done == 2 * Self.count { break }
      let session = try Writer(
        database, name: "killed", numbers: done / 2..<Self.count, record: records.killed)
      if kills < 8 {
        let goal = Writer.confirmed(records.killed).count + Int.random(in: 20...200)
        while Writer.confirmed(records.killed).count < goal { usleep(UInt32.random(in: 100...2_000)) }
        session.kill()
        #expect(session.wait() == SIGKILL)
        kills += 1
        // All that was confirmed before is there at once, for others.
        try check(database, records.killed, isComplete: false)
      } else {
        try #require(session.wait() == 0, "\(Writer.confirmed(records.killed).last ?? "")")
      }
    }
    try #require(calm.wait() == 0, "\(Writer.confirmed(records.calm).last ?? "")")
    #expect(kills == 8)
    try check(database, records.killed, isComplete: true)
    try check(database, records.calm, isComplete: true)
    let things = try MemoryStore(path: database).things()
    #expect(things.notes.count == 2 * Self.count && things.bookmarks.count == 2 * Self.count)
  }

  /// Looks for everything that was confirmed.
  private func check(_ database: String, _ record: String, isComplete: Bool) throws {
    let confirmed = Set(Writer.confirmed(record))
    let things = try MemoryStore(path: database).things()
    let kept = things.notes.map { "note \($0.id)" } + things.bookmarks.map { "bookmark \($0.address)" }
    #expect(confirmed.subtracting(kept).isEmpty)
    #expect(Set(kept).count == kept.count)
    if isComplete { #expect(confirmed.count == 2 * Self.count) }
  }
}
