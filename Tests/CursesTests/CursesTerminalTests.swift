import Curses
import Glibc
import TerminalUI
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@Suite("A real terminal", .serialized)
@MainActor struct CursesTerminalTests {
  private let size = Size(width: 100, height: 30)

  private func open(colors: ColorDepth = .indexed) throws -> (PseudoTerminal, CursesTerminal) {
    setenv("TERM", "xterm-256color", 1)
    setenv("LC_ALL", "C.UTF-8", 1)
    let device = try #require(PseudoTerminal(size: size))
    return (device, try CursesTerminal.open(device: device.path, colors: colors))
  }

  private func table(selecting row: Int, glyphs: GlyphLevel) -> Surface {
    var canvas = Canvas(size: size)
    canvas.glyphs = glyphs
    var state = ListState()
    state.moveTo(row, count: 28, height: 29)
    let columns = [
      Table.Column(title: "CODE", width: 5), Table.Column(title: "REGION", width: 20, isFlexible: true),
      Table.Column(title: "GDP", width: 6, align: .right),
      Table.Column(title: "PROJECTS", width: 9, align: .right),
    ]
    Table(columns: columns, rowCount: 28, state: state) { row in
      [
        Table.Cell("PL\(row)"), Table.Cell("Śląskie", role: .link), Table.Cell("\(row * 7)"),
        Table.Cell("18245", role: .ok),
      ]
    }.draw(on: &canvas)
    return canvas.surface
  }

  @Test("Taken over on opening, given back on closing, which may be done twice")
  func restores() throws {
    let (device, terminal) = try open()
    let untouched = try #require(PseudoTerminal(size: size)).modes
    #expect(terminal.size == size)
    terminal.present(
      table(selecting: 0, glyphs: terminal.glyphs), cursor: Point(x: 0, y: 1), theme: .fallback)
    #expect(device.modes != untouched)
    let drawn = device.output()
    #expect(drawn.contains("\u{1B}[?1049h") && drawn.contains("\u{1B}[?2004h") && drawn.contains("Śląskie"))
    terminal.close()
    terminal.close()
    #expect(device.modes == untouched)
    let closing = device.output()
    #expect(closing.contains("\u{1B}[?1049l") && closing.contains("\u{1B}[?2004l"))
  }

