import SmartSpecFiles

extension FileSaver {
  /// Writes the files that `--output` asked for; those that are there stay unless `--force` was given.
  func write(_ files: [File], isForced: Bool) throws(Failure) {
    do { try save(files, existing: isForced ? .replaced : .kept) } catch {
      let remedy = error.problem == .exists ? "Choose another name, or add --force." : error.remedy
      throw .notWritten(error.what + " " + remedy)
    }
  }
}
