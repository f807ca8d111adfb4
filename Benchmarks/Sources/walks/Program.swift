import SmartSpecModel
import SmartSpecUI
import TerminalUI

/// The program without a terminal.
@MainActor
struct Program {
  private let application: Application

  init(_ catalogue: Catalogue, _ address: Address) {
    application = Application(
      services: .loaded(catalogue), size: Size(width: 100, height: 30), address: address)
    application.startLoading(with: catalogue)
    settle()
  }

  var isFinished: Bool { application.isFinished }
  var address: Address { application.address }
  var text: String { application.frame().surface.text }
  /// Without the lines for messages and hints, which a key may change.
  var body: [Substring] { text.split(separator: "\n").dropLast(2) }

  /// The picture, drawn anew.
  var surface: Surface { application.frame().surface }

  func press(_ keys: String) {
    for name in keys.split(separator: " ") {
      if let key = Key(String(name)) { send(.key(key)) }
    }
  }

  func send(_ event: TerminalEvent) {
    application.process(event)
    settle()
  }

  private func settle() {
    application.startWork()
    while application.isWorking {
      application.process(.wake)
      application.startWork()
    }
    if application.needsRest { application.rest() }
  }
}
