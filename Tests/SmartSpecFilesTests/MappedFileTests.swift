import Dispatch
import Glibc
import SmartSpecModel
import TestSupport
import Testing

@testable import SmartSpecFiles

@Suite("Large files")
struct MappedFileTests {
  @Test("A file that is cut off while it is shown reads as nothing there, and says so")
  func truncated() throws {
    let nasty = NastyTable(seed: 4, count: 3_000, isTidy: true)
    let package = try TemporaryPackage(["t.csv": nasty.bytes])
    let path = package.folder + "/t.csv"
    let table = try MappedTable.open(path)
    try table.index()
    #expect(table.state == .unchanged)
    #expect(truncate(path, 5_000) == 0)
    #expect(table.state == .changed)
    #expect(table.text(field: 0, row: 0) == nasty.rows[0][0])
    // What is found there means nothing, but it is found.
    _ = table.text(field: 0, row: 2_900)
    _ = table.rows(having: StoredSearch(.word("rail")), among: RowSet(allIn: 0..<table.rowCount))
    _ = try table.columns([0, 1, 2, 3, 4], rowCount: table.rowCount, monitor: .none)
    #expect(table.state == .changed)
  }

  @Test("A file in whose place another is put has changed; one that loses its name has not")
  func replaced() throws {
    let package = try TemporaryPackage(["a.csv": Array("x\n1\n".utf8), "b.csv": Array("x\n2\n".utf8)])
    let table = try MappedTable.open(package.folder + "/a.csv")
    unlink(package.folder + "/a.csv")
    #expect(table.state == .unchanged)
    rename(package.folder + "/b.csv", package.folder + "/a.csv")
    #expect(table.state == .changed)
    #expect(table.text(field: 0, row: 0) == "1")
  }

  @Test("A folder, a pipe and a file that is not there are refused in the words of the system")
  func refused() throws {
    let package = try TemporaryPackage([String: [UInt8]]())
    mkfifo(package.folder + "/pipe", 0o600)
    for (name, reason) in [
      ("", "it is not a file"), ("pipe", "it is not a file"), ("no", "there is no such file"),
    ] {
      let path = package.folder + "/" + name
      #expect(throws: FileError(path: path, reason: reason)) { _ = try MappedTable.open(path) }
    }
  }

  @Test(
    "A file with nothing, a head only, or blank lines has no rows",
    arguments: ["", "\n\r\n", "a,b", "a,b\n\n"])
  func empty(text: String) throws {
    let package = try TemporaryPackage(["t.csv": text])
    let table = try MappedTable.open(package.folder + "/t.csv")
    try table.index()
    #expect(table.rowCount == 0 && table.isComplete)
    #expect(table.schema.fields.map(\.name) == (text.hasPrefix("a") ? ["a", "b"] : []))
    let columns = try table.columns(Array(table.schema.fields.indices), rowCount: 0, monitor: .none)
    #expect(columns.allSatisfy { $0.count == 0 })
  }

  @Test("Files that end at the end of a page can be read", arguments: [4_096, 8_192])
  func wholePages(size: Int) throws {
    let text = "id,x\n" + String(repeating: "abcdef,é\n", count: 2_000)
    let package = try TemporaryPackage(["t.csv": Array(text.utf8.prefix(size - 6)) + Array("\nlast,".utf8)])
    let table = try MappedTable.open(package.folder + "/t.csv")
    try table.index()
    #expect(table.text(field: 0, row: table.rowCount - 1) == "last")
    let all = RowSet(allIn: 0..<table.rowCount)
    #expect(table.rows(having: StoredSearch(.word("last")), among: all).count == 1)
  }

  @Test("A table comes through a pipe as from a file")
  func pipe() throws {
    let nasty = NastyTable(seed: 5, count: 3_000, isTidy: true)
    var ends: [Int32] = [0, 0]
    try #require(Glibc.pipe(&ends) == 0)
    let (source, target) = (ends[0], ends[1])
    defer { close(source) }
    // A thread of its own: those of tasks may all be waiting.
    DispatchQueue.global().async {
      var rest = nasty.bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(target, $0.baseAddress, $0.count) }
        guard count > 0 else { break }
        rest = rest.dropFirst(count)
      }
      close(target)
    }
    var copied = 0
    let table = try MappedTable.reading(descriptor: source, name: "-", report: { copied = $0 })
    try table.index()
    #expect(copied == nasty.bytes.count)
    #expect(table.rowCount == nasty.rows.count && table.path == "-" && table.state == .unchanged)
    #expect(table.text(field: 1, row: 2_999) == nasty.rows[2_999][1])
  }

  @Test("Waiting for a pipe ends when nobody waits for it")
  func silentPipe() throws {
    var ends: [Int32] = [0, 0]
    try #require(Glibc.pipe(&ends) == 0)
    defer { ends.forEach { close($0) } }
    #expect(throws: Cancelled.self) {
      _ = try MappedTable.reading(descriptor: ends[0], name: "-", isCancelled: { true })
    }
  }

  @Test("A file behind standard input is used where it is")
  func redirectedFile() throws {
    let package = try TemporaryPackage(["t.csv": "a,b\n1,2\n"])
    let descriptor = open(package.folder + "/t.csv", O_RDONLY)
    let table = try MappedTable.reading(descriptor: descriptor, name: "-")
    close(descriptor)
    #expect(table.text(field: 1, row: 0) == "2")
  }
}
