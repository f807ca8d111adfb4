/// What can be typed line by line.
enum LinearHelp {
  static func spoken(staysOpen: Bool) -> Spoken {
    Spoken([
      Statement("A number opens that choice of what was said last."),
      Statement(
        "m or an empty line says the next lines of a long answer; again says the screen from its beginning."),
      Statement(
        "/text filters a list by words or conditions, such as /slas or /gdp<75; / alone takes the filter away."
      ),
      Statement("/text finds anything where there is no list."),
      Statement(
        "A command by its words: go regions, sort -gdp, map, year 2019, freq country; commands says all of this screen."
      ),
      Statement(
        "A key as in the dashboard: P pilot actions of this, gr all regions, [ back, u undo, w where a figure is from."
      ),
      Statement("With a number a key is about that choice: w 3, P 3; p 3 says all that is known about it."),
      Statement("A code or an address opens what has it: PL22, /regions?country=PL."),
      Statement("esc takes a filter away, then goes up; \(leaving(staysOpen))."),
    ])
  }

  /// What `q` does, in words.
  static func leaving(_ staysOpen: Bool) -> String { staysOpen ? "q begins again" : "q leaves" }
}
