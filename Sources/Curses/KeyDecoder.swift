package import TerminalUI

/// Turns the bytes of a terminal into events.
///
/// It understands what xterm, rxvt, the Linux console and their relatives send, whatever terminfo says. A bracketed
/// paste becomes one event. Replies, reports of the mouse that cannot be read and sequences it does not know are
/// swallowed, never typed.
package struct KeyDecoder {
  /// What an incomplete sequence waits for.
  package enum Pending: Equatable {
    /// Nothing.
    case nothing
    /// The rest of a key, which comes at once or not at all.
    case key
    /// The rest of a reply or of a report of the mouse, which may be on its way for longer.
    case reply
    /// The end of a paste, which always comes.
    case paste
  }

  private enum Mode {
    case ground
    case reply
    case paste
  }

  package init() {}

  private var mode = Mode.ground
  private var bytes: [UInt8] = []
  private var pasted: [UInt8] = []
  /// How many times the terminal answered how it is.
  private(set) var answers = 0
  /// How many times it said what it can do, which ends what it says about its background.
  private(set) var attributeReports = 0
  /// What it said about its background.
  private(set) var background: Background?
  /// The beginning of the reply at hand, if that may be about the background.
  private var reply: [UInt8] = []

  /// What the decoder waits for.
  package var pending: Pending {
    switch mode {
    case .ground: bytes.isEmpty ? .nothing : Self.beginsMouseReport(bytes) ? .reply : .key
    case .reply: .reply
    case .paste: .paste
    }
  }

  /// Takes bytes, in parts of any size, and returns what they complete.
  package mutating func feed(_ newBytes: some Sequence<UInt8>) -> [TerminalEvent] {
    bytes += newBytes
    var events: [TerminalEvent] = []
    var rest = bytes[...]
    while !rest.isEmpty, consume(&rest, &events) {}
    bytes = Array(rest)
    return events
  }

  /// Ends a sequence whose rest did not come in time: a lone escape is the key of that name.
  package mutating func expire() -> [TerminalEvent] {
    guard mode != .paste else { return [] }
    defer { bytes = [] }
    let wasReply = mode == .reply
    mode = .ground
    guard !wasReply, bytes.first == Self.escape, bytes.count <= 2 else { return [] }
    return [.key(.escape)] + bytes.dropFirst().map { .key(.character(Character(Unicode.Scalar($0)))) }
  }
}

extension KeyDecoder {
  private static let escape: UInt8 = 0x1B
  private static let bell: UInt8 = 0x07
  /// The bytes of a reply that are kept: more than the longest that is understood.
  private static let longestReply = 64
  private static let endOfPaste = Array("\u{1B}[201~".utf8)

  /// Takes one thing from the front; false if it is incomplete.
  private mutating func consume(_ rest: inout ArraySlice<UInt8>, _ events: inout [TerminalEvent]) -> Bool {
    switch mode {
    case .reply: consumeReply(&rest)
    case .paste: consumePaste(&rest, &events)
    case .ground: consumeKey(&rest, &events)
    }
  }

  /// Drops a reply up to its end: a bell, or escape and a backslash; any other control character ends it as well.
  private mutating func consumeReply(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let end = rest.firstIndex { $0 < 0x20 } ?? rest.endIndex
    reply += rest[..<end].prefix(max(0, Self.longestReply - reply.count))
    rest = rest[end...]
    guard !rest.isEmpty else { return true }
    if rest.first == Self.escape {
      guard rest.count > 1 else { return false }
      if rest[end + 1] == UInt8(ascii: "\\") { rest = rest.dropFirst(2) }
    } else if rest.first == Self.bell {
      rest = rest.dropFirst()
    }
    background = BackgroundQuestion.background(in: reply) ?? background
    mode = .ground
    return true
  }

