import SmartSpecModel
import TerminalUI

extension Application {
  func press(_ key: Key) {
    if trapsOnKey, key == .character("!") { preconditionFailure("This trap was asked for.") }
    pointer.clicked = nil
    if endPicking(), key == .escape { return }
    if pressInTour(key) { return }
    message = nil
    pressOnScreen(key)
  }

  /// A key for what is on the screen: a dialog, a text that is typed, else a command.
  func pressOnScreen(_ key: Key) {
    if overlay != nil { return pressInOverlay(key) }
    if screen.isEditing { return pressInFilter(key) }
    let keys = pendingKeys + [key]
    switch keyMap.meaning(of: keys, on: screen) {
    case .run(let invocation):
      pendingKeys = []
      run(invocation)
      screen.count = nil
    case .begins: pendingKeys = keys
    case .nothing:
      if pendingKeys.isEmpty, let digit = key.typed?.wholeNumberValue, digit > 0 || screen.count != nil {
        screen.count = min(9_999_999, (screen.count ?? 0) * 10 + digit)
        return
      }
      let typed = keys.map(\.description).joined(separator: " ")
      pendingKeys = []
      screen.count = nil
      message = Message(text: "\(typed) does nothing here. Press ? for help.")
    }
  }

  /// Runs a command, or says why it cannot run.
  func run(_ invocation: Invocation) {
    let context = context
    let command = invocation.command
    if let reason = command.disabled(screen, context) {
      message = Message(text: reason)
      return
    }
    if command.argument?.isRequired == true, invocation.argument.isEmpty {
      return perform(.palette(command.id + " "))
    }
    perform(command.run(&screen, context, invocation.argument))
  }

  func paste(_ text: String) {
    let height = screen.listHeight(context)
    if overlay != nil {
      let context = context
      overlay?.paste(text, in: context)
    } else if screen.isEditing {
      screen.updateList { $0.paste(text, height: height) }
    } else {
      message = Message(text: "Pasted text is taken in / only.")
    }
  }

  private func pressInFilter(_ key: Key) {
    message = nil
    let height = screen.listHeight(context)
    switch key {
    case .enter:
      screen.updateList { $0.endEditing(keeping: true, height: height) }
      guard !screen.isEditing else { return }
      // One hit needs no second key.
      if let list = screen.listPane, list.rows.count == 1, list.address["filter"] != nil,
        let target = screen.target(in: context)
      {
        open(target)
      }
    case .escape, .control("g"), .control("c"):
      screen.updateList { $0.endEditing(keeping: false, height: height) }
    case .down, .control("n"): screen.updateList { $0.move(by: 1, height: height) }
    case .up, .control("p"): screen.updateList { $0.move(by: -1, height: height) }
    default: screen.updateList { $0.type(key, height: height) }
    }
  }

  private func pressInOverlay(_ key: Key) {
    let context = context
    guard let outcome = overlay?.press(key, in: context) else { return }
    follow(outcome)
  }

  /// Does what an overlay wants.
  func follow(_ outcome: OverlayOutcome) {
    switch outcome {
    case .stay: break
    case .perform(let action): perform(action)
    case .close(let action):
      overlay = nil
      perform(action)
    case .run(let invocation):
      overlay = nil
      remember((invocation.command.id + " " + invocation.argument).trimmingBlanks())
      run(invocation)
    }
  }
}
