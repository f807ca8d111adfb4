/// What a mouse did, and where.
public struct MouseEvent: Hashable, Sendable {
  /// A button; further ones are not reported.
  public enum Button: Hashable, Sendable {
    case left
    case middle
    case right
    /// At the side: what browsers go back by.
    case back
    /// At the side: what browsers go forward by.
    case forward
  }

  /// What was done.
  public enum Kind: Hashable, Sendable {
    case press(Button)
    /// Moved while a button is down.
    case drag(Button)
    case release(Button)
    /// One notch of the wheel; `up` is away from the user.
    case wheel(Direction)
  }

  /// Keys that were held.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let shift = Modifiers(rawValue: 1)
    public static let alt = Modifiers(rawValue: 2)
    public static let control = Modifiers(rawValue: 4)
  }

  public let kind: Kind
  /// The cell from the top left corner; it may lie outside of the screen when its size has just changed.
  public let place: Point
  public let modifiers: Modifiers

  /// An event.
  public init(_ kind: Kind, at place: Point, modifiers: Modifiers = []) {
    self.kind = kind
    self.place = place
    self.modifiers = modifiers
  }
}
