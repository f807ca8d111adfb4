import Glibc
public import Testing
public import TerminalUI

/// Compares a picture with the one in the repository, or records it when `SMARTSPEC_RECORD` is set.
public func expectPicture(
  _ surface: Surface, named name: String, in folder: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  expectText(
    planes(surface), file: "\(folder)/\(name).txt",
    sourceLocation: sourceLocation)
}

/// Compares a text with a file of the repository, or writes it when `SMARTSPEC_RECORD` is set.
public func expectText(_ text: String, file path: String, sourceLocation: SourceLocation = #_sourceLocation) {
  if getenv("SMARTSPEC_RECORD") != nil {
    write(text, to: path)
    return
  }
  guard let known = readText(path) else {
    Issue.record("There is no \(path). Record it with make pictures.", sourceLocation: sourceLocation)
    return
  }
  guard known != text else { return }
  let pairs = zip(
    known.split(separator: "\n", omittingEmptySubsequences: false),
    text.split(separator: "\n", omittingEmptySubsequences: false))
  let different = pairs.enumerated().filter { $0.element.0 != $0.element.1 }.prefix(8)
  let rows = different.map { "row \($0.offset + 1)\n  was \($0.element.0)\n  is  \($0.element.1)" }.joined(
    separator: "\n")
  Issue.record(
    "\(path) is not what is drawn now.\n\(rows)\nLook at it, then accept it with make pictures.",
    sourceLocation: sourceLocation)
}

/// The text of a file; nil when it cannot be read.
public func readText(_ path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    guard count > 0 else { break }
    bytes += chunk[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func write(_ text: String, to path: String) {
  guard let file = fopen(path, "w") else {
    Issue.record("Cannot write \(path).")
    return
  }
  defer { fclose(file) }
  fputs(text, file)
}

/// Letters, roles, and what is behind letters where something is.
private func planes(_ surface: Surface) -> String {
  let grounds = surface.grounds
  return ([surface.text, surface.roles] + (grounds.isEmpty ? [] : [grounds])).joined(separator: "\n---\n")
    + "\n"
}
