import SmartSpecModel

extension Application {
  /// How long a year is shown while years pass by themselves.
  static let yearInMilliseconds = 700

  /// Lets the years pass from one on, until the newest figures or a key.
  func play(from year: Int) {
    changeYear(.year(year))
    isPlaying = catalogue.year != nil
    if isPlaying { message = Message(text: "\(catalogue.year ?? year); any key stops.") }
  }

  /// Shows the next year, if years pass.
  public func tick() {
    guard isPlaying else { return }
    changeYear(.after)
    isPlaying = catalogue.year != nil
    if let year = catalogue.year { message = Message(text: "\(year); any key stops.") }
  }
}
