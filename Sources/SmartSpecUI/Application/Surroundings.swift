/// What the executable found out about where it runs, for a page that helps to report problems.
public struct Surroundings: Sendable {
  /// Named facts in parts: the terminal, files, the environment.
  public var parts: [Part]
  /// The newest lines of the log, oldest first.
  public var journal: @Sendable () -> [String]
  public struct Part: Hashable, Sendable {
    public var title: String
    public var facts: [Fact]

    public init(_ title: String, _ facts: [Fact]) {
      self.title = title
      self.facts = facts
    }
  }

  public struct Fact: Hashable, Sendable {
    public var name: String
    public var value: String
    /// Whether it is in the way of something.
    public var isProblem: Bool

    public init(_ name: String, _ value: String, isProblem: Bool = false) {
      self.name = name
      self.value = value
      self.isProblem = isProblem
    }
  }

  /// The names of all themes.
  public var themes: @Sendable () -> [String]

  /// How much is wrong in the user's settings; the parts say what.
  public var settingsProblems: Int

  /// What is to be said at the start about how screens look here; empty for nothing.
  public var remark: String

  /// The version of the program; empty where that does not matter.
  public var version: String

  public init(
    _ parts: [Part] = [], journal: @escaping @Sendable () -> [String] = { [] },
    themes: @escaping @Sendable () -> [String] = { [] }, settingsProblems: Int = 0,
    remark: String = "", version: String = ""
  ) {
    self.parts = parts
    self.journal = journal
    self.themes = themes
    self.settingsProblems = settingsProblems
    self.remark = remark
    self.version = version
  }
}
