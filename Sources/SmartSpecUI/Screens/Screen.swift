public import SmartSpecModel

/// A screen: which addresses it shows and how it is made.
public struct Screen: Sendable, Identifiable {
  public let id: String
  public let title: String
  /// An address for pictures and documents.
  public let example: Address
  let make: @Sendable (Address, Context) -> ScreenController?

  init(
    _ id: String, _ title: String, example: String,
    make: @escaping @Sendable (Address, Context) -> ScreenController?
  ) {
    self.id = id
    self.title = title
    self.example = Address(example)
    self.make = make
  }
}

/// All screens; the first that can show an address does.
public enum Screens {
  public static let all: [Screen] =
    Screen.own + [
      .home, .find, .doctor, .log, .challenges, .region, .challenge, .pilot, .partnership, .indicator,
      .assessment, .record, .similar, .finder, .compare, .map, .scatter, .timeline, .related, .asked, .list,
    ]

  /// The controller for an address; nil when it leads nowhere.
  static func controller(for address: Address, in context: Context) -> ScreenController? {
    for screen in all {
      if let controller = screen.make(address, context) { return controller }
    }
    return nil
  }
}
