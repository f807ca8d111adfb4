import SmartSpecModel

/// What the user keeps: bookmarks, views, notes, and where one was.
enum KeepCommands {
  /// What only lists of the user's own have.
  static let inLists: [Command] = [
    Command(
      "remove", "Remove", "delete", group: .own, hint: "remove",
      help: "Removes the selected or marked bookmarks, views, notes or places, after a question.",
      applies: { $0.ownKind != nil },
      disabled: { controller, context in
        context.ownRefusal
          ?? (controller.listPane?.selectedRow == nil ? "There is nothing to remove." : nil)
      }
    ) { controller, _ in removing(controller) }
  ]

  static let all: [Command] =
    [
      Command(
        "bookmark", "Bookmark", keys: ["b"], group: .own, argument: .init("[NAME]"),
        help:
          "Bookmarks this screen with filter, order, columns, row and year; again: takes the bookmark away.",
        disabled: refusal
      ) { controller, context, name in
        toggle(controller.place(context), name.isEmpty ? nil : name, controller.placeTitle(context), context)
      },
      Command(
        "bookmark row", "Bookmark the row", "g B", group: .own,
        help: "Bookmarks what the selected row opens; again: takes the bookmark away.",
        disabled: { controller, context in
          refusal(controller, context)
            ?? (controller.target(in: context) == nil ? "Nothing here has a page of its own." : nil)
        }
      ) { controller, context in
        guard let target = controller.target(in: context) else { return .none }
        let title = controller.noteSubject(context)?.title ?? target.description
        return toggle(target, nil, title, context)
      },
      going("bookmarks", .bookmarks, "'", help: "Lists your bookmarks; Enter opens one."),
      Command(
        "save-view", "Save this view", keys: ["g S"], group: .own, argument: .init("NAME", isRequired: true),
        help: "Gives this screen, as it is filtered and ordered, a name to come back by.", disabled: refusal
      ) { controller, context, name in
        let view = SavedView(
          name: name, address: controller.place(context).with("cursor", nil), made: context.now())
        let keep = Action.keep([.view(view)], said: "Saved as “\(name)”: open it with :view \(name).")
        return context.own.view(named: name) == nil
          ? keep : .show(QuestionOverlay(question: "There is a view “\(name)”. Replace it?", yes: keep))
      },
      Command(
        "view", "Open a view", keys: ["g O"], group: .own,
        argument: .init(
          "NAME", isRequired: true,
          choices: { _, context, typed in
            context.own.views.filter { Folding.fold($0.name).contains(Folding.fold(typed)) }
              .map { .init(text: $0.name, remark: $0.address.description) }
          }), help: "Opens a view that was saved under a name."
      ) { _, context, name in
        if let view = context.own.view(named: name) { return .open(view.address) }
        let near = Similarity.nearest(to: name, among: context.own.views.map(\.name))
        return .complain(
          "There is no view “\(name)”. " + (near.map { "Did you mean “\($0)”?" } ?? ":views lists all."))
      },
      going("views", .views, "g V", help: "Lists your saved views; Enter opens one."),
      Command(
        "note", "Write a note", keys: ["N"], group: .own, argument: .init("[TEXT]"),
        help: "Writes a note of your own on the selected row, else on the page; it stays on this machine.",
        disabled: { controller, context in
          refusal(controller, context)
            ?? (controller.noteSubject(context) == nil ? "Nothing is selected to write a note on." : nil)
        }
      ) { controller, context, text in
        guard let subject = controller.noteSubject(context) else { return .none }
        return text.isEmpty
          ? .show(NoteOverlay(on: subject.address, subject.title))
          : noting(text, on: subject.address, subject.title, context)
      },
      going("notes", .notes, "g N", help: "Lists your notes; Enter opens what one is about."),
      going("history", .history, "g H", help: "Lists the places you left, the newest first."),
      Command(
        "last", "Last place", "g -", group: .own,
        help: "Goes to the place that was left last, also in an earlier session."
      ) { _, _ in .openLast },
      Command(
        "take back", "Take back", "U", group: .own,
        help: "Takes back the last change of bookmarks, views, notes or answers in this session.",
        disabled: { _, context in context.ownRefusal }
      ) { _, _ in .takeBack },
    ]

  /// Keeps a note.
  static func noting(_ text: String, on subject: Address, _ about: String, _ context: Context) -> Action {
    .keep(
      [.note(Note(subject: subject, title: about, text: text, made: context.now()))],
      said: "Kept your note on \(about), on this machine only. U takes it back.")
  }

  private static let refusal: @Sendable (ScreenController, Context) -> String? = { _, context in
    context.ownRefusal
  }

  private static func going(_ id: String, _ kind: OwnKind, _ key: String, help: String) -> Command {
    Command(id, kind.title, key, group: .own, help: help, disabled: refusal) { _, context in
      .open(kind.address(in: context.catalogue))
    }
  }

  private static func toggle(
    _ address: Address, _ name: String?, _ title: String, _ context: Context
  ) -> Action {
    if name == nil, context.own.bookmark(at: address) != nil {
      return .keep([.forgetBookmark(address)], said: "No longer bookmarked: \(title). U brings it back.")
    }
    let bookmark = Bookmark(address: address, title: name ?? title, made: context.now())
    return .keep([.bookmark(bookmark)], said: "Bookmarked: \(bookmark.title). ' lists your bookmarks.")
  }

  private static func removing(_ controller: ScreenController) -> Action {
    guard let kind = controller.ownKind, let list = controller.listPane, let row = list.selectedRow else {
      return .none
    }
    let rows = list.markedRows.isEmpty ? [row] : list.markedRows
    let changes = rows.map { row -> OwnChange in
      let key = list.listing.key(row)
      return switch kind {
      case .bookmarks: .forgetBookmark(Address(key))
      case .views: .forgetView(key)
      case .notes: .forgetNote(key)
      case .history: .forgetVisit(Address(key))
      }
    }
    let counted = list.listing.noun.counted(rows.count)
    return .show(
      QuestionOverlay(
        question: "Remove \(counted)?", yes: .keep(changes, said: "Removed \(counted). U brings back.")))
  }
}
