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
  ///
  /// At least 32 bytes behind them can be read too.
  func fold(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    // A byte becomes two at most, and three bytes of a letter not more than seven.
    makeRoom(text.count * 4)
    guard let start = text.baseAddress else { return UnsafeBufferPointer(start: memory, count: 0) }
    count = 0
    if !foldASCII(start, text.count), !foldWords(start, text.count) { foldRepaired(text) }
    return UnsafeBufferPointer(start: memory, count: count)
  }

  private func makeRoom(_ count: Int) {
    guard count + 32 > capacity else { return }
    memory.deallocate()
    capacity = count + 32
    memory = .allocate(capacity: capacity)
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
      let script = scriptOfWord(text, place, length)
      var isInWord = true
      while isInWord, place < length {
        let entry: LetterFolds.Entry
        let byte = text[place]
        if byte < 0x80 {
          entry = letters.entry(ascii: byte, in: script)
          place &+= 1
          isInWord = byte != 0x20
        } else {
          guard let letter = UTF8Letter(text, place, limit: length) else { return false }
          entry = letters.entry(letter.value)
          place &+= letter.count
        }
        guard entry.isKnown else { return false }
        // Writes eight bytes, of which those beyond the entry are written over by the next.
        UnsafeMutableRawPointer(memory + count).storeBytes(of: entry.bytes.littleEndian, as: UInt64.self)
        count &+= entry.count
      }
    }
    return true
  }

  /// The script of the word that begins at a place and ends before a blank: that of the first letter that says it.
  @inline(__always)
  private func scriptOfWord(_ text: UnsafePointer<UInt8>, _ place: Int, _ length: Int) -> LetterFolds.Script {
    var place = place
    while place < length, text[place] != 0x20 {
      if text[place] >= 0xCD, let letter = UTF8Letter(text, place, limit: length) {
        let script = letters.entry(letter.value).script
        if script != .latin { return script }
      }
      place &+= 1
    }
    return .latin
  }

  private func foldRepaired(_ text: UnsafeBufferPointer<UInt8>) {
    var bytes: [UInt8] = []
    Folding.fold(String(decoding: text, as: UTF8.self), into: &bytes)
    makeRoom(bytes.count)
    for (index, byte) in bytes.enumerated() { memory[index] = byte }
    count = bytes.count
  }
}
