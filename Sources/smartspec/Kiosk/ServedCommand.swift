/// A subcommand that others may run by SSH: it reads the data that are served, and writes no file.
protocol ServedCommand {
  /// The same command with the data that are served; throws where it wants a file.
  func served(_ data: DataOptions) throws(Failure) -> any RunnableCommand
}

/// What runs after it was read from words.
protocol RunnableCommand {
  func run() throws
}

extension ServedCommand {
  /// Refuses options that name files.
  func refuse(_ files: [String?], isForced: Bool = false) throws(Failure) {
    guard files.allSatisfy({ $0 == nil }), !isForced else {
      throw .wrongUse("no file can be named here: the answer goes to standard output.")
    }
  }
}

extension GetCommand: ServedCommand, RunnableCommand {
  func served(_ data: DataOptions) throws(Failure) -> any RunnableCommand {
    try refuse([output, options.data, options.geometry], isForced: force)
    var command = self
    command.options = data
    return command
  }
}

extension FindCommand: ServedCommand, RunnableCommand {
  func served(_ data: DataOptions) throws(Failure) -> any RunnableCommand {
    try refuse([options.data, options.geometry])
    var command = self
    command.options = data
    return command
  }
}

extension ScreenCommand: ServedCommand, RunnableCommand {
  func served(_ data: DataOptions) throws(Failure) -> any RunnableCommand {
    try refuse([output, options.data, options.geometry], isForced: force)
    if let theme = appearance.theme { try KioskServices.refuseFile(theme) }
    var command = self
    command.options = data
    return command
  }
}
