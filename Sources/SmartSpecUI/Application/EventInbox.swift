import Synchronization

/// What background work reports, taken in batches by the main loop.
///
/// Guards its list with a lock.
final class EventInbox: Sendable {
  private let events = Mutex<[LoadEvent]>([])

  /// Adds an event; of several reports of progress only the newest is kept.
  func post(_ event: LoadEvent) {
    events.withLock { events in
      if case .progress = event, case .progress = events.last { events.removeLast() }
      events.append(event)
    }
  }

  func take() -> [LoadEvent] {
    events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
