import SmartSpecModel
import TerminalUI

extension Application {
  func press(_ key: Key) {
    if trapsOnKey, key == .character("!") { preconditionFailure("This trap was asked for.") }
    if isAskingToQuit { return answerQuit(key) }
    if help != nil { return pressInHelp(key) }
    if screen.isEditing { return pressInFilter(key) }
    message = nil
    let keys = pendingKeys + [key]
    let commands = Commands.applying(to: screen)
    if let command = commands.first(where: { command in command.keys.contains { $0.keys == keys } }) {
      pendingKeys = []
      run(command)
      screen.count = nil
    } else if commands.contains(where: { command in command.keys.contains { $0.starts(with: keys) } }) {
      pendingKeys = keys
    } else if pendingKeys.isEmpty, let digit = key.typed?.wholeNumberValue, digit > 0 || screen.count != nil {
      screen.count = min(9_999_999, (screen.count ?? 0) * 10 + digit)
    } else {
      let typed = keys.map(\.description).joined(separator: " ")
      pendingKeys = []
      screen.count = nil
      message = Message(text: "\(typed) does nothing here. Press ? for help.")
    }
  }

  /// Runs a command, or says why it cannot run.
  func run(_ command: Command) {
    let context = context
    if let reason = command.disabled(screen, context) {
      message = Message(text: reason)
      return
    }
    let action = command.run(&screen, context)
    perform(action)
  }

  func paste(_ text: String) {
    let height = screen.listHeight(context)
    if help != nil {
      help?.paste(text)
    } else if screen.isEditing {
      screen.updateList { $0.paste(text, height: height) }
    } else {
      message = Message(text: "Pasted text is taken in / only.")
    }
  }

  private func answerQuit(_ key: Key) {
    isAskingToQuit = false
    if key == .character("y") || key == .character("Y") || key == .enter { finish() }
  }

  private func pressInFilter(_ key: Key) {
    message = nil
    let height = screen.listHeight(context)
    switch key {
    case .enter:
      screen.updateList { $0.endEditing(keeping: true, height: height) }
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

  private func pressInHelp(_ key: Key) {
    guard var overlay = help else { return }
    let outcome = overlay.press(key, height: HelpOverlay.height(in: context))
    help = overlay
    switch outcome {
    case .stay: break
    case .close: help = nil
    case .run(let id):
      help = nil
      if let command = Commands.all.first(where: { $0.id == id }) { run(command) }
    }
  }
}
