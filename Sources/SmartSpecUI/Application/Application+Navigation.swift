public import SmartSpecModel
import TerminalUI

extension Application {
  /// Shows an address; says so when it leads nowhere.
  public func open(_ address: Address) {
    if catalogue.isEmpty, !address.path.isEmpty {
      awaited = address
      message = Message(text: "\(address) opens when the data are loaded.")
      return
    }
    if let year = address["year"] { take(year: year) }
    let address = address.with("year", nil)
    recall()
    noteLeaving()
    guard let next = Screens.controller(for: address, in: context) else {
      message = Message(
        text: "Cannot open \(address): \(catalogue.reasonNotFound(address) ?? "it leads nowhere.")",
        isError: true)
      return
    }
    if next.showsOwnThings, let refusal = services.memory.refusal { message = Message(text: refusal) }
    if let error = next.listPane?.view.filterError {
      let filter = next.listPane?.address["filter"] ?? ""
      message = Message(text: "Cannot use the filter “\(filter)”: \(error.message)", isError: true)
    } else if case let unknown? = next.listPane?.view.unknownParameters, !unknown.isEmpty {
      message = Message(text: "Not understood here: \(unknown.joined(separator: ", ")).")
    }
    if next.address == screen.address, next.screen == screen.screen { return }
    trail.open(next)
  }

  /// Makes the screen on top again from another address; what it had selected stays so.
  func replace(_ address: Address) {
    guard var next = Screens.controller(for: address.with("year", nil), in: context) else {
      return open(address)
    }
    next.takePlace(of: screen)
    screen = next
  }

  /// Why no screen shows an address; nil when one does.
  public nonisolated static func reasonNotFound(_ address: Address, in catalogue: Catalogue) -> String? {
    let context = Context(catalogue: catalogue, size: Size(width: 100, height: 30))
    guard Screens.controller(for: address.with("year", nil), in: context) == nil else { return nil }
    return catalogue.reasonNotFound(address) ?? "\(address) leads nowhere."
  }

  func back() {
    guard !trail.isAtFirst else {
      message = Message(text: "This is the first screen." + (staysOpen ? "" : " Press q to leave."))
      return
    }
    noteLeaving()
    if trail.back(make) { recallForScreen() }
  }

  func forward() {
    noteLeaving()
    guard trail.forward(make) else {
      message = Message(text: "There is nothing to go forward to.")
      return
    }
    recallForScreen()
  }

  /// To the screen this one belongs to: back when that is where we came from.
  func up() {
    let crumbs = screen.crumbs
    guard crumbs.count > 1 else {
      message = Message(text: "This is Home. Press q to leave, ? for help.")
      return
    }
    up(to: crumbs[crumbs.count - 2].address)
  }

  func up(to parent: Address) {
    if trail.previous?.path == parent.path { return back() }
    open(parent)
  }
}
