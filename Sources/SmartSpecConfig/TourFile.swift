public import SmartSpecUI
internal import TOMLKit

/// Tours in TOML files: a title, and steps with an address and a caption.
///
/// ```toml
/// title = "The first three minutes"
/// [[step]]
/// open = "/regions/PL22"
/// caption = "Every region has a page."
/// ```
public enum TourFile {
  public static func load(path: String) throws(ConfigFileError) -> Tour { try tour(ConfigSource(path: path)) }

  /// Reads a tour from text; `name` is what stands in messages.
  public static func parse(_ text: String, name: String) throws(ConfigFileError) -> Tour {
    try tour(ConfigSource(text: text, file: name))
  }

  private static func tour(_ source: ConfigSource) throws(ConfigFileError) -> Tour {
    try source.refuseUnknown(
      source.table.keys, known: ["title", "year", "step"], kind: "setting", section: nil)
    guard let title = try source.value("title", "a text", { $0.string }) else {
      throw .malformed(file: source.file, line: nil, reason: "A tour needs a title.")
    }
    let year = try source.value("year", "a year") { $0.int }
    guard let entries = try source.value("step", "a list: write [[step]]", { $0.array }), !entries.isEmpty
    else { throw .malformed(file: source.file, line: nil, reason: "A tour needs steps: write [[step]].") }
    var steps: [Tour.Step] = []
    for (index, entry) in entries.enumerated() {
      steps.append(try step(entry.table, number: index + 1, source))
    }
    return Tour(title: title, year: year, steps: steps)
  }

  private static func step(
    _ table: TOMLTable?, number: Int, _ source: ConfigSource
  ) throws(ConfigFileError) -> Tour.Step {
    guard let table, let address = table["open"]?.string, let caption = table["caption"]?.string else {
      throw .malformed(
        file: source.file, line: nil,
        reason: "Step \(number) needs open = \"ADDRESS\" and caption = \"text\".")
    }
    let known = ["open", "caption", "keys", "hold"]
    if let unknown = table.keys.first(where: { !known.contains($0) }) {
      throw .unknownName(
        file: source.file, line: nil, kind: "setting in step \(number)", name: unknown,
        known: known)
    }
    let hold = table["hold"]?.int
    guard table["hold"] == nil || hold.map({ (1...3600).contains($0) }) == true else {
      throw .malformed(
        file: source.file, line: nil, reason: "hold in step \(number) must be 1 to 3600 seconds.")
    }
    return Tour.Step(address: address, caption: caption, keys: table["keys"]?.string ?? "", hold: hold)
  }
}
