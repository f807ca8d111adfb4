public import SmartSpecModel
import TerminalUI

extension Application {
  /// Starts to load the data beside the main loop; a load that runs already is stopped first.
  public func startLoading() {
    loading?.cancel()
    load = .running(fraction: 0, file: "")
    let services = services
    let inbox = inbox
    let wake = wake
    loading = Task.detached {
      await services.load { event in
        guard !Task.isCancelled else { return }
        inbox.post(.load(event))
        wake()
      }
    }
  }

  func takeEvents() {
    for event in inbox.take() {
      switch event {
      case .load(let event): take(event)
      case .delivery(let deliver): deliver(self)
      case .progress: break
      }
    }
  }

  private func take(_ event: LoadEvent) {
    switch event {
    case .progress(let fraction, let file):
      if case .running = load { load = .running(fraction: fraction, file: file) }
    case .failed(let sentence):
      load = .failed(sentence)
      services.note("Cannot load the data: \(sentence)", true)
      message = Message(text: "Cannot load the data: \(sentence)", isError: true)
    case .known(let catalogue): show(catalogue)
    case .finished(let catalogue, let diagnostics):
      use(catalogue, diagnostics)
      recallBeside()
      noteSighting()
    }
  }

  /// Shows data of which more may come.
  public func show(_ catalogue: Catalogue) {
    // Data that are read again are looked at from the same year.
    let year = self.catalogue.isEmpty ? catalogue.year : self.catalogue.year
    self.catalogue.discardListings()
    self.catalogue = catalogue.at(year: year)
    remakeScreens()
    if let awaited {
      self.awaited = nil
      open(awaited)
      if opensFirst { trail.forgetFirst() }
    }
  }

  /// Swaps the data; every screen finds its place again by address and selected key.
  func use(_ catalogue: Catalogue, _ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
    load = .finished(diagnostics: diagnostics.count)
    loading = nil
    services.note("Loaded data \(catalogue.release), \(diagnostics.count) problems", false)
    show(catalogue)
  }
}

extension Application {
  /// Shows the data as they are now; every screen finds its place again.
  func remakeScreens() { trail.remake(make) }

  /// A screen made again from what remains of it; nil when the data have nothing to show there any more.
  func make(_ remains: ScreenRemains) -> ScreenController? {
    let context = context
    var screen = Screens.controller(for: remains.address, in: context)
    screen?.resume(remains, in: context)
    return screen
  }
}

extension Application {
  /// Starts with data that are there already, without a background load.
  public func startLoading(with catalogue: Catalogue, diagnostics: [Diagnostic] = []) {
    use(catalogue, diagnostics)
    recall()
  }
}
