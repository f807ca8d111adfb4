import SmartSpecModel
import TestSupport
import Testing

@testable import SmartSpecFiles

@Suite("Tables that nobody described")
struct TableSketchTests {
  private func open(_ text: String, schema: TableSchema? = nil) throws -> (MappedTable, TemporaryPackage) {
    let package = try TemporaryPackage(["my.csv": text])
    return (try MappedTable.open(package.folder + "/my.csv", schema: schema), package)
  }

  private func kinds(_ text: String) throws -> [FieldSchema.Kind] {
    try open(text).0.schema.fields.map(\.kind)
  }

  @Test(
    "The kind of a column is that of its values",
    arguments: [
      ("1\n2\n\"\"", FieldSchema.Kind.integer), ("1.5\n2", .number), ("1\nx", .text),
      ("2018\n2019", .integer),
      ("2018\n2019-03", .partialDate), ("2018-03-07", .partialDate), ("2018-13-07", .text),
      ("007\n008", .text),
      ("0.5\n0", .number), ("\"\"", .text), ("\"1,5\"", .text), ("-3\n1e3", .integer),
    ])
  func kind(values: String, kind: FieldSchema.Kind) throws {
    #expect(try kinds("x\n" + values + "\n").first == kind)
  }

  @Test("A text with few different values is a category, and so are more when they are short")
  func category() throws {
    let rows = (0..<200).map { row in
      "\(["ERDF", "ESF"][row % 2]),CH\(row % 50),a longer text with number \(row % 50),title \(row)"
    }
    let (table, _) = try open("fund,code,text,title\n" + rows.joined(separator: "\n"))
    #expect(table.schema.fields.map(\.isCategory) == [true, true, false, false])
  }

  @Test("Cells are cut by the sign that splits the rows evenly", arguments: [",", ";", "\t"])
  func delimiter(sign: String) throws {
    let other = sign == "," ? ";" : ","
    let rows = (0..<50).map { ["\($0)", "a\(other) b\(other)", "x"].joined(separator: sign) }
    let (table, _) = try open(
      (["id", "text", "z"].joined(separator: sign) + "\n") + rows.joined(separator: "\n"))
    #expect(table.schema.fields.map(\.name) == ["id", "text", "z"])
    #expect(table.text(field: 2, row: 49) == "x")
  }

  @Test("A number with a decimal comma is read, shown and exported with a point")
  func decimalCommaText() throws {
    let (table, _) = try open("name;aid\na;1,01\nb;-2,5\nc;\n")
    #expect((0..<3).map { table.text(field: 1, row: $0) } == ["1.01", "-2.5", ""])
  }

  @Test("A decimal comma makes a number where it cannot divide thousands")
  func decimalComma() throws {
    let (table, _) = try open("a;b;c\n1,5;1,500;1.234,5\n-2;2,000;7\n;3;8\n")
    #expect(table.schema.fields.map(\.kind) == [.number, .text, .text])
    let columns = try table.columns([0], rowCount: 3, monitor: .none)
    #expect((0..<3).map { columns[0].number(at: $0) } == [1.5, -2, nil])
  }

  @Test("Heads become names that filters know, each a name of its own")
  func names() throws {
    let (table, _) = try open("Coût total (€),,Région,region,2019\n1,2,3,4,5\n")
    #expect(table.schema.fields.map(\.name) == ["cout_total", "column_2", "region", "region_2", "2019"])
    #expect(table.schema.fields.map(\.title) == ["Coût total (€)", "column 2", "Région", "region", "2019"])
    #expect(table.problems.contains(.namedColumn(4, name: "region_2")))
    #expect(table.schema.name == "my")
  }

  @Test("A description is followed; other columns come after it, and those it misses are missing")
  func described() throws {
    let schema = TableSchema(
      name: "p", title: "P",
      fields: [
        FieldSchema(name: "total", kind: .number, minimum: 0), FieldSchema(name: "absent", kind: .number),
        FieldSchema(name: "fund", choices: ["ERDF"]),
      ], missingValues: ["", "-"])
    let (table, _) = try open("fund,total,more\nERDF,-1,5\nESF,-,6\n-,7,-\n", schema: schema)
    #expect(table.schema.fields.map(\.name) == ["total", "absent", "fund", "more"])
    #expect((0..<3).map { table.text(field: 3, row: $0) } == ["5", "6", ""])
    let columns = try table.columns([0, 1, 2], rowCount: 3, monitor: .none)
    #expect((0..<3).map { columns[0].number(at: $0) } == [nil, nil, 7])
    #expect((0..<3).allSatisfy { columns[1].isMissing(at: $0) })
    #expect((0..<3).map { columns[2].text(at: $0) } == ["ERDF", "", ""])
    #expect(
      table.problems == [
        .missingField("absent"), .unfitCells(field: "total", count: 1), .unfitCells(field: "fund", count: 1),
      ])
    let all = RowSet(allIn: 0..<3)
    #expect(table.rows(having: StoredSearch(.exactly(""), field: 1), among: all).count == 3)
    #expect(table.rows(having: StoredSearch(.exactly(""), field: 2), among: all).count == 1)
  }
}
