/// Asking where a figure is from, and taking it away.
enum TakeCommands {
  static let all: [Command] = []
}
