import Dispatch
import Synchronization

/// Lets work through a step at a time, or freely.
public final class Gate: Sendable {
  private let permits = DispatchSemaphore(value: 0)
  private let isOpen: Atomic<Bool>

  /// A gate that is closed until it is told otherwise.
  public init() { isOpen = Atomic(false) }
  private init(isOpen: Bool) { self.isOpen = Atomic(isOpen) }

  /// A gate that holds nobody up.
  public static let open = Gate(isOpen: true)

  /// Waits for a permit, unless the gate is open.
  func pass() { if !isOpen.load(ordering: .acquiring) { permits.wait() } }

  public func permit(_ steps: Int = 1) { for _ in 0..<steps { permits.signal() } }

  /// Opens the gate for good.
  public func openForGood() {
    isOpen.store(true, ordering: .releasing)
    permit(10_000)
  }
}
