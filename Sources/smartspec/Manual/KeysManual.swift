import SmartSpecUI
import TerminalUI

/// smartspec-keys(7): the keys of the dashboard, from the list of its commands.
enum KeysManual {
  static var text: String {
    var page = Roff("smartspec-keys", section: 7, abstract: "keys of the smartspec dashboard")
    page.section("Description")
    page.paragraph(
      "Everything in smartspec(1) is done with keys. The bottom line shows the most useful ones of a screen, ? all of "
        + "them. Keys that are written one after another are pressed one after another.")
    for group in Command.Group.allCases {
      page.section(group.rawValue)
      for command in Commands.all where command.group == group {
        let keys = command.keys.map { $0.keys.map(name).joined() }.joined(separator: ", ")
        page.item(keys, "\(command.title): \(command.help)")
      }
    }
    page.section("See also")
    page.paragraph("smartspec(1), smartspec-theme(5)")
    return page.text
  }

  private static func name(_ key: Key) -> String {
    let name = key.description
    return name.count > 1 ? name.prefix(1).uppercased() + name.dropFirst() : name
  }
}
