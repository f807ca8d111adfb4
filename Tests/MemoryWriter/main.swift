import Glibc
import SmartSpecModel
import SmartSpecStore

// Keeps notes and bookmarks as a session does, and writes a line about each that was confirmed.
//
// memory-writer FILE NAME FIRST END: one note and one bookmark for each number from FIRST up to END.

let arguments = CommandLine.arguments
guard arguments.count == 5, let first = Int(arguments[3]), let end = Int(arguments[4]) else { exit(2) }
let store = MemoryStore(path: arguments[1], patience: .seconds(60))
let (name, made) = (arguments[2], Moment("2026-11-23 10:00:00"))

func confirm(_ line: String) {
  var bytes = Array((line + "\n").utf8)
  guard write(STDOUT_FILENO, &bytes, bytes.count) == bytes.count else { exit(3) }
}

do {
  for number in first..<end {
    let key = "\(name)-\(number)"
    let subject = Address(["regions", key])
    try store.keep([.note(Note(id: key, subject: subject, title: key, text: "Note \(key)", made: made))])
    confirm("note \(key)")
    try store.keep([.bookmark(Bookmark(address: subject, title: key, made: made))])
    confirm("bookmark \(subject)")
  }
} catch {
  confirm("failed \(error)")
  exit(1)
}
