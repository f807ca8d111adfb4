import FoundationEssentials
import Testing

/// Rules that the compiler does not know.
@Suite("Architecture")
struct ArchitectureTests {
  private static let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(
    3
  )
  .joined(separator: "/")

  /// What each target may import.
  private static let allowed: [String: Set<String>] = [
    "TerminalUI": ["Swift", "Synchronization"],
    "SmartSpecModel": ["Swift", "Synchronization"],
    "SmartSpecFiles": [
      "SmartSpecModel", "CMapping", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization",
    ],
    "SmartSpecStore": ["SmartSpecModel", "CSQLite", "Glibc", "Synchronization"],
    "SmartSpecUI": ["SmartSpecModel", "TerminalUI", "Synchronization"],
    "SmartSpecConfig": [
      "TerminalUI", "SmartSpecModel", "SmartSpecUI", "TOMLKit", "FoundationEssentials", "Glibc",
    ],
    "Curses": ["CNCurses", "TerminalUI", "Glibc", "Synchronization"],
    "smartspec": [
      "TerminalUI", "SmartSpecModel", "SmartSpecFiles", "SmartSpecStore", "SmartSpecUI", "SmartSpecConfig",
      "Curses", "CConfinement", "ArgumentParser",
      "FoundationEssentials", "Glibc", "Synchronization",
    ],
  ]

  private struct File {
    let path: String
    let lines: [Substring]
  }

  /// Files of the repository below a folder whose name ends in one of `endings`.
  private static func files(in folder: String, _ endings: String...) throws -> [File] {
    let root = repository + "/" + folder
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
    return paths.filter { path in endings.contains { path.hasSuffix($0) } }.compactMap { path in
      guard let data = FileManager.default.contents(atPath: root + "/" + path) else { return nil }
      let lines = String(decoding: data, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      return File(path: folder + "/" + path, lines: lines)
    }
  }

  /// Places in files, as `path:line`, of lines that satisfy a condition.
  private static func places(in files: [File], where isFound: (Substring) -> Bool) -> [String] {
    files.flatMap { file in
      file.lines.indices.filter { isFound(file.lines[$0]) }.map { "\(file.path):\($0 + 1)" }
    }
  }

  /// The module a line imports; nil when it imports none.
  private static func imported(_ line: Substring) -> String? {
    let words = line.split(separator: " ")
    guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
      words[..<position].allSatisfy({ $0.hasPrefix("@") || ["public", "package", "internal"].contains($0) })
    else { return nil }
    // `import struct Module.Type` names a kind first.
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "typealias"]
    let name = kinds.contains(words[position + 1]) ? words.dropFirst(position + 2).first : words[position + 1]
    return name.map { String($0.split(separator: ".")[0]) }
  }

  @Test("A line that imports is recognised in all its forms")
  func recognisesImports() {
    #expect(Self.imported("import Glibc") == "Glibc")
    #expect(Self.imported("public import SmartSpecModel") == "SmartSpecModel")
    #expect(Self.imported("@preconcurrency import TOMLKit") == "TOMLKit")
    #expect(Self.imported("import struct Foundation.Data") == "Foundation")
    #expect(Self.imported("// what files import is said here") == nil)
  }

  @Test("Each target imports only what it may", arguments: allowed.keys.sorted())
  func imports(target: String) throws {
    let allowed = try #require(Self.allowed[target])
    let files = try Self.files(in: "Sources/" + target, ".swift")
    #expect(!files.isEmpty)
    let forbidden = Self.places(in: files) { line in
      Self.imported(line).map { !allowed.contains($0) } ?? false
    }
    #expect(forbidden.isEmpty)
  }

  @Test("Every target has its list of imports")
  func targets() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.repository + "/Sources")
    #expect(
      Set(folders).subtracting(["CConfinement", "CNCurses", "CMapping", "CSQLite"]) == Set(Self.allowed.keys))
  }

  @Test(
    "Nothing traps on purpose, and nobody goes around the loop of the application",
    arguments: ["Task { @MainActor", "DispatchQueue.main", "try!", "as!", "fatalError("])
  func forbiddenWords(word: String) throws {
    let places = Self.places(in: try Self.files(in: "Sources", ".swift")) { $0.contains(word) }
    #expect(places.isEmpty)
  }

  @Test("No file grows beyond 400 lines, and one beyond 350 has chapters")
  func fileLengths() throws {
    let long = try Self.files(in: "Sources", ".swift", ".c", ".h").filter { file in
      let hasChapters = file.lines.contains { $0.contains("// MARK: - ") }
      return file.lines.count > (hasChapters ? 400 : 350)
    }
    #expect(long.map(\.path).isEmpty)
  }

  @Test("Nothing is left to be done in a comment", arguments: ["Sources", "docs", "Tests"])
  func leftovers(folder: String) throws {
    // Spelt apart, so that this file does not find itself.
    let words = ["TO" + "DO", "FIX" + "ME"]
    let places = Self.places(in: try Self.files(in: folder, ".swift", ".c", ".h", ".md", ".sh", ".py")) {
      line in
      words.contains { line.contains($0) }
    }
    #expect(places.isEmpty)
  }
}
