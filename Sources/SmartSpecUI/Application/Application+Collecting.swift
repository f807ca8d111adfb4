import SmartSpecModel

/// Which regions should be collected.
enum CollectWish: Hashable, Sendable {
  /// In if it is out, out if it is in.
  case toggle(String)
  case add([String])
  case remove(String)
  case clear
}

extension Application {
  /// Collects regions for a comparison, which has room for eight.
  func collect(_ wish: CollectWish) {
    switch wish {
    case .clear:
      collected = []
      return perform(.notify("Nothing is collected any more."))
    case .remove(let code): collected.removeAll { $0 == code }
    case .toggle(let code) where collected.contains(code):
      collected.removeAll { $0 == code }
      message = Message(text: "\(code) is taken out again. " + collectedCount)
    case .toggle(let code): add([code])
    case .add(let codes): add(codes)
    }
  }

  private func add(_ codes: [String]) {
    let new = codes.filter { !collected.contains($0) }
    guard collected.count + new.count <= Comparison.limit else {
      return perform(
        .complain(
          "At most \(Comparison.limit) regions can stand side by side: x takes one out, :collect clear all."))
    }
    collected += new
    message = Message(text: "Collected \(codes.joined(separator: ", ")). " + collectedCount)
  }

  private var collectedCount: String {
    "\(Listing.Noun("region", "regions").counted(collected.count)), g= compares."
  }
}
