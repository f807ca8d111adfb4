import SmartSpecModel
import SmartSpecStore
import SmartSpecUI

extension Memory {
  /// What is kept on this machine; nothing is opened before it is asked for.
  static func ofUser() -> Memory {
    guard let path = MemoryStore.place(environment: SearchPath.environment) else {
      return .none("There is no place for what is your own: neither XDG_DATA_HOME nor HOME is a folder.")
    }
    let store = MemoryStore(path: path)
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
      }, noteVisits: { _ = try? store.keep($0.map { .visit($0) }, within: .milliseconds(500)) },
      now: { Moment(Today.moment) })
  }

  static let readOnly = none("This run is read-only: it keeps and shows nothing of your own.")
}
