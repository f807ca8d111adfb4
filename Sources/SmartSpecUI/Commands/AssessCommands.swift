import SmartSpecModel

/// The self-assessment of a strategy: going there, and answering.
enum AssessCommands {
  static let all: [Command] = [
    Command(
      "assess", "Self-assessment", keys: ["g A"], group: .own,
      argument: .init(
        "[CODE] [EDITION]",
        choices: { _, context, typed in
          let regions = context.catalogue.regions
          let wanted = typed.uppercased()
          return regions.indices.lazy.filter { regions[$0].id.rawValue.hasPrefix(wanted) }.prefix(50)
            .map { .init(text: regions[$0].id.rawValue, remark: regions[$0].name) }
        }),
      help: "Opens your self-assessment of a region's strategy, of this region or the one with a code.",
      disabled: { _, context in
        AssessmentWheel(context.catalogue) == nil ? "The data have no questions of an assessment." : nil
      }
    ) { controller, context, text in
      let words = text.split(separator: " ").map(String.init)
      let code = words.first ?? region(controller, context)
      guard let code else { return .complain("Name a region: assess PL22.") }
      guard let subject = context.catalogue.row(at: Address(["regions", code])) else {
        return .complain("There is no region “\(code)”.")
      }
      let key = subject.listing.key(subject.row)
      return .open(Assessment.address(of: key, edition: words.dropFirst().first))
    }
  ]

  /// What the questions have keys for.
  static let answering: [Command] =
    (0...5).map { mark in
      Command(
        "answer \(mark)", "Answer \(mark)", "\(mark)", group: .own, hint: mark == 0 ? "answer" : nil,
        help: "Answers the selected question with \(mark), before or after as the column says.",
        applies: isAssessment, disabled: refusal
      ) { controller, context in
        change(&controller, context) { assessment, row, phase in
          let answer = OwnChange.answer(assessment.key(row, phase), Answer(mark: mark, made: context.now()))
          return ([answer], assessment.wheel.factors[row].words(for: mark))
        }
      }
    } + [
      Command(
        "clear answer", "Take the answer away", "-", "delete", group: .own,
        help: "Leaves the selected question without an answer, which is not a zero.", applies: isAssessment,
        disabled: refusal
      ) { controller, context in
        change(&controller, context) { assessment, row, phase in
          ([.forgetAnswer(assessment.key(row, phase))], "no answer")
        }
      },
      Command(
        "before or after", "Before or after", "tab", group: .own, hint: "before/after",
        help: "Goes from the answers before to those after, and back.", applies: isAssessment
      ) { controller, _ in
        let other: AnswerKey.Phase = phase(controller) == .before ? .after : .before
        controller.updateList { list in
          let target = list.view.columns.firstIndex { $0.id == column(other) }
          if let target { list.moveColumn(by: target - list.column) }
        }
        return .none
      },
    ]

  static func column(_ phase: AnswerKey.Phase) -> String { "your_\(phase.rawValue)" }

  /// The challenges of the selected question; nil elsewhere.
  static func challenges(_ controller: ScreenController, _ context: Context) -> Address? {
    guard let (assessment, row) = selected(controller, context) else { return nil }
    let challenges = assessment.wheel.factors[row].challenges
    guard challenges.count > 1 else { return challenges.first.map { Address(["challenges", $0]) } }
    return Address(["challenges"], [.init("id", challenges.joined(separator: ","))])
  }

  private static let isAssessment: @Sendable (ScreenController) -> Bool = { $0.screen == Assessment.name }

  private static let refusal: @Sendable (ScreenController, Context) -> String? = { controller, context in
    context.ownRefusal ?? (controller.listPane?.selectedRow == nil ? "No question is selected." : nil)
  }

  private static func phase(_ controller: ScreenController) -> AnswerKey.Phase {
    controller.listPane?.selectedField?.id == column(.after) ? .after : .before
  }

  private static func selected(
    _ controller: ScreenController, _ context: Context
  ) -> (assessment: Assessment, row: Int)? {
    guard isAssessment(controller), let row = controller.listPane?.selectedRow,
      let assessment = Assessment(
        controller.address, context.own, today: context.today(), in: context.catalogue)
    else { return nil }
    return (assessment, row)
  }

  /// Keeps what is done to the selected question and goes on to the next one.
  private static func change(
    _ controller: inout ScreenController, _ context: Context,
    _ make: (Assessment, Int, AnswerKey.Phase) -> ([OwnChange], String)
  ) -> Action {
    guard let (assessment, row) = selected(controller, context) else { return .none }
    let phase = phase(controller)
    let (changes, words) = make(assessment, row, phase)
    let height = controller.listHeight(context)
    controller.updateList { $0.move(by: 1, height: height) }
    return .keep(changes, said: "\(assessment.wheel.factors[row].name), \(phase.rawValue): \(words).")
  }

  /// The region at hand: of the selected row, else of the page.
  private static func region(_ controller: ScreenController, _ context: Context) -> String? {
    let subject = controller.subjects(in: context).first { $0.path.first == "regions" }
    return subject.flatMap { context.catalogue.row(at: $0) }.map { $0.listing.key($0.row) }
  }
}
