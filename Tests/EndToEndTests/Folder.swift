import Glibc

/// A folder that lives as long as the test.
final class Folder {
  let path: String

  init() throws {
    var name = Array("/tmp/smartspec-test-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw Child.Failure(description: "There is no room in /tmp.") }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { _ = try? Program.run("/bin/rm", ["-rf", path]) }

  /// The names of what lies in it, in the order of the alphabet.
  var names: [String] {
    ((try? Program.run("/bin/ls", ["-A", path]).lines) ?? []).filter { !$0.isEmpty }
  }

  /// Writes a file, whose folder is made if it is in one, and returns its path.
  @discardableResult
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let file = path + "/" + name
    if let slash = name.lastIndex(of: "/") { mkdir(path + "/" + name[..<slash], 0o700) }
    guard let stream = fopen(file, "we") else {
      throw Child.Failure(description: "\(file) cannot be written.")
    }
    defer { fclose(stream) }
    let bytes = Array(bytes)
    fwrite(bytes, 1, bytes.count, stream)
    return file
  }
}
