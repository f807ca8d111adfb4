import Dispatch
import SmartSpecFiles
import SmartSpecModel
import SmartSpecUI
import TerminalUI

/// What a key costs until its frame is drawn, without a terminal that shows it.
@MainActor
struct ScreenBenchmarks {
  private let watch: Stopwatch
  private let catalogue: Catalogue
  private let address: Address

  init(_ watch: Stopwatch, _ path: String) throws {
    self.watch = watch
    let table = try MappedTable.open(path)
    try table.index()
    (catalogue, address) = (table.catalogue(), table.address)
  }

  func run() {
    for size in [Size(width: 80, height: 24), Size(width: 200, height: 60)] {
      watch.head("Frames of the last rows, \(size.width)x\(size.height)")
      let application = open(size)
      press(.character("G"), application)
      watch.measure("draw") {
        _ = application.frame()
        return ""
      }
      for (name, key) in [("k", Key.character("k")), ("j", .character("j"))] {
        watch.measure("`\(name)` and draw") { pressed(key, application) }
      }
      watch.measure("`G` and draw", from: { for _ in 0..<2 { press(.character("g"), application) } }) {
        pressed(.character("G"), application)
      }
    }
  }

  private func open(_ size: Size) -> Application {
    let application = Application(services: .loaded(catalogue), size: size, address: address)
    application.startLoading(with: catalogue)
    settle(application)
    return application
  }

  private func pressed(_ key: Key, _ application: Application) -> String {
    press(key, application)
    _ = application.frame()
    return ""
  }

  private func press(_ key: Key, _ application: Application) {
    application.process(.key(key))
    settle(application)
  }

  private func settle(_ application: Application) {
    let woken = DispatchSemaphore(value: 0)
    application.wake = { woken.signal() }
    application.startWork()
    while application.isWorking {
      woken.wait()
      application.process(.wake)
      application.startWork()
    }
  }
}
