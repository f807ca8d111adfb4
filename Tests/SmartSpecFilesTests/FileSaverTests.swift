import Glibc
import TestSupport
import Testing

@testable import SmartSpecFiles

@Suite("Files are written whole or not at all")
struct FileSaverTests {
  private let package: TemporaryPackage
  private var folder: String { package.folder }

  init() throws { package = try TemporaryPackage(["there.csv": "old\n"]) }

  private func text(_ name: String) -> String? {
    guard let file = try? ByteFile.read(folder + "/" + name) else { return nil }
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// Everything in the folder, hidden files too.
  private var names: [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  private func problem(
    _ path: String, _ saver: FileSaver = FileSaver(), existing: FileSaver.Existing = .kept
  ) -> SaveError.Problem? {
    do throws(SaveError) {
      try saver.save([.init(path: path, text: "new\n")], existing: existing)
      return nil
    } catch {
      #expect(error.message.hasPrefix("Cannot write ") && error.message.hasSuffix("."))
      return error.problem
    }
  }

  @Test(
    "A new file holds what was asked, byte by byte",
    arguments: ["", "é\n", String(repeating: "line\n", count: 100_000)])
  func new(content: String) throws {
    #expect(try FileSaver().save([.init(path: folder + "/new", text: content)]) == [folder + "/new"])
    #expect(text("new") == content && names == ["new", "there.csv"])
  }

  @Test("A write that is cut short goes on where it stopped")
  func shortWrites() throws {
    let saver = FileSaver(write: { Glibc.write($0, $1, min($2, 7)) })
    try saver.save([.init(path: folder + "/new", text: "twenty-one characters")])
    #expect(text("new") == "twenty-one characters")
  }

  @Test("A missing folder is named and not made")
  func missingFolder() {
    #expect(problem(folder + "/nowhere/x.csv") == .noFolder(folder + "/nowhere"))
    #expect(problem(folder + "/there.csv/x") == .folderIsFile(folder + "/there.csv"))
    #expect(names == ["there.csv"])
  }

  @Test("A file that is there stays as it is unless it is to be replaced")
  func existing() {
    #expect(problem(folder + "/there.csv") == .exists)
    #expect(text("there.csv") == "old\n")
    #expect(problem(folder + "/there.csv", existing: .replaced) == nil)
    #expect(text("there.csv") == "new\n" && names == ["there.csv"])
  }

  @Test(
    "Of two files none is written when one of them is there", arguments: ["a.csv", "a.csv-metadata.json"])
  func pair(there: String) throws {
    try FileSaver().save([.init(path: folder + "/" + there, text: "mine")])
    let pair = ["a.csv", "a.csv-metadata.json"].map { FileSaver.File(path: folder + "/" + $0, text: "new") }
    #expect(throws: SaveError(path: folder + "/" + there, problem: .exists)) { try FileSaver().save(pair) }
    #expect(names == [there, "there.csv"].sorted() && text(there) == "mine")
    try FileSaver().save(pair, existing: .replaced)
    #expect(text("a.csv") == "new" && text("a.csv-metadata.json") == "new")
  }

  @Test("A file that appears while another is being written is not lost, nor is half of a pair left")
  func race() throws {
    let second = folder + "/b"
    let saver = FileSaver(write: { descriptor, bytes, count in
      close(open(second, O_WRONLY | O_CREAT, 0o600))
      return Glibc.write(descriptor, bytes, count)
    })
    #expect(throws: SaveError(path: second, problem: .exists)) {
      try saver.save([.init(path: folder + "/a", text: "1"), .init(path: second, text: "2")])
    }
    #expect(names == ["b", "there.csv"] && text("b")?.isEmpty == true)
  }

  @Test(
    "Where no room is left nothing stays and the old file is kept",
    arguments: [(ENOSPC, SaveError.Problem.noSpace), (EDQUOT, .noSpace), (EFBIG, .tooLarge)])
  func noRoom(code: Int32, expected: SaveError.Problem) {
    let saver = FileSaver(write: { descriptor, bytes, count in
      // The first bytes still fit.
      if count == 4 { return Glibc.write(descriptor, bytes, 2) }
      errno = code
      return -1
    })
    #expect(problem(folder + "/new", saver) == expected)
    #expect(problem(folder + "/there.csv", saver, existing: .replaced) == expected)
    #expect(names == ["there.csv"] && text("there.csv") == "old\n")
  }

  @Test("What is not an ordinary file is never replaced")
  func notFiles() {
    #expect(problem(folder) == .isFolder)
    #expect(problem(folder, existing: .replaced) == .isFolder)
    #expect(problem(folder + "/", existing: .replaced) == .isFolder)
    #expect(problem("/dev/null", existing: .replaced) == .notAFile)
    #expect(problem("") == .isFolder)
  }

  @Test("A name that is too long is refused")
  func longName() {
    #expect(problem(folder + "/" + String(repeating: "x", count: 300)) == .nameTooLong)
    #expect(names == ["there.csv"])
  }

  @Test("A folder that is not ours is refused", .enabled(if: geteuid() != 0))
  func readOnlyFolder() {
    chmod(folder, 0o500)
    #expect(problem(folder + "/new") == .notAllowed)
    chmod(folder, 0o700)
    #expect(names == ["there.csv"])
  }

  @Test("A tilde is the folder of the user, at the start of a path only")
  func tilde() throws {
    let saver = FileSaver(home: folder)
    #expect(try saver.save([.init(path: "~/mine", text: "x")]) == [folder + "/mine"])
    #expect(text("mine") == "x")
    #expect(problem("~/mine", saver) == .exists)
    #expect(problem("~/x", FileSaver(home: "")) == .noHome)
  }

  @Test("A replaced file keeps its permissions, a replaced link its target")
  func replacing() throws {
    chmod(folder + "/there.csv", 0o640)
    symlink("there.csv", folder + "/link")
    #expect(problem(folder + "/link") == .exists)
    #expect(problem(folder + "/link", existing: .replaced) == nil)
    var status = stat()
    lstat(folder + "/link", &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK && text("there.csv") == "new\n")
    lstat(folder + "/there.csv", &status)
    #expect(status.st_mode & 0o777 == 0o640)
  }
}
