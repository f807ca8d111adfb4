public import SmartSpecModel

/// What the program keeps for its user, and how: bookmarks, views, notes, history, answers.
public struct Memory: Sendable {
  /// All that is kept, also by other sessions; cheap when nothing was changed since.
  public var things: @Sendable () -> Result<OwnThings, Problem>
  /// Makes all changes or none; they are safe when it returns, and what it returns takes them back.
  public var keep: @Sendable ([OwnChange]) -> Result<[OwnChange], Problem>
  /// Keeps the history, which nobody waits for long.
  public var noteVisits: @Sendable ([Visit]) -> Void
  public var now: @Sendable () -> Moment
  /// Why nothing is kept here; nil where something is.
  public var refusal: String?

  public init(
    things: @escaping @Sendable () -> Result<OwnThings, Problem>,
    keep: @escaping @Sendable ([OwnChange]) -> Result<[OwnChange], Problem>,
    noteVisits: @escaping @Sendable ([Visit]) -> Void, now: @escaping @Sendable () -> Moment
  ) {
    self.things = things
    self.keep = keep
    self.noteVisits = noteVisits
    self.now = now
  }

  /// Keeps nothing and knows nothing, and says why.
  public static func none(_ refusal: String) -> Memory {
    var memory = Memory(
      things: { .success(OwnThings()) }, keep: { _ in .failure(Problem(refusal)) }, noteVisits: { _ in },
      now: { Moment("") })
    memory.refusal = refusal
    return memory
  }

  public static let none = none("Nothing of your own is kept here.")
}

/// What the application knows of what is kept.
struct OwnState {
  var things = OwnThings()
  /// Places that were left and are not kept yet, the newest last.
  var unwritten: [Visit] = []
  /// Whether some of them are being kept beside the main loop.
  var isWriting = false
  /// What takes back the changes of this session, the newest last.
  var inverses: [[OwnChange]] = []
  /// What was said last about why nothing can be read.
  var problem: Problem?
}
