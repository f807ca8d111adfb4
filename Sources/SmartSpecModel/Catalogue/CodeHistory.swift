/// How codes of the NUTS classification changed from version to version.
public struct CodeHistory: Sendable {
  public struct Change: Hashable, Sendable {
    /// Empty for a new region.
    public let old: String
    /// Empty for a region that was given up.
    public let new: String
    public let from: String
    public let to: String
    public let kind: String

    public init(old: String, new: String, from: String, to: String, kind: String) {
      self.old = old
      self.new = new
      self.from = from
      self.to = to
      self.kind = kind
    }
  }

  /// The classifications in their order.
  public static let versions = ["2013", "2016", "2021", "2024"]

  private let successors: [String: [String: [String]]]

  public init(_ changes: [Change]) {
    var successors: [String: [String: [String]]] = [:]
    for change in changes where !change.old.isEmpty {
      var known = successors[change.from, default: [:]][change.old] ?? []
      if !change.new.isEmpty, !known.contains(change.new) { known.append(change.new) }
      successors[change.from, default: [:]][change.old] = known
    }
    self.successors = successors
  }

  /// The codes that stand in the current classification for a code of an older one.
  ///
  /// More than one after a split; empty when the code was given up without a successor. A code of which no
  /// change is known stands for itself.
  public func current(_ code: String, version: String) -> [String] {
    guard let start = Self.versions.firstIndex(of: version) else { return [code] }
    var codes = [code]
    for step in Self.versions[start...].dropLast() {
      codes = codes.flatMap { successors(of: $0, in: step) }
    }
    return codes
  }

  /// A region that also became part of a larger one stands for its successors of its own level only.
  private func successors(of code: String, in version: String) -> [String] {
    guard let all = successors[version]?[code] else { return [code] }
    let ofSameLevel = all.filter { $0.utf8.count == code.utf8.count }
    return ofSameLevel.isEmpty ? all : ofSameLevel
  }
}