  private mutating func consumePaste(_ rest: inout ArraySlice<UInt8>, _ events: inout [TerminalEvent]) -> Bool
  {
    while let byte = rest.first {
      guard byte == Self.escape else {
        let end = rest.firstIndex(of: Self.escape) ?? rest.endIndex
        pasted += rest[..<end]
        rest = rest[end...]
        continue
      }
      if rest.starts(with: Self.endOfPaste) {
        rest = rest.dropFirst(Self.endOfPaste.count)
        events.append(.paste(String(decoding: pasted, as: UTF8.self)))
        pasted = []
        mode = .ground
        return true
      }
      if Self.endOfPaste.starts(with: rest) { return false }
      pasted.append(byte)
      rest = rest.dropFirst()
    }
    return true
  }

  private mutating func consumeKey(_ rest: inout ArraySlice<UInt8>, _ events: inout [TerminalEvent]) -> Bool {
    guard let first = rest.first else { return false }
    if first == Self.escape { return consumeEscape(&rest, &events) }
    if first >= 0x80 { return consumeCharacter(&rest, &events) }
    events.append(.key(Self.key(ofByte: first)))
    rest = rest.dropFirst()
    return true
  }

  private mutating func consumeEscape(
    _ rest: inout ArraySlice<UInt8>, _ events: inout [TerminalEvent]
  ) -> Bool {
    let following = rest.dropFirst()
    guard let second = following.first else { return false }
    switch second {
    case UInt8(ascii: "["): return consumeSequence(&rest, &events)
    case UInt8(ascii: "O"): return consumeSequence(&rest, &events)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
      guard following.count > 1 else { return false }
      rest = following.dropFirst()
      reply = []
      mode = .reply
    default:
      events.append(.key(.escape))
      rest = following
    }
    return true
  }

  /// Takes `ESC [` or `ESC O`, parameters and a final letter.
  private mutating func consumeSequence(
    _ rest: inout ArraySlice<UInt8>, _ events: inout [TerminalEvent]
  ) -> Bool {
    let introducer = rest[rest.startIndex + 1]
    let body = rest.dropFirst(2)
    // Function keys of the Linux console and reports of the mouse in its old form have a letter first.
    if introducer == UInt8(ascii: "["), let letter = body.first {
      let length = letter == UInt8(ascii: "[") ? 2 : letter == UInt8(ascii: "M") ? 4 : 0
      if length > 0 {
        guard body.count >= length else { return false }
        rest = body.dropFirst(length)
        return true
      }
    }
    guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else { return false }
    let final = body[end]
    guard (0x40...0x7E).contains(final) else {
      // Broken off by something else, which counts.
      rest = body[end...]
      return true
    }
    rest = body[(end + 1)...]
    let parameters = body[..<end]
    if introducer == UInt8(ascii: "["), final == UInt8(ascii: "~"), parameters.elementsEqual("200".utf8) {
      mode = .paste
      return true
    }
    if introducer == UInt8(ascii: "["), final == UInt8(ascii: "n") { answers += 1 }
    if introducer == UInt8(ascii: "["), final == UInt8(ascii: "c"), parameters.first == UInt8(ascii: "?") {
      attributeReports += 1
    }
    if introducer == UInt8(ascii: "["), parameters.first == UInt8(ascii: "<") {
      if let event = Self.mouseEvent(final, parameters.dropFirst()) { events.append(.mouse(event)) }
      return true
    }
    let key = introducer == UInt8(ascii: "[") ? Self.key(final, parameters) : Self.keypadKey(final)
    if let key { events.append(.key(key)) }
    return true
  }

  private func consumeCharacter(_ rest: inout ArraySlice<UInt8>, _ events: inout [TerminalEvent]) -> Bool {
    let length =
      switch rest.first ?? 0 {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let tail = rest.dropFirst().prefix(length - 1)
    guard tail.allSatisfy({ (0x80...0xBF).contains($0) }) else {
      rest = rest.dropFirst()
      return true
    }
    guard tail.count == length - 1 else { return false }
    let text = String(validating: rest.prefix(length), as: UTF8.self)
    rest = rest.dropFirst(length)
    if let scalar = text?.unicodeScalars.first, scalar.value >= 0xA0 {
      events.append(.key(.character(Character(scalar))))
    }
    return true
  }
}
