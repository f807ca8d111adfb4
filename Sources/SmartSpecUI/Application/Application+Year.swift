import SmartSpecModel

extension Application {
  /// Looks at all figures from another year; from the last year on that is the newest ones.
  func changeYear(_ wish: YearWish) {
    guard let years = catalogue.years else { return perform(.complain("There are no figures of any year.")) }
    let now = catalogue.year
    let next: Int?
    switch wish {
    case .newest: next = nil
    case .before: next = (now ?? years.upperBound) - 1
    case .after: next = (now ?? years.upperBound) + 1
    case .year(let year): next = year
    }
    if let next, next < years.lowerBound {
      return perform(.complain("There are no figures before \(years.lowerBound)."))
    }
    if now == nil, wish == .after { return perform(.notify("These are the newest figures.")) }
    look(from: next.flatMap { $0 >= years.upperBound ? nil : $0 })
    message = Message(
      text: catalogue.year.map { "Figures of \($0); older ones say their year." }
        ?? "The newest figures.")
  }

  /// The year that an address names.
  func take(year text: String) {
    guard let years = catalogue.years else { return }
    guard let year = Int(text), year >= years.lowerBound else {
      if text == "newest" { return look(from: nil) }
      message = Message(text: "Not understood here: year=\(text).", isError: true)
      return
    }
    look(from: year >= years.upperBound ? nil : year)
  }

  func look(from year: Int?) {
    guard year != catalogue.year else { return }
    catalogue = catalogue.at(year: year)
    remakeScreens()
  }
}
