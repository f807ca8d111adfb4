/// What the user keeps on this machine: never data, and never mixed with them.
///
/// Each list has the newest first; views are in the order of their names.
public struct OwnThings: Hashable, Sendable {
  public var bookmarks: [Bookmark] = []
  public var views: [SavedView] = []
  public var notes: [Note] = []
  public var visits: [Visit] = []
  public var answers: [AnswerKey: Answer] = [:]

  public init() {}

  /// The notes on a thing, the newest first.
  public func notes(on subject: Address) -> [Note] { notes.filter { $0.subject == subject } }

  public func bookmark(at address: Address) -> Bookmark? { bookmarks.first { $0.address == address } }

  public func view(named name: String) -> SavedView? { views.first { $0.name == name } }

  /// Puts a visit before all others; an earlier one of the same place goes.
  public mutating func note(_ visit: Visit) {
    visits.removeAll { $0.place == visit.place }
    visits.insert(visit, at: 0)
    if visits.count > Visit.limit { visits.removeLast() }
  }
}

/// When something was kept, on the clock of the machine: `2026-11-23 16:51:07`.
public struct Moment: Hashable, Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }

  /// `2026-11-23`.
  public var day: String { String(text.prefix(10)) }
  /// `16:51:07`; empty where only the day is known.
  public var time: String { String(text.dropFirst(11)) }
}

/// A place to come back to, with all that was chosen there.
public struct Bookmark: Hashable, Sendable {
  public let address: Address
  public var title: String
  public let made: Moment

  public init(address: Address, title: String, made: Moment) {
    self.address = address
    self.title = title
    self.made = made
  }
}

/// A place with a name of the user's own.
public struct SavedView: Hashable, Sendable {
  public let name: String
  public let address: Address
  public let made: Moment

  public init(name: String, address: Address, made: Moment) {
    self.name = name
    self.address = address
    self.made = made
  }
}

/// What the user wrote about a thing.
public struct Note: Hashable, Sendable {
  /// Sixteen digits that no other note has, so that none is kept twice.
  public let id: String
  /// The page of the thing, or the list with the row as `cursor` where a row has no page.
  public let subject: Address
  /// What the thing was called.
  public let title: String
  public let text: String
  public let made: Moment

  public init(id: String = Note.newID(), subject: Address, title: String, text: String, made: Moment) {
    self.id = id
    self.subject = subject
    self.title = title
    self.text = text
    self.made = made
  }

  public static func newID() -> String {
    let digits = String(UInt64.random(in: 0...UInt64.max), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// A screen that was left.
///
/// A thousand of them are read and looked through between keys, so they keep their addresses as text.
public struct Visit: Hashable, Sendable {
  public let addressText: String
  /// Two visits of one place differ in nothing but the selected row.
  public let place: String
  public let title: String
  public let left: Moment

  /// How many are kept.
  public static let limit = 1_000

  public init(address: Address, title: String, left: Moment) {
    self.init(
      addressText: address.description, place: Self.place(of: address), title: title, left: left)
  }

  /// A visit that was kept.
  public init(addressText: String, place: String, title: String, left: Moment) {
    self.addressText = addressText
    self.place = place
    self.title = title
    self.left = left
  }

  public var address: Address { Address(addressText) }

  public static func place(of address: Address) -> String { address.with("cursor", nil).description }
}

/// Which question of which self-assessment.
public struct AnswerKey: Hashable, Sendable {
  /// The code of the region whose strategy it is.
  public let region: String
  /// What tells assessments of a region apart: the day of the first answer, `2026-11-23`.
  public let edition: String
  /// The factor of the assessment wheel: `W1.1`.
  public let factor: String
  public let phase: Phase

  /// Whether the strategy was looked at before or after it was worked on.
  public enum Phase: String, CaseIterable, Sendable { case before, after }

  public init(region: String, edition: String, factor: String, phase: Phase) {
    self.region = region
    self.edition = edition
    self.factor = factor
    self.phase = phase
  }
}

/// An answer of the self-assessment; a question without one has no mark, which is not zero.
public struct Answer: Hashable, Sendable {
  /// 0 to 5.
  public let mark: Int
  public let made: Moment

  public init(mark: Int, made: Moment) {
    self.mark = mark
    self.made = made
  }
}

/// A change of what the user keeps; doing the same one twice changes nothing more.
public enum OwnChange: Hashable, Sendable {
  case bookmark(Bookmark)
  case forgetBookmark(Address)
  case view(SavedView)
  case forgetView(String)
  case note(Note)
  /// By its id.
  case forgetNote(String)
  case visit(Visit)
  /// All of the same place.
  case forgetVisit(Address)
  case answer(AnswerKey, Answer)
  case forgetAnswer(AnswerKey)
}
