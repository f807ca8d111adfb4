import Synchronization

/// What background work reports, taken in batches by the main loop.
///
/// Guards its list with a lock.
final class EventInbox: Sendable {
  enum Event: Sendable {
    case load(LoadEvent)
    /// What work found, to be put where it belongs.
    case delivery(@MainActor @Sendable (Application) -> Void)
    /// Only that the screen has to be drawn again.
    case progress
  }

  private let events = Mutex<[Event]>([])

  /// Adds an event; of several reports of progress only the newest is kept.
  func post(_ event: Event) {
    events.withLock { events in
      switch (event, events.last) {
      case (.load(.progress), .load(.progress)), (.progress, .progress): events.removeLast()
      default: break
      }
      events.append(event)
    }
  }

  func take() -> [Event] {
    events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
