import Curses
import SmartSpecModel
import TerminalUI
import TestSupport

extension FuzzTarget {
  /// Bytes of a terminal become the same events however they are split.
  ///
  /// The first byte says how: the bits of a generator that is seeded with it.
  static let decoder = FuzzTarget("decoder") { input in
    guard let seed = input.first else { return }
    let bytes = input.dropFirst()
    var whole = KeyDecoder()
    let expected = whole.feed(bytes)
    var random = SplitMix(seed: UInt64(seed))
    var split = KeyDecoder()
    var events: [TerminalEvent] = []
    var rest = bytes
    while !rest.isEmpty {
      let count = Int.random(in: 1...4, using: &random)
      events += split.feed(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    try expect(events == expected, "Split bytes become \(events), not \(expected).")
    try expect(split.pending == whole.pending, "Split bytes wait for \(split.pending).")
    let last = whole.expire()
    try expect(split.expire() == last, "Split bytes end otherwise.")
    for event in events + last {
      guard case .key(let key) = event, let character = key.typed else { continue }
      let isControl = character.unicodeScalars.contains {
        $0.value < 0x20 || (0x7F..<0xA0).contains($0.value)
      }
      try expect(!isControl, "A control character was typed.")
    }
  }

  /// The whole program, as a terminal sends bytes to it: every picture is whole.
  ///
  /// The first line is an address, the other bytes are what is typed. A line feed is the key Enter.
  static let session = FuzzTarget("session") { input in
    let (line, typed) = input.firstLine
    let app = TestApplication(address: Address(line).description)
    var decoder = KeyDecoder()
    for event in decoder.feed(typed.prefix(40)) + decoder.expire() where !app.isFinished {
      app.send(event)
      try expectWhole(app)
    }
    app.send(.resize(Size(width: input.count % 90, height: input.count % 31)))
    try expectWhole(app)
  }
}
