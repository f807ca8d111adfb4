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
        page.item(keys.isEmpty ? ":" + command.id : keys, "\(command.title): \(command.help)")
      }
    }
    describePalette(on: &page)
    describeKeyMap(on: &page)
    page.section("See also")
    page.paragraph("smartspec(1), smartspec-theme(5)")
    return page.text
  }

  private static func describePalette(on page: inout Roff) {
    page.section("Words of commands")
    page.paragraph(
      "After : every command can be given by its words, words in capitals replaced by what is meant; "
        + "what stands in brackets can be left out. The same words stand in key maps. Words after a comma mean the same."
    )
    for group in Command.Group.allCases {
      page.subsection(group.rawValue)
      page.example(
        Commands.all.filter { $0.group == group }.map { command in
          ([command.id + (command.argument.map { " " + $0.name } ?? "")] + command.aliases)
            .joined(separator: ", ")
        })
    }
  }

  private static func describeKeyMap(on page: inout Roff) {
    page.section("Keys of your own")
    page.paragraph(
      "The file ~/.config/smartspec/keys.toml, or smartspec/keys.toml below XDG_CONFIG_HOME, is read at the start. It has a "
        + "table [all] for every screen and one for each list or page that should differ, such as [regions]. On the left stand "
        + "keys with blanks between them, on the right the words of a command with its argument, or none to take the keys "
        + "away.")
    page.example(example)
    page.paragraph(
      "Keys are written as they are typed, or as ctrl-x, enter, esc, tab, backtab, backspace, delete, space, up, down, "
        + "left, right, home, end, pageup, pagedown. A wish that cannot be read is left out and named, with its line, by "
        + "smartspec doctor and on the page :doctor, as is one that makes a command unreachable.")
    page.section("Files")
    page.item("~/.config/smartspec/keys.toml", "Keys of your own.")
  }

  private static let example = [
    "[all]", "\"H\"      = \"go pilots hydrogen\"", "\"g Z\"    = \"back\"", "\"ctrl-t\" = \"none\"", "",
    "[regions]", "\"H\"      = \"sort -gdp_pps_pct_eu\"",
  ]

  private static func name(_ key: Key) -> String {
    let name = key.description
    return name.count > 1 ? name.prefix(1).uppercased() + name.dropFirst() : name
  }
}
