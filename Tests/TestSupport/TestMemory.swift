public import SmartSpecModel
public import SmartSpecStore
public import SmartSpecUI
import Synchronization

/// What a user keeps, in a real database of a folder that lives as long as the test.
///
/// Its clock goes on by a second whenever it is looked at; a lock guards it.
public final class TestMemory: Sendable {
  public let store: MemoryStore
  private let package: TemporaryPackage
  private let seconds = Mutex(0)

  public init() throws {
    package = try TemporaryPackage([String: String]())
    store = MemoryStore(path: package.folder + "/memory.db")
  }

  public var things: OwnThings { (try? store.things()) ?? OwnThings() }

  /// What an application is given.
  public var memory: Memory {
    let store = store
    return Memory(
      things: {
        do throws(StoreError) { return .success(try store.things()) } catch {
          return .failure(Problem(error.message))
        }
      },
      keep: { changes in
        do throws(StoreError) { return .success(try store.keep(changes)) } catch {
          return .failure(Problem(error.message))
        }
      }, noteVisits: { visits in _ = try? store.keep(visits.map { .visit($0) }) },
      now: { [self] in moment() })
  }

  private func moment() -> Moment {
    let second = seconds.withLock { seconds in
      seconds += 1
      return seconds - 1
    }
    func digits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return Moment("2026-11-23 10:\(digits(second / 60)):\(digits(second % 60))")
  }
}
