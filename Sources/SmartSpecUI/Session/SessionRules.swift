/// When a session that anybody may walk up to ends by itself, and what happens then.
public struct SessionRules: Hashable, Sendable {
  /// What happens when nobody is there, or when somebody wants to leave.
  public enum Ending: Hashable, Sendable {
    /// The program goes on and forgets whoever was there: a screen in a public place.
    case startsAfresh
    /// The program leaves: a connection from elsewhere.
    case leaves
  }

  public var ending: Ending
  /// The longest time without a key before the countdown begins.
  public var idle: Duration
  /// How long the countdown takes.
  public var countdown: Duration
  /// How long a session may take in all; nil for as long as somebody is there.
  public var longest: Duration?
  /// How long before its end this is announced.
  public var notice: Duration
  /// The tour that plays while nobody is there, as the service for tours knows it; nil for none.
  public var attraction: String?

  public init(
    ending: Ending, idle: Duration = .seconds(300), countdown: Duration = .seconds(30),
    longest: Duration? = nil, notice: Duration = .seconds(300), attraction: String? = nil
  ) {
    self.ending = ending
    self.idle = idle
    self.countdown = countdown
    self.longest = longest
    self.notice = notice
    self.attraction = attraction
  }
}
