import CMapping
import TestSupport
import Testing

@testable import SmartSpecFiles

@Suite("Sieves")
struct SieveTests {
  private static let words = ["rail", "a", "ra", "zugspitze", "ss", "s", "-", "thessaloniki", "podos", "7 "]

  @Test("All processors find the same places", arguments: words)
  func plain(word: String) {
    let sieve = Sieve(beginningOf: Array(word.utf8))
    let text = NastyTable(seed: 1, count: 150).bytes + [UInt8](repeating: 0, count: 128)
    text.withUnsafeBufferPointer { text in
      guard let start = text.baseAddress else { return }
      let limit = text.count - 128
      var (place, differences) = (0, 0)
      while place < limit {
        let places = sieve.places(start, from: place, before: limit)
        let plain = sieve.plainPlaces(start, from: place, before: limit)
        let isSame =
          places.start == plain.start && places.kept == plain.kept && places.marked == plain.marked
        if !isSame { differences += 1 }
        // An odd step meets each place at many distances from the first of its 64 bytes.
        place = Int(places.start) + 7
      }
      #expect(differences == 0)
    }
  }

  @Test("A sieve keeps the beginning of a word in all its forms, and marks letters that may change others")
  func kept() {
    let text = Array("Rail rAil ráil ŕail ρail xPα x".utf8) + [UInt8](repeating: 0, count: 128)
    let sieve = Sieve(beginningOf: Array("rail".utf8))
    text.withUnsafeBufferPointer { text in
      guard let start = text.baseAddress else { return }
      let places = sieve.places(start, from: 0, before: 40)
      let kept = (0..<64).filter { places.kept & 1 << UInt64($0) != 0 }
      let marked = (0..<64).filter { places.marked & 1 << UInt64($0) != 0 }
      #expect(Set(kept).isSuperset(of: [0, 5, 10, 16, 22]))
      #expect(marked == [22, 30])
    }
  }
}
