/// smartspec(1): the command line.
enum ProgramManual {
  static var text: String {
    let program = CommandDescription.program
    let commands = (program?.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    var page = Roff("smartspec", section: 1, abstract: "dashboard of smart specialisation in Europe")
    page.section("Synopsis")
    for usage in ["[options] [address]"] + commands.dropFirst().map(\.usage) {
      page.paragraph("smartspec " + usage)
    }
    page.section("Description")
    page.prose(program?.discussion ?? "")
    page.paragraph(
      "Every command explains itself with --help, and the program says its version with --version. The keys of the dashboard are in smartspec-keys(7), also under ? in "
        + "the program.")
    page.section("Commands")
    for command in commands { describe(command, on: &page) }
    page.section("Addresses")
    page.paragraph(
      "An address is a path and parameters: the kind, then a code, then what is related to it. What stands after ? "
        + "narrows and sorts the list. A shell wants such addresses between quotes.")
    for (term, words) in addresses { page.item(term, words) }
    page.section("Exit status")
    for (status, words) in statuses { page.item(status, words) }
    page.section("Environment")
    for (name, words) in environment { page.item(name, words) }
    page.section("Files")
    for (path, words) in files { page.item(path, words) }
    page.section("Examples")
    for (words, line) in examples {
      page.paragraph(words)
      page.example([line])
    }
    page.section("See also")
    page.paragraph("smartspec-keys(7), smartspec-theme(5)")
    return page.text
  }

  private static func describe(_ command: CommandDescription, on page: inout Roff) {
    page.subsection("smartspec " + command.commandName)
    page.paragraph(command.abstract ?? "")
    page.prose(command.discussion ?? "")
    for argument in command.shownArguments { page.item(argument.term, argument.meaning) }
  }
}

extension ProgramManual {
  private static let addresses = [
    (
      "/regions", "All of a kind: regions, challenges, pilots, partnerships, actions, indicators, and others."
    ),
    ("/regions/PL22", "One of them."),
    ("/regions/PL22/pilots", "What is related to it."),
    (
      "filter=TEXT",
      "Words, -word, a|b, gdp<75, country:PL,CZ, year:2018..2021, gdp:none, \"exact words\", ~fuzzy."
    ),
    ("sort=FIELD,-FIELD", "The order; with - the greatest first. Missing values come last."),
    ("columns=FIELD,FIELD", "The columns."),
    ("FIELD=VALUE", "Only rows with that value; all takes away what the list leaves out by itself."),
    ("limit=NUMBER", "At most so many rows, for get."),
  ]

  private static let statuses = [
    ("0", "Found, or fine."), ("1", "Nothing found, or problems found."), ("2", "Wrong use."),
    ("3", "Data missing or unreadable, or a file that cannot be written."),
    ("128+n", "Ended by the signal n."),
  ]

  private static let environment = [
    ("SMARTSPEC_DATA", "Folder of the data package, where --data does not say."),
    ("SMARTSPEC_THEME", "Name or file of the theme, where --theme does not say."),
    ("SMARTSPEC_THEMES", "A folder of themes that is looked at first."),
    ("SMARTSPEC_TOURS", "A folder of tours that is looked at first."),
    ("SMARTSPEC_A11Y", "linear: as with --linear, everything is said line by line."),
    (
      "COLORFGBG",
      "The colours of the terminal; a light background gets a light theme where none is asked for."
    ),
    ("NO_COLOR", "When set, no colours."),
    ("TERM", "The kind of terminal; dumb: line by line."),
    ("XDG_CONFIG_HOME", "Where settings, keys, themes and tours of your own are; else ~/.config."),
    ("XDG_DATA_HOME", "Where data, and themes and tours too, of your own are; else ~/.local/share."),
    ("XDG_STATE_HOME", "Where the log is; else ~/.local/state."),
    (
      "SOURCE_DATE_EPOCH", "Seconds since 1970 that give the date of exports, so that they can be made again."
    ),
  ]

  private static let files = [
    ("~/.config/smartspec/keys.toml", "Keys of your own; see smartspec-keys(7)."),
    (
      "~/.config/smartspec/settings.toml",
      "What holds for every start unless an option says otherwise: theme = \"NAME\", mouse = false, "
        + "glyphs = \"block\", color = \"256\", ambiguous_width = 2, links = false. It counts before the environment; doctor names what is wrong in it."
    ),
    ("~/.config/smartspec/themes", "Themes of your own; see smartspec-theme(5)."),
    ("~/.config/smartspec/tours", "Tours of your own: :tour NAME plays NAME.toml."),
    ("~/.local/share/smartspec/europe", "Data of your own, instead of those that come with the program."),
    ("~/.local/state/smartspec/smartspec.log", "The log; beyond 1 MB it goes on in a new file."),
    (
      "~/.local/state/smartspec/seen", "Which version and which releases of data you saw, to say what is new."
    ),
    ("PREFIX/share/smartspec", "Data, themes and tours that come with the program."),
    (
      "NAME-metadata.json",
      "What describes a file NAME of csv or tsv: title, address, date, sources, licences, columns."
    ),
  ]

  private static let examples = [
    ("Open the profile of a region:", "smartspec /regions/PL22"),
    (
      "Polish regions by wealth, for a spreadsheet:",
      "smartspec get '/regions?level=2&country=PL&sort=-gdp_pps_pct_eu' --output poland.csv"
    ),
    ("Who takes part in a pilot action:", "smartspec get /pilots/P-RIT/participants"),
    ("Everything about hydrogen:", "smartspec find hydrogen"),
    ("A screen as text:", "smartspec screen /regions/PL22 --size 100x30"),
    (
      "A screen as a picture for a report:",
      "smartspec screen /regions/PL22 --theme eu-light --size 160x50 --output silesia.svg"
    ),
    ("Problems of a data package as a table:", "smartspec get /diagnostics --data FOLDER"),
  ]
}
