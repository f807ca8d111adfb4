import SmartSpecModel
import TerminalUI

extension Application {
  /// What a terminal is sent at most; several take no more.
  private static let clipboardLimit = 64 * 1024

  /// Gives a text to a program that keeps it, else to the clipboard of the terminal; nobody can know whether that takes it.
  func copy(_ text: String, _ what: String) {
    guard text.utf8.count <= Self.clipboardLimit else {
      return perform(
        .complain(
          "Cannot copy \(what): \(text.utf8.count / 1024) kB, and a terminal takes 64 kB. Write a file with e."
        ))
    }
    // Tabs stay where they separate cells.
    let plain = text.split(separator: "\t", omittingEmptySubsequences: false)
      .map { SafeText.clean($0, keepingLineBreaks: true) }.joined(separator: "\t")
    if let keeper = services.clipboard(plain) {
      message = Message(text: "Sent \(what) to the clipboard by \(keeper).")
    } else {
      clipboard = plain
      message = Message(text: "Sent \(what) to the clipboard of the terminal.")
    }
  }

  /// The text that waits for the clipboard, once.
  public func takeClipboard() -> String? {
    defer { clipboard = nil }
    return clipboard
  }

  /// Writes a list into a file; asks before one is replaced.
  func export(_ list: ListExport, _ path: String, replacing: Bool) {
    guard let save = services.exports.save else {
      return perform(.complain("Cannot write files here. Copy with y instead."))
    }
    guard list.rows.count > Self.exportAtOnce else {
      return tell(save(list, path, replacing, .none), list, path)
    }
    start("Writing", owner: Quest.Token(), in: .file) { monitor, deliver in
      let result = save(list, path, replacing, monitor)
      deliver { $0.tell(result, list, path) }
    }
  }

  /// Rows that are written before the next key can come.
  private static let exportAtOnce = 5_000

  private func tell(_ result: Result<String, ExportProblem>, _ list: ListExport, _ path: String) {
    switch result {
    case .success(let place):
      let also = list.format == .csv || list.format == .tsv ? "; its sources are beside it" : ""
      message = Message(text: "Wrote \(list.counted) into \(place)\(also).")
      services.note("Wrote \(list.counted) of \(list.address) into \(place)", false)
    case .failure(.exists(let place)):
      overlay = QuestionOverlay(
        question: "\(place) exists. Replace it?", yes: .export(list, path: path, replacing: true))
    case .failure(.failed(let sentence)): perform(.complain(sentence))
    }
  }
}
