internal import FoundationEssentials
internal import TOMLKit

/// The text of a TOML file, read, with what is needed to say what is wrong where.
struct ConfigSource {
  let table: TOMLTable
  let text: String
  let file: String

  init(text: String, file: String) throws(ConfigFileError) {
    self.text = text
    self.file = file
    let unparsable = UnparsableText.first(in: text)
    do {
      table = try TOMLTable(string: unparsable?.before ?? text)
    } catch let error as TOMLParseError {
      throw .malformed(file: file, line: error.source.begin.line, reason: error.description)
    } catch {
      throw .malformed(file: file, line: nil, reason: "\(error)")
    }
    if let unparsable {
      throw .malformed(file: file, line: unparsable.line, reason: unparsable.reason.rawValue)
    }
  }

  init(path: String) throws(ConfigFileError) {
    try self.init(text: Self.text(ofFile: path), file: path)
  }

  static func text(ofFile path: String) throws(ConfigFileError) -> String {
    do { return try String(contentsOfFile: path, encoding: .utf8) } catch {
      throw .unreadable(file: path, reason: reason(of: error))
    }
  }

  /// The name of the file without its folders.
  var shortName: String { file.split(separator: "/").last.map(String.init) ?? file }

  private static func reason(of error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileReadNoSuchFile: "there is no such file"
    case .fileReadNoPermission: "it may not be read"
    case .fileReadInapplicableStringEncoding, .fileReadCorruptFile: "it is not UTF-8 text"
    default: "it is no readable file"
    }
  }
}

extension ConfigSource {
  /// A value at the top of the file; `nil` if there is none.
  func value<Value>(
    _ key: String, _ form: String, _ read: (any TOMLValueConvertible) -> Value?
  ) throws(ConfigFileError) -> Value? {
    guard let given = table[key] else { return nil }
    guard let value = read(given) else { throw malformed(key, in: nil, "“\(key)” must be \(form).") }
    return value
  }

  func refuseUnknown(
    _ names: [String], known: [String], kind: String, section: String?, at key: String? = nil
  ) throws(ConfigFileError) {
    guard let name = names.first(where: { !known.contains($0) }) else { return }
    throw unknown(name, known: known, kind: kind, section: section, at: key)
  }

  func unknown(
    _ name: String, known: [String], kind: String, section: String?, at key: String? = nil
  ) -> ConfigFileError {
    .unknownName(file: file, line: line(of: key ?? name, in: section), kind: kind, name: name, known: known)
  }

  func malformed(_ key: String, in section: String?, _ reason: String) -> ConfigFileError {
    .malformed(file: file, line: line(of: key, in: section), reason: reason)
  }

  /// The line where a key of a section is set; `nil` if it is written in another way than usual.
  func line(of key: String, in section: String?) -> Int? {
    var current: Substring?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.filter { $0 != " " && $0 != "\t" && $0 != "\"" && $0 != "\r" }
      if words.hasPrefix("[") {
        current = words.dropFirst().prefix { $0 != "]" }
        if section == nil, current == key[...] { return index + 1 }
      } else if current == section.map({ $0[...] }), words.hasPrefix(key + "=") {
        return index + 1
      }
    }
    return nil
  }
}
