import ArgumentParser
import FoundationEssentials

/// What the parser knows about a command, for the manual.
struct CommandDescription: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool
  let subcommands: [CommandDescription]?
  let arguments: [Argument]?

  struct Argument: Decodable {
    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
  }

  struct Name: Decodable {
    let kind: String
    let name: String
  }

  /// The whole program with its subcommands; nil when the parser describes itself in another form.
  static var program: CommandDescription? {
    struct Dump: Decodable { let command: CommandDescription }
    return try? JSONDecoder().decode(Dump.self, from: Data(SmartSpec._dumpHelp().utf8)).command
  }

  /// The arguments but those that every command has.
  var shownArguments: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay && argument.names?.contains { ["help", "version"].contains($0.name) } != true
    }
  }

  /// `get [--format format] address`.
  var usage: String {
    ([commandName] + shownArguments.map(\.usage)).joined(separator: " ")
  }
}

extension CommandDescription.Argument {
  fileprivate var usage: String {
    let value = valueName ?? "value"
    let word =
      switch kind {
      case "positional": isRepeating ? "\(value)..." : value
      case "option": "\(spelling) \(value)"
      default: spelling
      }
    return isOptional ? "[\(word)]" : word
  }

  /// `--format format`, `-h`.
  var term: String {
    switch kind {
    case "positional": valueName ?? "value"
    case "option": "\(spelling) \(valueName ?? "value")"
    default: spelling
    }
  }

  private var spelling: String {
    (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }.joined(separator: ", ")
  }

  /// What it means, its values and its default.
  var meaning: String {
    var words = abstract ?? ""
    if let allValues, !allValues.isEmpty { words += " One of \(allValues.joined(separator: ", "))." }
    if kind != "flag", let defaultValue, !defaultValue.isEmpty { words += " Default: \(defaultValue)." }
    return words
  }
}
