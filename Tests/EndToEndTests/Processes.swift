import Glibc

/// What runs on this machine.
enum Processes {
  /// The copies of a program that were started with a word; never this process.
  static func running(_ program: String, with word: String) -> [pid_t] {
    names(in: "/proc").compactMap { name -> pid_t? in
      guard let id = pid_t(name), id != getpid(), let line = try? textOfFile("/proc/\(id)/cmdline") else {
        return nil
      }
      let words = line.split(separator: "\0")
      return words.first.map { $0 == program } == true && words.contains(word[...]) ? id : nil
    }
  }

  /// The names in a folder, in no order.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      found.append(
        withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return found
  }
}
