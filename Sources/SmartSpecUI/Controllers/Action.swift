import SmartSpecModel

/// What a command or an overlay wants to happen.
enum Action: Sendable {
  case none
  case open(Address)
  /// The same screen as another address makes it, in its place: nothing is added to the way back.
  case replace(Address)
  /// The second address from the first, so that back leads there.
  case openThrough(Address, Address)
  case back
  /// Back; from the first screen, out of the program after a question.
  case close
  case forward
  /// To the screen that this one belongs to.
  case up
  /// Says something in the status line.
  case notify(String)
  /// Says why something cannot be done.
  case complain(String)
  /// Changes the screen on top, after a dialog.
  case update(@Sendable (inout ScreenController, Context) -> Void)
  case show(any Overlay)
  /// One after the other.
  case each([Action])
  /// Changes which regions are collected for a comparison.
  case collect(CollectWish)
  /// The command line, with a text that was begun.
  case palette(String)
  /// Figures of another year.
  case year(YearWish)
  /// The years one after another from one on.
  case play(from: Int)
  /// A text to the clipboard of the terminal; `what` says what it is.
  case copy(String, what: String)
  /// The list as a text to the clipboard.
  case copyList(ListExport)
  case export(ListExport, path: String, replacing: Bool)
  /// The screen as a picture into a file.
  case takePicture(path: String, replacing: Bool)
  /// Another theme by name; the next one for an empty name.
  case theme(String)
  /// A tour by the name of its file; the first one for an empty name.
  case tour(String)
  /// Changes of what the user keeps, and what is said when they are safe.
  case keep([OwnChange], said: String)
  /// Takes back the last of those changes.
  case takeBack
  /// To the place that was left last.
  case openLast
  /// The mouse reported by the terminal, or left to it.
  case mouse(Bool)
  /// The part of the screen that the pane beside or below the list has; nil for the usual one.
  case paneShare(Double?)
  case reload
  case repaint
  case stop
  /// Out of the program after a question, where it may be left.
  case askToLeave
  case quit
}

/// Which year the figures should be of.
enum YearWish: Hashable, Sendable {
  case before
  case after
  case newest
  case year(Int)
}
