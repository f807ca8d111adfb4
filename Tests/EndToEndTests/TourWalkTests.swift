import TestSupport
import Testing

extension RealTerminalTests {
  @Suite("The tour on a terminal")
  struct TourWalk {
    @Test("t and Space lead through all steps and back to where one was", arguments: [(80, 24), (100, 30)])
    func walk(width: Int, height: Int) throws {
      let count = try TourSteps.count()
      let session = try Session("/regions?country=PL", width: width, height: height, data: Program.europe)
      try session.waitForSelection("PL")
      session.type("jjj")
      try session.waitForSelection("PL4")
      session.settle()
      let (before, selection) = (session.screen.lines, session.screen.line)
      try session.walkTour(of: count)
      try session.wait(for: "the list") { $0.screen.line == selection }
      session.settle()
      let differing = zip(before, session.screen.lines).filter { $0 != $1 }.map { $1 }
      #expect(differing.count == 1 && differing.allSatisfy { $0.contains("The tour has ended.") })
      #expect(session.screen.unknown.isEmpty)
    }
  }
}

/// The steps of the shipped tour.
enum TourSteps {
  static func count() throws -> Int {
    try textOfFile(Samples.repository + "/tours/first-minutes.toml").split(separator: "\n").count {
      $0 == "[[step]]"
    }
  }
}

extension Session {
  /// Starts the tour and goes on until it ends; no step may be a dead address.
  func walkTour(of count: Int) throws {
    type("t")
    for step in 1...count {
      try wait(for: "step \(step)") { $0.screen.lines.last?.contains(" \(step)/\(count) ") == true }
      #expect(!screen.text.contains("Cannot show"))
      type(" ")
    }
    try wait(for: "The tour has ended.")
  }
}
