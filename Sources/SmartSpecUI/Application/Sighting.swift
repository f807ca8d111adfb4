import SmartSpecModel

/// Which version of the program and which release of some data a user has seen: a line of a file.
struct Sighting: Hashable {
  let version: String
  let release: String
  /// The title of the data, since releases of different data say nothing about one another.
  let title: String

  init(version: String, release: String, title: String) {
    self.version = version
    self.release = release
    self.title = title
  }

  /// Reads `0.1.0 2026-11-23 Title of the data`; nil where it is none.
  init?(_ line: String) {
    let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
    guard parts.count == 3 else { return nil }
    self.init(version: parts[0], release: parts[1], title: parts[2])
  }

  var line: String { "\(version) \(release) \(title)" }

  /// What is new since earlier sightings, as a sentence; nil where nothing is, or nothing was seen before.
  func news(since earlier: [Sighting]) -> String? {
    var news: [String] = []
    if let last = earlier.last, last.version != version {
      news.append("smartspec \(version) (\(last.version) before)")
    }
    if let last = earlier.last(where: { $0.title == title }), last.release != release {
      news.append("data of \(release) (\(last.release) before)")
    }
    return news.isEmpty ? nil : "New since you were here: \(news.joined(separator: ", "))."
  }
}

extension Application {
  /// Says once what is new since the program was used before, beside the main loop.
  func noteSighting() {
    let now = Sighting(version: surroundings.version, release: catalogue.release, title: catalogue.title)
    guard !now.version.isEmpty, !now.release.isEmpty, !now.release.contains(" "), !now.title.isEmpty else {
      return
    }
    let (services, inbox, wake) = (services, inbox, wake)
    Task.detached {
      let earlier = services.sightings().compactMap { Sighting($0) }
      guard earlier.last(where: { $0.title == now.title }) != now else { return }
      services.keepSighting(now.line)
      guard let news = now.news(since: earlier) else { return }
      inbox.post(
        .delivery { application in
          // What a key was answered comes first.
          if application.message == nil { application.message = Message(text: news) }
        })
      wake()
    }
  }
}
