import TerminalUI
import Testing

@Suite("The terminal without a device")
@MainActor struct HeadlessTerminalTests {
  @Test("Events come in the order of the script, then the terminal hangs up")
  func script() {
    let size = Size(width: 20, height: 5)
    let terminal = HeadlessTerminal(
      size: Size(width: 10, height: 3), script: [[.key(.enter)], [.resize(size)]])
    #expect(terminal.nextEvents(timeoutInMilliseconds: nil) == [.key(.enter)])
    #expect(terminal.nextEvents(timeoutInMilliseconds: nil) == [.resize(size)])
    #expect(terminal.size == size)
    #expect(terminal.nextEvents(timeoutInMilliseconds: 0) == [])
    terminal.wake()
    #expect(terminal.nextEvents(timeoutInMilliseconds: nil) == [.wake])
    #expect(terminal.nextEvents(timeoutInMilliseconds: nil) == [.hangUp])
  }

  @Test("What was shown last is kept")
  func present() {
    let terminal = HeadlessTerminal(size: Size(width: 2, height: 1))
    terminal.present(Surface(size: terminal.size), cursor: Point(x: 1, y: 0), theme: .mono)
    #expect(terminal.frameCount == 1 && terminal.lastCursor == Point(x: 1, y: 0))
    #expect(terminal.lastSurface == Surface(size: terminal.size))
  }
}
