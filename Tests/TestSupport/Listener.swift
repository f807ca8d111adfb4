private import Dispatch
public import SmartSpecModel
public import SmartSpecUI
private import TerminalUI

/// Somebody who types lines and listens.
@MainActor
public final class Listener {
  public let session: LinearSession
  /// What was said before the first line.
  public private(set) var opening: [String] = []

  public init(
    catalogue: Catalogue = (Samples.small ?? .empty), address: String = "/", diagnostics: [Diagnostic] = [],
    with prepare: (inout Services) -> Void = { _ in }
  ) {
    var services = Services.loaded(catalogue, diagnostics: diagnostics)
    prepare(&services)
    let application = Application(
      services: services, size: LinearSession.size, address: Address(address))
    let woken = DispatchSemaphore(value: 0)
    application.wake = { woken.signal() }
    session = LinearSession(application) {
      application.startWork()
      while application.isWorking {
        woken.wait()
        application.process(.wake)
        application.startWork()
      }
    }
    application.startLoading(with: catalogue, diagnostics: diagnostics)
    opening = session.opening()
  }

  /// Types a line; what is said to it.
  @discardableResult
  public func type(_ line: String) -> [String] { session.answer(line) }

  public var address: String { session.application.address.description }
}
