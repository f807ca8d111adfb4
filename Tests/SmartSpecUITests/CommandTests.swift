import SmartSpecUI
import TerminalUI
import Testing

@Suite("Commands")
struct CommandTests {
  @Test("Every command has a title, a sentence of help and a key")
  func complete() {
    for command in Commands.all {
      #expect(!command.title.isEmpty && command.help.hasSuffix("."), "\(command.id)")
      #expect(!command.keys.isEmpty, "\(command.id)")
    }
    #expect(Set(Commands.all.map(\.id)).count == Commands.all.count)
  }

  @Test("Nothing is only on a key that tmux, a screen, flow control or a keyboard takes away")
  func noForbiddenKeys() {
    let forbidden = Set([
      "ctrl-b", "ctrl-a", "ctrl-q", "ctrl-s", "ctrl-z", "ctrl-h", "ctrl-i", "ctrl-j", "ctrl-m", "{", "}",
      "\\", "~", "^", "@",
    ])
    for command in Commands.all {
      let free = command.keys.filter { sequence in
        !sequence.keys.contains { forbidden.contains($0.description) }
      }
      #expect(!free.isEmpty, "\(command.id)")
    }
  }
}
