/// Something in the data that is not right, and where.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Sendable, Comparable {
    case warning, error
    public static func < (a: Severity, b: Severity) -> Bool { a == .warning && b == .error }
  }

  /// A place in a file; line and column count from 1.
  public struct Location: Hashable, Sendable {
    public let file: String
    public let line: Int
    public let column: Int

    public init(file: String, line: Int, column: Int) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  public enum Problem: Hashable, Sendable {
    case missingFile(reason: String)
    case missingColumn(String, isRequired: Bool)
    case undeclaredColumn(String, suggestion: String?)
    case duplicateColumn(String)
    case wrongWidth(found: Int, expected: Int)
    case openQuote
    case textAfterQuote
    case badUTF8(field: String)
    case notANumber(field: String, value: String)
    case notAnInteger(field: String, value: String)
    case badDate(field: String, value: String)
    case outOfRange(field: String, value: String, minimum: Double?, maximum: Double?)
    case notAChoice(field: String, value: String, choices: [String])
    case badPattern(field: String, value: String, pattern: String)
    case missingValue(field: String)
    case duplicateKey(String, firstLine: Int)
    case duplicateValue(field: String, value: String, firstLine: Int)
    case unknownReference(field: String, value: String, table: String, suggestion: String?)
    case tooMany(Int)
    /// Something in a table that stays in its file, as a sentence; its rows are shown with what they have.
    case inLargeTable(String)
    /// A file of shapes that cannot be used at all, with the reason as part of a sentence.
    case unusableShapes(String)
    /// A shape that cannot be used.
    case badShape(String)
    case unknownShape(String, suggestion: String?)
    case moreUnknownShapes(Int)
  }

  public let location: Location
  public let problem: Problem

  public init(_ problem: Problem, at location: Location) {
    self.problem = problem
    self.location = location
  }

  public var severity: Severity {
    switch problem {
    case .undeclaredColumn, .missingColumn(_, isRequired: false), .inLargeTable, .unknownShape,
      .moreUnknownShapes:
      .warning
    default: .error
    }
  }
}

extension Diagnostic {
  /// What is wrong, as one sentence.
  public var message: String {
    switch problem {
    case .missingFile(let reason): "the file cannot be read: \(reason)."
    case .missingColumn(let name, let isRequired):
      isRequired
        ? "the required column “\(name)” is missing; the table is left out."
        : "the column “\(name)” is missing."
    case .undeclaredColumn(let name, _): "the column “\(name)” is not declared; it is not read."
    case .duplicateColumn(let name): "the column “\(name)” stands twice; the first is read."
    case .wrongWidth(let found, let expected): "the row has \(found) cells instead of \(expected)."
    case .openQuote: "a quote is opened and not closed before the end of the file."
    case .textAfterQuote: "text stands after a closing quote."
    case .badUTF8(let field): "the text of “\(field)” is not UTF-8."
    case .notANumber(let field, let value): "“\(value)” is not a number in “\(field)”."
    case .notAnInteger(let field, let value): "“\(value)” is not a whole number in “\(field)”."
    case .badDate(let field, let value): "“\(value)” is not a date in “\(field)”."
    case .outOfRange(let field, let value, let minimum, let maximum):
      "\(value) is outside the range of “\(field)”, \(Self.range(minimum, maximum))."
    case .notAChoice(let field, let value, _): "“\(value)” is not a value of “\(field)”."
    case .badPattern(let field, let value, _): "“\(value)” does not have the form of “\(field)”."
    case .missingValue(let field): "“\(field)” is empty."
    case .duplicateKey(let key, let line): "the key “\(key)” stands already on line \(line)."
    case .duplicateValue(let field, let value, let line):
      "“\(value)” stands already on line \(line), and “\(field)” is declared unique."
    case .unknownReference(let field, let value, let table, _):
      "“\(field)” names “\(value)”, which is not in \(table)."
    case .tooMany(let count): "\(count) more problems of this file are not listed."
    case .inLargeTable(let sentence): sentence
    case .unusableShapes(let reason): "the shapes cannot be used: \(reason). The map of the package stays."
    case .badShape(let reason): "a shape cannot be used: \(reason). It is left out."
    case .unknownShape(let code, _):
      "the code “\(code)” of a shape is no region of the data; it is drawn as other land."
    case .moreUnknownShapes(let count): "\(count) more codes of shapes are no regions of the data."
    }
  }

  /// What to do about it, as one sentence.
  public var remedy: String {
    switch problem {
    case .missingFile: "Put the file there, or take the resource out of datapackage.json."
    case .missingColumn(let name, _):
      "Add a column with the head “\(name)”, or take the field out of datapackage.json."
    case .undeclaredColumn(_, let suggestion):
      suggestion.map { "Did you mean “\($0)”?" } ?? "Declare it in datapackage.json, or take it out."
    case .duplicateColumn: "Give each column a head of its own."
    case .wrongWidth: "Put text that contains a comma between double quotes."
    case .openQuote: "Close the quote; write a quote inside quotes twice."
    case .textAfterQuote: "Put the whole cell between quotes; write a quote inside quotes twice."
    case .badUTF8: "Save the file as UTF-8."
    case .notANumber: "Write digits with a decimal point, or leave the cell empty when the value is missing."
    case .notAnInteger: "Write digits only, or leave the cell empty when the value is missing."
    case .badDate: "Write YYYY, YYYY-MM or YYYY-MM-DD."
    case .outOfRange: "Correct the value, or the limits in datapackage.json."
    case .notAChoice(_, let value, let choices):
      Similarity.nearest(to: value, among: choices).map { "Did you mean “\($0)”?" }
        ?? "Use one of: \(choices.prefix(12).joined(separator: ", "))."
    case .badPattern(_, _, let pattern): "It has to match \(pattern)."
    case .missingValue: "Fill in the cell; the row cannot be used without it."
    case .duplicateKey: "Give the row a key of its own, or take it out."
    case .duplicateValue: "Correct one of the two, or take “unique” out of datapackage.json."
    case .unknownReference(_, _, let table, let suggestion):
      suggestion.map { "Did you mean “\($0)”?" } ?? "Add the row to \(table), or correct the name."
    case .tooMany: "Correct those above first."
    case .unusableShapes:
      "Give a GeoJSON FeatureCollection of polygons with NUTS_ID in EPSG:3035 or 4326, as NUTS_RG_03M_2024_3035.geojson of GISCO."
    case .badShape: "Give each feature a NUTS_ID and closed rings of at least four [x, y]."
    case .unknownShape(_, let suggestion):
      suggestion.map { "Did you mean “\($0)”?" } ?? "Nothing needs to be done if the data need not know it."
    case .moreUnknownShapes: "Nothing needs to be done if the data need not know them."
    case .inLargeTable: "Correct the file if it matters, and press r to read it again."
    }
  }

  private static func range(_ minimum: Double?, _ maximum: Double?) -> String {
    switch (minimum, maximum) {
    case (let low?, let high?): "\(RawNumber.text(low)) to \(RawNumber.text(high))"
    case (let low?, nil): "\(RawNumber.text(low)) or more"
    case (nil, let high?): "\(RawNumber.text(high)) or less"
    case (nil, nil): "any"
    }
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: severity: message`, as editors understand it.
  public var description: String {
    "\(location.file):\(location.line):\(location.column): \(severity.rawValue): \(message)"
  }
}
