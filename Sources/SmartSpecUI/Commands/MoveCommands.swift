import TerminalUI

/// Moving the cursor in lists and documents.
enum MoveCommands {
  static let all: [Command] = [
    Command("down", "Down", "j", "down", "ctrl-n", group: .move, help: "Goes to the next row.") {
      move(&$0, $1, by: 1, .down)
    },
    Command("up", "Up", "k", "up", "ctrl-p", group: .move, help: "Goes to the row before.") {
      move(&$0, $1, by: -1, .up)
    },
    Command("half page down", "Half a page down", "ctrl-d", group: .move, help: "Goes half a page down.") {
      half(&$0, $1, by: 1)
    },
    Command("half page up", "Half a page up", "ctrl-u", group: .move, help: "Goes half a page up.") {
      half(&$0, $1, by: -1)
    },
    Command("page down", "A page down", "pagedown", "ctrl-f", group: .move, help: "Goes a page down.") {
      page(&$0, $1, by: 1)
    },
    Command("page up", "A page up", "pageup", "ctrl-b", group: .move, help: "Goes a page up.") {
      page(&$0, $1, by: -1)
    },
    Command(
      "first row", "First row", "g g", "home", group: .move,
      help: "Goes to the first row, or to the row whose number was typed."
    ) {
      toEnd(&$0, $1, false)
    },
    Command("last row", "Last row", "G", "end", group: .move, help: "Goes to the last row; 12G to row 12.") {
      toEnd(&$0, $1, true)
    },
    Command(
      "column left", "Column to the left", "h", "left", group: .move, help: "Chooses the column to the left.",
      applies: hasColumns
    ) { controller, context in
      if moveOnPicture(&controller, context, .left) { return .none }
      controller.updateList { $0.moveColumn(by: -1) }
      return .none
    },
    Command(
      "column right", "Column to the right", "l", "right", group: .move,
      help: "Chooses the column to the right.",
      applies: hasColumns
    ) { controller, context in
      if moveOnPicture(&controller, context, .right) { return .none }
      controller.updateList { $0.moveColumn(by: 1) }
      return .none
    },
  ]

  /// Whether there is something at the left and the right; on a timeline that is the time.
  private static func hasColumns(_ controller: ScreenController) -> Bool {
    controller.listPane != nil && !TimelineCommands.isTimeline(controller)
  }

  /// Selects what lies in a direction on a picture; false where the rows are no picture.
  private static func moveOnPicture(
    _ controller: inout ScreenController, _ context: Context, _ direction: Direction
  ) -> Bool {
    let (height, room) = (controller.listHeight(context), controller.layout(context).body.size)
    let steps = max(1, controller.count ?? 1)
    var hasMoved = false
    controller.updateList {
      hasMoved = $0.move(direction, by: steps, room: room, height: height, in: context)
    }
    return hasMoved
  }

  private static func half(_ controller: inout ScreenController, _ context: Context, by pages: Int) -> Action
  {
    scroll(&controller, context, by: pages * max(1, controller.listHeight(context) / 2))
  }

  private static func move(
    _ controller: inout ScreenController, _ context: Context, by steps: Int, _ direction: Direction
  ) -> Action {
    moveOnPicture(&controller, context, direction) ? .none : scroll(&controller, context, by: steps)
  }

  private static func scroll(
    _ controller: inout ScreenController, _ context: Context, by steps: Int
  ) -> Action {
    let height = controller.listHeight(context)
    let document = controller.documentContext(context)
    let steps = steps * max(1, controller.count ?? 1)
    controller.updateList { $0.move(by: steps, height: height) }
    controller.updateDocument { $0.move(by: steps, in: document) }
    return .none
  }

  private static func page(_ controller: inout ScreenController, _ context: Context, by pages: Int) -> Action
  {
    let height = controller.listHeight(context)
    let document = controller.documentContext(context)
    controller.updateList { $0.page(by: pages, height: height) }
    controller.updateDocument { $0.move(by: pages * max(1, document.height - 1), in: document) }
    return .none
  }

  private static func toEnd(_ controller: inout ScreenController, _ context: Context, _ atEnd: Bool) -> Action
  {
    let height = controller.listHeight(context)
    let document = controller.documentContext(context)
    let count = controller.count
    controller.updateList {
      $0.moveTo(count.map { $0 - 1 } ?? (atEnd ? .max : 0), height: height)
    }
    controller.updateDocument { $0.moveToEnd(atEnd, in: document) }
    return .none
  }
}
