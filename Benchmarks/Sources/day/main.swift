// A day in fast motion: opens and closes the terminal again and again and goes through the program meanwhile, in one
// process, and says what it holds: day DATA [CYCLES] [STEPS].
import Curses
import Glibc
import SmartSpecFiles
import SmartSpecModel
import SmartSpecUI
import TerminalUI

let arguments = CommandLine.arguments
guard arguments.count > 1, let cycles = arguments.count > 2 ? Int(arguments[2]) : 1_000,
  let steps = arguments.count > 3 ? Int(arguments[3]) : 20_000, cycles > 0
else { fatalError("Use: day DATA [CYCLES] [STEPS], with the folder of a data package.") }
setenv("TERM", "xterm-256color", 1)
setenv("LANG", "C.UTF-8", 1)

let catalogue = try PackageReader(folder: arguments[1]).load().catalogue
guard let device = PseudoTerminal(columns: 100, rows: 30) else { fatalError("There is no terminal.") }
// What somebody does all day: lists, pages, filters, maps, pictures, comparisons, back again.
let day: [String] = [
  "g r", "j", "j", "enter", "tab", "tab", "2", "j", "j", "w", "esc", "[", "/ s l a s enter", "enter", "P",
  "enter", "[", "[",
  "esc", "s", "g m", "l", "l", "j", "+", "l", "-", "tab", "tab", "tab", "i esc", "g c", "enter", "j", "[",
  "g p", "j j j",
  "enter", "v", "v", "[", "g l", "h", "l", "+", "0", "g j", "f esc", "G", "g g", "x", "j", "x", "g t",
  "enter", "v", "[", "g d",
  "ctrl-t", "ctrl-t", "ctrl-t", "? esc", ": esc", "g y", "v", "g i", "enter", "[", "g h",
]

// The other end stays open between two terminals, else there would be nothing to read from.
let held = open(device.path, O_RDWR | O_NOCTTY | O_CLOEXEC)
device.take()
let application = Application(services: .loaded(catalogue), size: Size(width: 100, height: 30))
var step = 0
var early = Holdings.memory
let openBefore = Holdings.descriptors
print("  step  memory MB  descriptors")

/// Presses the next keys of the day and draws each time.
@MainActor
func press(on terminal: CursesTerminal) {
  for name in day[step % day.count].split(separator: " ") {
    guard let key = Key(String(name)) else { fatalError("There is no key \(name).") }
    application.process(.key(key))
    application.startWork()
    while application.isWorking {
      usleep(100)
      application.process(.wake)
      application.startWork()
    }
    if application.needsRest { application.rest() }
    let frame = application.frame()
    terminal.present(frame.surface, cursor: frame.cursor, theme: application.theme)
  }
}

for cycle in 0..<cycles {
  let terminal = try CursesTerminal.open(device: device.path)
  if cycle == 0 {
    application.shading = terminal.shading
    application.startLoading(with: catalogue)
  }
  for _ in 0..<(steps * (cycle + 1) / cycles - steps * cycle / cycles) {
    press(on: terminal)
    step += 1
    if step == 100 { early = Holdings.memory }
    if [100, 1_000].contains(step) || step % 5_000 == 0 {
      print("\(step)  \(Holdings.memory)  \(Holdings.descriptors)")
    }
  }
  terminal.close()
}
let late = Holdings.memory
print(
  "\(cycles) times opened and closed, \(step) steps, \(device.byteCount) bytes: \(early) MB after the first hundred, \(late) MB at the end, ",
  "\((1000 * (late / early - 1)).rounded() / 10) % more; descriptors \(openBefore) before, \(Holdings.descriptors) after",
  separator: "")
