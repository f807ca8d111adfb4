/// Folded texts, one a row, searched for words.
public struct FoldedText: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// Folds the texts of each row; the texts of one row are kept apart.
  public init(rowCount: Int, texts: (Int) -> [String]) {
    for row in 0..<rowCount {
      for text in texts(row) where !text.isEmpty {
        Folding.fold(text, into: &bytes)
        bytes.append(0x0A)
      }
      ends.append(bytes.count)
    }
  }

  /// Whether a row contains the bytes of a folded word.
  public func contains(_ word: [UInt8], row: Int) -> Bool {
    let start = row == 0 ? 0 : ends[row - 1]
    let end = ends[row]
    guard let first = word.first else { return true }
    guard word.count <= end - start else { return false }
    return bytes.withUnsafeBufferPointer { text in
      word.withUnsafeBufferPointer { word in
        var position = start
        let last = end - word.count
        while position <= last {
          if text[position] == first {
            var offset = 1
            while offset < word.count, text[position + offset] == word[offset] { offset += 1 }
            if offset == word.count { return true }
          }
          position += 1
        }
        return false
      }
    }
  }

  /// Whether the letters of a folded word appear in a row in their order, with anything between.
  public func containsScattered(_ word: [UInt8], row: Int) -> Bool {
    var rest = word[...]
    for byte in bytes[(row == 0 ? 0 : ends[row - 1])..<ends[row]] {
      guard let next = rest.first else { return true }
      if byte == 0x0A {
        rest = word[...]
      } else if byte == next {
        rest.removeFirst()
      }
    }
    return rest.isEmpty
  }
}
