import SmartSpecModel
import TerminalUI

/// What takes longer than a key may: it runs beside the main loop, says how far it is, and can be stopped.
extension Application {
  /// Starts what the screen on top waits for, and stops what nobody waits for any more.
  public func startWork() {
    startFinding(screen.listPane?.quest)
    answer(overlay?.pending.first, "Counting", in: .panel) { application, put in
      guard var overlay = application.overlay else { return }
      put(&overlay)
      application.overlay = overlay
    }
    answer(screen.listPane?.pendingTotals, "Adding up", in: .totals) { application, put in
      application.screen.updateList { put(&$0) }
    }
  }

  private func startFinding(_ quest: Quest?) {
    guard quest?.token !== works[.list]?.owner else { return }
    works.removeValue(forKey: .list)?.stop()
    guard let quest else { return }
    let title = quest.query.filter == .all && !quest.query.sort.isEmpty ? "Sorting" : "Filtering"
    start(title, owner: quest.token, in: .list) { monitor, deliver throws(Cancelled) in
      let clock = ContinuousClock()
      var next = clock.now
      let found = try quest.findings(monitor: monitor) { part in
        // The first rows at once, then as often as one can read.
        guard clock.now >= next else { return }
        next = clock.now + Work.partInterval
        deliver { application in application.screen.updateList { $0.take(part: part, of: quest) } }
      }
      deliver { $0.take(found, of: quest) }
    }
  }

  /// Answers a question beside the main loop, unless that is being done.
  private func answer<Holder>(
    _ pending: Pending<Holder>?, _ title: String, in slot: Work.Slot,
    _ give: @escaping @MainActor @Sendable (Application, @Sendable (inout Holder) -> Void) -> Void
  ) {
    guard pending?.token !== works[slot]?.owner else { return }
    works.removeValue(forKey: slot)?.stop()
    guard let pending else { return }
    start(title, owner: pending.token, in: slot) { monitor, deliver throws(Cancelled) in
      let put = try pending.answer(monitor)
      deliver { give($0, put) }
    }
  }

  /// Runs something beside the main loop; what it delivers is taken as long as it is not stopped.
  func start(
    _ title: String, owner: Quest.Token, in slot: Work.Slot,
    _ run:
      @escaping @Sendable (
        Monitor, @Sendable (@escaping @MainActor @Sendable (Application) -> Void) -> Void
      ) throws(Cancelled) -> Void
  ) {
    let work = Work(title, owner: owner)
    works[slot] = work
    let inbox = inbox
    let wake = wake
    let monitor = work.monitor {
      inbox.post(.progress)
      wake()
    }
    Task.detached(priority: .userInitiated) {
      try? run(monitor) { delivery in
        inbox.post(.delivery { if $0.works[slot] === work { delivery($0) } })
        wake()
      }
      inbox.post(.delivery { if $0.works[slot] === work { $0.works[slot] = nil } })
      wake()
    }
  }

  private func take(_ found: Quest.Findings, of quest: Quest) {
    let context = context
    let height = screen.listHeight(context)
    screen.updateList { $0.take(found, of: quest, height: height) }
  }

  /// The work that the user wants to know about.
  var noticedWork: Work? { Work.Slot.allCases.lazy.compactMap { self.works[$0] }.first(where: \.isNoticed) }

  /// Whether something runs beside the main loop.
  public var isWorking: Bool { !works.isEmpty }

  /// Does at once what would run beside the main loop.
  func finishWork() {
    let context = context
    let height = screen.listHeight(context)
    screen.updateList { $0.findNow(height: height) }
  }

  /// Whether rows are looked for and none is known yet, so that a frame would show nothing.
  var awaitsFirstRows: Bool {
    guard works[.list] != nil, let list = screen.listPane else { return false }
    return list.quest != nil && list.rows.isEmpty
  }

  /// Stops what runs; what it found so far stays.
  func stopWork() -> Bool {
    guard isWorking else { return false }
    for work in works.values { work.stop() }
    works = [:]
    screen.updateList { $0.stopFinding() }
    return true
  }
}