  @Test("Nothing stays open after closing, however often, while other threads go on waking")
  func descriptors() async {
    // In a process of its own, as other tests open files meanwhile.
    await #expect(processExitsWith: .success) {
      // The pool of threads has descriptors of its own.
      await Task.detached {}.value
      try await MainActor.run {
        setenv("TERM", "xterm-256color", 1)
        let device = try #require(PseudoTerminal(size: Size(width: 100, height: 30)))
        let openDescriptors = { (0..<1024).count { fcntl($0, F_GETFD) >= 0 } }
        let before = openDescriptors()
        var waker: Task<Void, Never>?
        for _ in 0..<50 {
          let terminal = try CursesTerminal.open(device: device.path)
          let wake = terminal.wake
          if waker == nil { waker = Task.detached { while !Task.isCancelled { wake() } } }
          try #require(terminal.nextEvents(timeoutInMilliseconds: 10_000).contains(.wake))
          terminal.close()
          try #require(openDescriptors() == before)
        }
        waker?.cancel()
      }
    }
  }

  @Test(
    "Moving the selection by a row sends fewer than 400 bytes", arguments: [ColorDepth.indexed, .full, .mono])
  func bytes(colors: ColorDepth) throws {
    let (device, terminal) = try open(colors: colors)
    defer { terminal.close() }
    terminal.present(
      table(selecting: 3, glyphs: terminal.glyphs), cursor: Point(x: 0, y: 4), theme: .fallback)
    _ = device.output()
    terminal.present(
      table(selecting: 4, glyphs: terminal.glyphs), cursor: Point(x: 0, y: 5), theme: .fallback)
    let sent = device.output().utf8.count
    #expect(sent > 0 && sent < 400)
    terminal.present(
      table(selecting: 4, glyphs: terminal.glyphs), cursor: Point(x: 0, y: 5), theme: .fallback)
    #expect(device.output().isEmpty)
  }

  @Test("The mouse is asked for and given back, and what it still reports is not left to the shell")
  func mouse() throws {
    let (device, terminal) = try open()
    #expect(!device.output().contains("\u{1B}[?1002h"))
    terminal.usesMouse = true
    terminal.usesMouse = true
    #expect(device.output() == "\u{1B}[?1002h\u{1B}[?1006h")
    device.type("\u{1B}[<0;300;2M")
    #expect(
      terminal.nextEvents(timeoutInMilliseconds: 1000) == [
        .mouse(MouseEvent(.press(.left), at: Point(x: 299, y: 1)))
      ])
    terminal.usesMouse = false
    #expect(device.output() == "\u{1B}[?1002l\u{1B}[?1006l")
    terminal.usesMouse = true
    device.type("\u{1B}[<0;300;2M\u{1B}[<0;300;2m")
    // The kernel brings what was typed to the other end in its own time.
    let deadline = ContinuousClock.now + .seconds(5)
    while device.unread == 0, ContinuousClock.now < deadline {}
    #expect(device.unread > 0)
    terminal.close()
    #expect(device.unread == 0)
    let closing = device.output()
    #expect(closing.contains("\u{1B}[?1002l") && closing.contains("\u{1B}[?1006l"))
    #expect(!closing.contains("\u{1B}[?1003h"))
  }

  @Test("The window has the title of the screen, sent when it changes, and its own afterwards")
  func title() throws {
    let (device, terminal) = try open()
    let surface = Surface(size: size)
    func sent(_ title: String) -> String {
      _ = device.output()
      terminal.title = title
      terminal.present(surface, cursor: nil, theme: .fallback)
      return device.output()
    }
    let first = sent("smartspec · Śląskie")
    #expect(first.contains("\u{1B}[22;2t") && first.hasSuffix("\u{1B}]2;smartspec · Śląskie\u{1B}\\"))
    #expect(sent("smartspec · Śląskie").isEmpty)
    #expect(sent("smartspec") == "\u{1B}]2;smartspec\u{1B}\\")
    terminal.close()
    let closing = device.output()
    #expect(closing.contains("\u{1B}[23;2t") && !closing.contains("\u{1B}]2"))
  }

  @Test("What was typed ahead for the shell stays where the mouse is not used")
  func typedAhead() throws {
    let (device, terminal) = try open()
    device.type("ls")
    let deadline = ContinuousClock.now + .seconds(5)
    while device.unread < 2, ContinuousClock.now < deadline {}
    terminal.close()
    #expect(device.unread == 2)
  }

  @Test("A repaint sends everything again")
  func repaint() throws {
    let (device, terminal) = try open()
    defer { terminal.close() }
    terminal.present(table(selecting: 3, glyphs: .full), cursor: nil, theme: .fallback)
    let first = device.output().utf8.count
    terminal.invalidate()
    terminal.present(table(selecting: 3, glyphs: .full), cursor: nil, theme: .fallback)
    #expect(device.output().utf8.count > first / 2)
  }

  @Test("Keys that wait come together, and a wake-up ends the wait")
  func events() throws {
    let (device, terminal) = try open()
    defer { terminal.close() }
    #expect(terminal.nextEvents(timeoutInMilliseconds: 0).isEmpty)
    device.type("jk\u{1B}[A")
    #expect(
      terminal.nextEvents(timeoutInMilliseconds: 1000) == [
        .key(.character("j")), .key(.character("k")), .key(.up),
      ])
    device.type("\u{1B}")
    #expect(terminal.nextEvents(timeoutInMilliseconds: 1000) == [.key(.escape)])
    terminal.wake()
    #expect(terminal.nextEvents(timeoutInMilliseconds: nil) == [.wake])
  }

  @Test("A new size is reported, and signals ask to end")
  func signals() throws {
    let (device, terminal) = try open()
    defer { terminal.close() }
    device.resize(to: Size(width: 80, height: 24))
    raise(SIGWINCH)
    #expect(terminal.nextEvents(timeoutInMilliseconds: 1000) == [.resize(Size(width: 80, height: 24))])
    #expect(terminal.size == Size(width: 80, height: 24))
    raise(SIGTERM)
    #expect(terminal.nextEvents(timeoutInMilliseconds: 1000) == [.terminate(signal: SIGTERM)])
  }

  @Test("A lost connection is a hang-up, again and again")
  func hangUp() throws {
    let (device, terminal) = try open()
    defer { terminal.close() }
    device.hangUp()
    #expect(terminal.nextEvents(timeoutInMilliseconds: nil) == [.hangUp])
    #expect(terminal.nextEvents(timeoutInMilliseconds: nil) == [.hangUp])
  }

  @Test("Only one terminal is open at a time, and not every device is one")
  func refusals() throws {
    let (device, terminal) = try open()
    #expect(throws: CursesError.alreadyOpen) { try CursesTerminal.open(device: device.path) }
    terminal.close()
    #expect(throws: CursesError.self) { try CursesTerminal.open(device: "/dev/null") }
    #expect(throws: CursesError.self) { try CursesTerminal.open(device: "/nowhere") }
    try CursesTerminal.open(device: device.path).close()
  }

  @Test("Any surface can be shown at any depth", arguments: ColorDepth.allCases)
  func anySurface(colors: ColorDepth) throws {
    let (device, terminal) = try open(colors: colors)
    defer { terminal.close() }
    for width in [0, 1, 2, 99, 100, 101, 300] {
      var canvas = Canvas(size: Size(width: width, height: width / 2))
      for (line, role) in StyleRole.allCases.enumerated() {
        canvas.write("日本 e\u{301} ☰ \u{1B}[31m\u{202E}", x: line % 3 - 1, y: line, role, .underline)
      }
      terminal.present(canvas.surface, cursor: Point(x: 500, y: -3), theme: .fallback)
      let sent = device.output()
      #expect(!sent.contains("[31m\u{202E}") && !sent.contains("\u{202E}"))
    }
  }
}
