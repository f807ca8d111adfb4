import SmartSpecModel
import TerminalUI

extension Application {
  func startTour(_ name: String) {
    guard !catalogue.isEmpty else { return perform(.notify("The tour starts when the data are loaded.")) }
    switch services.tour(name) {
    case .failure(let problem): perform(.complain(problem.message))
    case .success(let tour):
      // A tour that is begun while another is explored ends where the first one began.
      player = TourPlayer(
        tour, trail: player?.trail ?? trail, year: player.map(\.year) ?? catalogue.year)
      trail.restart(make)
      showStep()
    }
  }

  /// Takes a key of somebody who watches; false when it belongs to the screen.
  func pressInTour(_ key: Key) -> Bool {
    guard var player else { return false }
    if player.isExploring {
      guard key == .character(" "), overlay == nil, !screen.isEditing else { return false }
      player.isExploring = false
      self.player = player
      showStep()
      return true
    }
    let wasLeaving = player.isLeaving
    let typed = player.typed
    player.isLeaving = false
    player.typed = ""
    message = nil
    var target: Int?
    switch key {
    case .character(" "), .right, .pageDown, .character("n"): target = player.index + 1
    case .enter: target = Int(typed).map { $0 - 1 } ?? player.index + 1
    case .character("b"), .left, .pageUp, .backspace: target = player.index - 1
    case .home: target = 0
    case .end: target = player.tour.steps.count - 1
    case .character("."): player.isBlank.toggle()
    case .tab: player.isExploring = true
    case .character("q"): return endTour()
    case .escape, .control("c"), .control("g"):
      if wasLeaving { return endTour() }
      player.isLeaving = true
    case .control("l"): wantsRepaint = true
    default:
      if let digit = key.typed, digit.isWholeNumber {
        player.typed = String((typed + String(digit)).prefix(3))
      }
    }
    if target != nil { player.isBlank = false }
    if let target, target >= player.tour.steps.count { return endTour() }
    self.player = player
    if let target { goInTour(to: target) }
    return true
  }

  /// Shows a step, or the nearest there is.
  func goInTour(to index: Int) {
    if player?.go(to: index) == true { showStep() }
  }

  private func endTour() -> Bool {
    if let player {
      trail = player.trail
      self.player = nil
      look(from: player.year)
      remakeScreens()
    }
    overlay = nil
    message = Message(text: "The tour has ended. Press t to see it again.")
    return true
  }

  /// Shows the screen of the step at hand, made anew.
  private func showStep() {
    guard let player else { return }
    let step = player.step
    overlay = nil
    let asked = Address(step.address)
    // A step shows the figures of its own year, else of the tour's, whatever was looked at before.
    take(year: asked["year"] ?? player.tour.year.map(String.init) ?? "newest")
    let address = asked.with("year", nil)
    guard let next = Screens.controller(for: address, in: context) else {
      message = Message(
        text: "Cannot show \(address): \(catalogue.reasonNotFound(address) ?? "it leads nowhere.")",
        isError: true)
      return
    }
    trail.restart(make)
    if address != .home { trail.open(next) }
    if let keys = KeySequence(step.keys) {
      for key in keys.keys { pressOnScreen(key) }
    }
    rest()
  }
}
