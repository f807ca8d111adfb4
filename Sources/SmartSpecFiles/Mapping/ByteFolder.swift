import SmartSpecModel

/// Folds the bytes of cells one after the other, as `Folding.fold` does with their text.
///
/// The folded bytes stay until the next cell is folded.
final class ByteFolder {
  private let letters = LetterFolds.shared
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 12
  private var count = 0

  init() { memory = .allocate(capacity: capacity) }
  deinit { memory.deallocate() }

  /// The folded bytes of a text; bytes that are not UTF-8 are repaired first.
  func fold(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    // A byte becomes two at most, and three bytes of a letter not more than seven.
    if text.count * 4 + 16 > capacity {
      memory.deallocate()
      capacity = text.count * 4 + 16
      memory = .allocate(capacity: capacity)
    }
    guard let start = text.baseAddress else { return UnsafeBufferPointer(start: memory, count: 0) }
    count = 0
    if !foldASCII(start, text.count), !foldWords(start, text.count) { foldRepaired(text) }
    return UnsafeBufferPointer(start: memory, count: count)
  }

  private func foldASCII(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    var seen: UInt8 = 0
    for index in 0..<length {
      let byte = text[index]
      seen |= byte
      memory[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
    count = length
    return seen < 0x80
  }

  /// Folds word by word; false where a letter needs more than the table knows, or is none.
  private func foldWords(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    count = 0
    var place = 0
    while place < length {
      var end = place
      // The first letter that says it decides; blanks end words.
      var script = LetterFolds.Script.latin
      while end < length, text[end] != 0x20 {
        if script == .latin, text[end] >= 0xCD, let letter = UTF8Letter(text, end, limit: length) {
          script = letters.entry(letter.value).script
        }
        end += 1
      }
      if end < length { end += 1 }
      guard foldWord(text, place..<end, script) else { return false }
      place = end
    }
    return true
  }

  private func foldWord(
    _ text: UnsafePointer<UInt8>, _ word: Range<Int>, _ script: LetterFolds.Script
  ) -> Bool {
    var place = word.lowerBound
    while place < word.upperBound {
      let entry: LetterFolds.Entry
      if text[place] < 0x80 {
        entry = letters.entry(ascii: text[place], in: script)
        place += 1
      } else {
        guard let letter = UTF8Letter(text, place, limit: word.upperBound) else { return false }
        entry = letters.entry(letter.value)
        place += letter.count
      }
      guard entry.isKnown else { return false }
      // Writes eight bytes, of which those beyond the entry are written over by the next.
      UnsafeMutableRawPointer(memory + count).storeBytes(of: entry.bytes.littleEndian, as: UInt64.self)
      count += entry.count
    }
    return true
  }

  private func foldRepaired(_ text: UnsafeBufferPointer<UInt8>) {
    var bytes: [UInt8] = []
    Folding.fold(String(decoding: text, as: UTF8.self), into: &bytes)
    if bytes.count > capacity {
      memory.deallocate()
      capacity = bytes.count
      memory = .allocate(capacity: capacity)
    }
    for (index, byte) in bytes.enumerated() { memory[index] = byte }
    count = bytes.count
  }
}
