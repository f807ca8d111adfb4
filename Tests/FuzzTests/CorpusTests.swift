import FoundationEssentials
import FuzzTargets
import TestSupport
import Testing

@Suite("Inputs that fuzzing keeps")
@MainActor
struct CorpusTests {
  private nonisolated static let folder = Samples.repository + "/Fuzzing/Corpus/"

  @Test("What has to hold for any input holds for all that are kept", arguments: FuzzTarget.all.map(\.name))
  func corpus(name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder + name).sorted()
    #expect(files.count >= 3)
    for file in files {
      let input = try #require(FileManager.default.contents(atPath: Self.folder + name + "/" + file))
      do { try target.run(Array(input)) } catch { Issue.record("\(name)/\(file): \(error)") }
    }
  }

  @Test("Every input that is kept belongs to a target, and all of them are small")
  func folders() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    #expect(Set(names) == Set(FuzzTarget.all.map(\.name)))
    for path in try FileManager.default.subpathsOfDirectory(atPath: Self.folder) {
      #expect((FileManager.default.contents(atPath: Self.folder + path)?.count ?? 0) < 8_192, "\(path)")
    }
  }
}
