import TerminalUI

extension Application {
  /// Takes another theme: the one named, or the next one for an empty name.
  func changeTheme(_ name: String) {
    switch services.theme(name.isEmpty ? .after(theme.name) : .named(name)) {
    case .success(let next):
      theme = next
      wantsRepaint = true
      message = Message(text: "Theme \(next.name).")
    case .failure(let problem): perform(.complain(problem.message))
    }
  }
}
