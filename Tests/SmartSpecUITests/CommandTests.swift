import SmartSpecModel
import TerminalUI
import TestSupport
import Testing

@testable import SmartSpecUI

@Suite("Commands")
struct CommandTests {
  private let small = Samples.small ?? .empty

  /// A controller for every screen, every list and every tab of a page.
  private var controllers: [ScreenController] {
    let context = Context(catalogue: small, size: Size(width: 100, height: 30))
    let addresses = Screens.all.map(\.example) + small.listingNames.map { Address([$0]) }
    return addresses.compactMap { Screens.controller(for: $0, in: context) }.flatMap { controller in
      controller.tabs.indices.map { tab in
        var copy = controller
        copy.openTab(tab, in: context)
        return copy
      }
    }
  }

  @Test("Every command has a title, a sentence of help and a key, and no two have the same words")
  func complete() {
    for command in Commands.all {
      #expect(!command.title.isEmpty && command.help.hasSuffix("."), "\(command.id)")
      // Kinds that have no letter of their own are reached by name.
      #expect(!command.keys.isEmpty || command.group == .go, "\(command.id)")
      #expect(command.id == command.id.lowercased() && !command.id.contains("."), "\(command.id)")
    }
    let names = Commands.all.flatMap(\.names)
    #expect(Set(names).count == names.count)
  }

  @Test("Every command is reached by each of its keys and by its words in the palette")
  func reachable() {
    let controllers = controllers
    for command in Commands.all {
      let here = controllers.filter { command.applies($0) }
      #expect(!here.isEmpty, "\(command.id) belongs to no screen")
      for controller in here {
        for keys in command.keys {
          guard case .run(let found) = KeyMap.standard.meaning(of: keys.keys, on: controller) else {
            Issue.record("\(keys) does not run \(command.id) on \(controller.address)")
            continue
          }
          #expect(found.command.id == command.id, "\(keys) on \(controller.address)")
        }
        let commands = Commands.applying(to: controller)
        for name in command.names { #expect(Invocation(name, among: commands)?.command.id == command.id) }
        #expect(CommandSearch(commands: commands).matches(command.id).first?.id == command.id)
      }
    }
  }

  @Test("No key of a screen runs two commands or stands in the way of a longer one")
  func noClash() {
    for controller in controllers {
      let keys = Commands.applying(to: controller).flatMap { command in
        command.keys.map { (keys: $0, id: command.id) }
      }
      for (index, one) in keys.enumerated() {
        for other in keys[(index + 1)...] {
          #expect(
            !one.keys.starts(with: other.keys.keys) && !other.keys.starts(with: one.keys.keys),
            "\(one.keys) runs \(one.id) and \(other.keys) \(other.id) on \(controller.address)")
        }
      }
    }
  }

  @Test("Nothing is only on a key that tmux, a screen, flow control or a keyboard takes away")
  func noForbiddenKeys() {
    let forbidden = KeyMapReading.unreliable.union(["[", "]", "{", "}", "\\", "~", "^", "@"])
    for command in Commands.all {
      let free = command.keys.filter { sequence in
        !sequence.keys.contains { forbidden.contains($0.description) }
      }
      #expect(!free.isEmpty || command.keys.isEmpty, "\(command.id)")
    }
  }

  @Test("Every argument that is offered is taken", arguments: ["sort", "columns", "open", "year", "filter"])
  func choicesAreTaken(id: String) throws {
    let context = Context(catalogue: small, size: Size(width: 100, height: 30))
    let command = try #require(Commands.all.first { $0.id == id })
    let argument = try #require(command.argument)
    let regions = try #require(Screens.controller(for: Address(["regions"]), in: context))
    for typed in ["", "p", "c", "country:", "gdp", "category:"] {
      for choice in argument.choices(regions, context, typed).prefix(60) {
        // The name of a field alone is the beginning of a condition.
        if id == "filter", !choice.text.contains(":") || choice.text.hasSuffix(":") { continue }
        var controller = regions
        if case .complain(let reason) = command.run(&controller, context, choice.text) {
          Issue.record("\(id) \(choice.text): \(reason)")
        }
      }
    }
  }
}
