/// A walk over screens with a caption for each.
public struct Tour: Hashable, Sendable {
  public var title: String
  /// The year for all figures; nil for the newest.
  public var year: Int?
  public var steps: [Step]

  public struct Step: Hashable, Sendable {
    /// The address that is shown.
    public var address: String
    /// One or two sentences.
    public var caption: String
    /// Keys pressed there, as in key maps: `w`; empty for none.
    public var keys: String
    /// How many seconds it is shown where a tour plays by itself; nil for as long as its caption takes to read.
    public var hold: Int?

    public init(address: String, caption: String, keys: String = "", hold: Int? = nil) {
      self.address = address
      self.caption = caption
      self.keys = keys
      self.hold = hold
    }

    /// How long it is shown where a tour plays by itself: three words a second, and time to look.
    var shown: Duration {
      .seconds(hold ?? 6 + caption.split(separator: " ").count / 3)
    }
  }

  public init(title: String, year: Int? = nil, steps: [Step]) {
    self.title = title
    self.year = year
    self.steps = steps
  }
}

/// A tour that plays.
struct TourPlayer: Sendable {
  let tour: Tour
  private(set) var index = 0
  /// Whether the user left the path to look around; the step waits.
  var isExploring = false
  /// Whether the screen is dark while the speaker talks.
  var isBlank = false
  /// Whether Esc was pressed once.
  var isLeaving = false
  /// Digits of the step to go to.
  var typed = ""
  /// Where the user was before.
  let trail: Trail
  /// The year the user looked from; nil for the newest.
  let year: Int?

  init(_ tour: Tour, trail: Trail, year: Int?) {
    self.tour = tour
    self.trail = trail
    self.year = year
  }

  var step: Tour.Step { tour.steps[index] }

  /// Goes to a step, or to the nearest there is; false when it is there already.
  mutating func go(to next: Int) -> Bool {
    let bounded = max(0, min(tour.steps.count - 1, next))
    defer { index = bounded }
    return bounded != index
  }
}
