import TestSupport
import Testing

@testable import SmartSpecFiles

/// The cells of CSV text, record by record.
func cut(_ bytes: [UInt8]) -> [[String]] {
  bytes.withUnsafeBufferPointer { text in
    var scanner = CSVScanner(text)
    var records: [[String]] = []
    while scanner.next() { records.append(scanner.cells.map { text.string($0) }) }
    return records
  }
}

func cut(_ text: String) -> [[String]] { cut(Array(text.utf8)) }

@Suite("Cutting CSV")
struct CSVScannerTests {
  @Test(
    "Cells and records",
    arguments: [
      ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
      ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,,c\n,,\n", [["a", "", "c"], ["", "", ""]]),
      ("a,b,\nc,d,", [["a", "b", ""], ["c", "d", ""]]),
      ("a\r\nb\nc\rd", [["a"], ["b"], ["c"], ["d"]]),
      ("\n\na\n\r\n\rb\n\n", [["a"], ["b"]]),
      ("", []), ("\n\r\n", []), (",", [["", ""]]),
      ("longer than eight bytes,and this too,x\n", [["longer than eight bytes", "and this too", "x"]]),
      ("12345678,1234567,123456789\n", [["12345678", "1234567", "123456789"]]),
      ("Śląskie,Αττική,日本\n", [["Śląskie", "Αττική", "日本"]]),
    ])
  func cells(text: String, records: [[String]]) {
    #expect(cut(text) == records)
  }

  @Test(
    "Quotes",
    arguments: [
      ("\"a,b\",c\n", [["a,b", "c"]]),
      ("\"a \"\"b\"\" c\"\n", [["a \"b\" c"]]),
      ("\"\"\"\"\n", [["\""]]),
      ("\"\",x\n", [["", "x"]]),
      ("\"a\nb\r\nc\rd\",e\nf,g\n", [["a\nb\r\nc\rd", "e"], ["f", "g"]]),
      ("a,\"b\"", [["a", "b"]]),
      ("a\"b,c\n", [["a\"b", "c"]]),
    ])
  func quotes(text: String, records: [[String]]) {
    #expect(cut(text) == records)
  }

  @Test("A byte that means nothing is part of its cell")
  func nulBytes() {
    #expect(cut([0x61, 0, 0x62, 0x2C, 0, 0x0A]) == [["a\0b", "\0"]])
  }

  @Test("A cell may be as large as it likes")
  func largeCell() {
    let large = String(repeating: "x\n\"\",", count: 1 << 18)
    let records = cut("a,\"\(large)\",b\nc,d,e\n")
    #expect(records.count == 2)
    #expect(records.first?[1] == large.replacing("\"\"", with: "\""))
    #expect(cut(String(repeating: "y", count: 1 << 20)).first?.first?.utf8.count == 1 << 20)
  }

  @Test("Lines are counted through embedded line breaks of every kind")
  func lines() {
    let bytes = Array("a\n\"b\nc\r\nd\re\",f\r\n\r\ng\rh".utf8)
    bytes.withUnsafeBufferPointer { text in
      var scanner = CSVScanner(text)
      var lines: [Int] = []
      while scanner.next() { lines.append(scanner.recordLine) }
      #expect(lines == [1, 2, 7, 8])
    }
  }

  @Test(
    "What is wrong with quotes is said with its place",
    arguments: [
      ("a,\"b\nc", CSVScanner.Problem.openQuote, 2), ("\"", .openQuote, 0),
      ("\"a\"b,c\n", .textAfterQuote, 3),
    ])
  func problems(text: String, problem: CSVScanner.Problem, offset: Int) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { text in
      var scanner = CSVScanner(text)
      let isFound = scanner.next()
      #expect(isFound)
      #expect(scanner.problem?.problem == problem)
      #expect(scanner.problem?.offset == offset)
    }
  }

  @Test("After a closing quote with text behind it the next cell is found")
  func goesOn() {
    #expect(cut("\"a\"b,c\nd,e\n") == [["a", "c"], ["d", "e"]])
  }

  @Test("A batch keeps the cells of its records one after the other")
  func batches() {
    let bytes = Array("a,b\nc,d\ne\nf,g\n".utf8)
    bytes.withUnsafeBufferPointer { text in
      var scanner = CSVScanner(text)
      scanner.beginBatch()
      while scanner.nextInBatch() {
        if scanner.cellCount == 1 { scanner.dropRecord() }
      }
      #expect(scanner.cells.map { text.string($0) } == ["a", "b", "c", "d", "f", "g"])
    }
  }

  @Test("Bytes beyond ASCII are noticed wherever they stand", arguments: 0..<20)
  func highBytes(position: Int) {
    var bytes = Array("abcdefghijklmnopqrst,x\n".utf8)
    #expect(!hasHighBytes(bytes))
    bytes[position] = 0xC3
    #expect(hasHighBytes(bytes))
    #expect(hasHighBytes(Array("\"".utf8) + bytes.prefix(20) + Array("\"\n".utf8)))
  }

  private func hasHighBytes(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer {
      var scanner = CSVScanner($0)
      while scanner.nextInBatch() {}
      return scanner.hasHighBytes
    }
  }

  @Test("What is written reads back", arguments: 0..<60)
  func roundTrip(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let records = (0..<Int.random(in: 1...8, using: &random)).map { _ in
      (0..<3).map { _ in random.text(0...12) }
    }
    let lineBreaks: [[UInt8]] = [[0x0A], [0x0D, 0x0A], [0x0D]]
    let lineBreak = lineBreaks.randomElement(using: &random) ?? []
    var written: [UInt8] = []
    for record in records {
      written += record.map(quoted).joined(separator: [0x2C])
      written += lineBreak
    }
    let found = cut(written).map { $0.map { Array($0.utf8) } }
    #expect(found == records.map { $0.map { Array($0.utf8) } })
  }

  /// A text between quotes; bytes, because an accent after a quote makes another character of it.
  private func quoted(_ text: String) -> [UInt8] {
    [0x22] + text.utf8.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
  }

  @Test("Plain cells are those between the commas, eight bytes at a time or not", arguments: 0..<60)
  func agreesWithSplitting(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let cells = (0..<200).map { _ in
      String(
        (0..<Int.random(in: 1...20, using: &random)).map { _ in
          "abc+-. \u{7F}".randomElement(using: &random) ?? "a"
        })
    }
    #expect(cut(cells.joined(separator: ",")) == [cells])
    #expect(cut(cells.joined(separator: "\r")) == cells.map { [$0] })
  }

  @Test("Random bytes never trap", arguments: 0..<100)
  func randomBytes(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<20 { _ = cut(random.bytes(0...300)) }
  }
}
