import SmartSpecFiles

extension FuzzTarget {
  /// CSV text is cut into records; written again, all cells in quotes, it is cut into the same ones.
  static let csv = FuzzTarget("csv") { input in
    let records = cut(input)
    var written: [UInt8] = []
    for record in records {
      written += record.map(quoted).joined(separator: [0x2C])
      written.append(0x0A)
    }
    try expect(cut(written) == records, "What was written reads back as something else.")
  }

  /// The cells of CSV text as texts, record by record.
  public static func records(_ bytes: [UInt8]) -> [[String]] {
    cut(bytes).map { $0.map { String(decoding: $0, as: UTF8.self) } }
  }

  /// The cells of CSV text, record by record.
  static func cut(_ bytes: [UInt8]) -> [[[UInt8]]] {
    bytes.withUnsafeBufferPointer { text in
      var scanner = CSVScanner(text)
      var scratch: [UInt8] = []
      var records: [[[UInt8]]] = []
      while scanner.next() {
        records.append(scanner.cells.map { text.withCell($0, scratch: &scratch) { Array($0) } })
      }
      return records
    }
  }

  private static func quoted(_ cell: [UInt8]) -> [UInt8] {
    [0x22] + cell.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
  }
}
