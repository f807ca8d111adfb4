import SmartSpecModel

/// What is kept for the user: read when a screen is shown, written when something is asked for.
extension Application {
  /// Looks at what is kept, which other sessions may have changed; a problem is said once.
  func recall() {
    guard services.memory.refusal == nil else { return }
    take(services.memory.things())
  }

  /// The same beside the main loop, for the start.
  func recallBeside() {
    guard services.memory.refusal == nil else { return }
    let (memory, inbox, wake) = (services.memory, inbox, wake)
    Task.detached {
      let things = memory.things()
      inbox.post(.delivery { $0.take(things) })
      wake()
    }
  }

  private func take(_ result: Result<OwnThings, Problem>) {
    switch result {
    case .success(let things):
      own.problem = nil
      own.things = things
      for visit in own.unwritten { own.things.note(visit) }
    case .failure(let problem):
      guard own.problem != problem else { return }
      own.problem = problem
      perform(.complain(problem.message))
    }
  }

  /// Makes changes that the user asked for, and says so once they are safe.
  func keep(_ changes: [OwnChange], _ said: String) {
    switch services.memory.keep(changes) {
    case .failure(let problem): perform(.complain(problem.message))
    case .success(let inverse):
      if !inverse.isEmpty { own.inverses.append(inverse) }
      recall()
      remakeOwn()
      message = Message(text: said)
    }
  }

  /// Takes back the last change of this session.
  func takeBack() {
    guard let inverse = own.inverses.popLast() else {
      message = Message(text: "Nothing of your own was changed in this session.")
      return
    }
    switch services.memory.keep(inverse) {
    case .failure(let problem):
      own.inverses.append(inverse)
      perform(.complain(problem.message))
    case .success:
      recall()
      remakeOwn()
      message = Message(text: "Taken back: the last change of what is your own.")
    }
  }

  /// Makes the screen on top again when it shows what is kept.
  func remakeOwn() { if screen.showsOwnThings, let next = make(screen.remains) { screen = next } }

  /// To be called when a screen that was left is shown again.
  func recallForScreen() {
    recall()
    remakeOwn()
  }
}

// MARK: - History

extension Application {
  /// Notes the screen on top as a place that is left.
  func noteLeaving() {
    guard player == nil, services.memory.refusal == nil, let visit = screen.visit(context) else { return }
    own.unwritten.removeAll { $0.place == visit.place }
    own.unwritten.append(visit)
    own.things.note(visit)
  }

  /// Whether there is something to write at the next calm moment.
  var hasVisitsToWrite: Bool { own.unwritten.count >= Self.visitsAtOnce && !own.isWriting }

  /// Writes the places that were left, beside the main loop and all at once.
  func writeVisits() {
    guard hasVisitsToWrite else { return }
    own.isWriting = true
    let (visits, memory, inbox, wake) = (own.unwritten, services.memory, inbox, wake)
    Task.detached {
      memory.noteVisits(visits)
      inbox.post(
        .delivery { application in
          application.own.isWriting = false
          application.own.unwritten.removeAll(where: visits.contains)
        })
      wake()
    }
  }

  /// Writes what is left when the program ends.
  func writeLastVisits() {
    noteLeaving()
    if !own.unwritten.isEmpty { services.memory.noteVisits(own.unwritten) }
    own.unwritten = []
  }

  /// To the place that was left last, also in an earlier session.
  func openLast() {
    recall()
    let here = Visit.place(of: address)
    guard let last = own.things.visits.first(where: { $0.place != here }) else {
      message = Message(text: services.memory.refusal ?? "No other place was left yet.")
      return
    }
    open(last.address)
  }

  private static let visitsAtOnce = 8
}
