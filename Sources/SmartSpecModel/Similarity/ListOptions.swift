/// What can be chosen about how a list is made, and what its address chooses.
///
/// The address names only what differs from the usual, so the same choice always has the same address.
public struct ListOptions: Sendable {
  /// How much each of several things counts.
  public private(set) var weights: [Weight]
  public private(set) var choices: [Choice]
  /// What the address says that cannot be used, as it says it.
  public let unread: [String]

  /// How much one thing counts, from 0 for not at all to 5.
  public struct Weight: Hashable, Sendable, Identifiable {
    public let id: String
    public let title: String
    /// What it stands for, in a few words.
    public let remark: String
    public let usual: Int
    public internal(set) var value: Int

    init(_ id: String, _ title: String, _ remark: String, usual: Int) {
      self.id = id
      self.title = title
      self.remark = remark
      self.usual = usual
      value = usual
    }
  }

  /// One of several values under a name of its own.
  public struct Choice: Hashable, Sendable, Identifiable {
    /// The name of the parameter.
    public let id: String
    public let title: String
    /// All values, the usual one first; the empty one stands for no condition.
    public let values: [String]
    public internal(set) var value: String

    init(_ id: String, _ title: String, _ values: [String]) {
      self.id = id
      self.title = title
      self.values = values
      value = values.first ?? ""
    }

    /// Whether it is a condition that holds or does not.
    public var isSwitch: Bool { Set(values) == ["no", "yes"] }
  }

  public static let greatestWeight = 5
  static let weightsName = "weights"

  /// Takes what an address says of it; what cannot be used is kept in the address and named in `unread`.
  ///
  /// `unread` is what others could not use of it.
  init(weights: [Weight] = [], choices: [Choice] = [], address: Address, unread others: [String] = []) {
    var (weights, choices, unread) = (weights, choices, others)
    for entry in (address[Self.weightsName] ?? "").split(separator: ",") where !weights.isEmpty {
      let sides = entry.split(separator: ":", maxSplits: 1).map(String.init)
      guard sides.count == 2, let index = weights.firstIndex(where: { $0.id == sides[0] }),
        let value = Int(sides[1]), (0...Self.greatestWeight).contains(value)
      else {
        unread.append("\(Self.weightsName)=\(entry)")
        continue
      }
      weights[index].value = value
    }
    for index in choices.indices {
      guard let wished = address[choices[index].id] else { continue }
      if let value = choices[index].values.first(where: { Folding.fold($0) == Folding.fold(wished) }) {
        choices[index].value = value
      } else {
        unread.append("\(choices[index].id)=\(wished)")
      }
    }
    self.weights = weights
    self.choices = choices
    self.unread = unread
  }

  /// The parameters it reads.
  var names: Set<String> { Set(choices.map(\.id) + (weights.isEmpty ? [] : [Self.weightsName])) }

  /// The value of a choice; empty for one that there is not.
  public func value(_ choice: String) -> String { choices.first { $0.id == choice }?.value ?? "" }

  /// The same with another weight.
  public func weighing(_ position: Int, _ value: Int) -> ListOptions {
    var copy = self
    copy.weights[position].value = max(0, min(Self.greatestWeight, value))
    return copy
  }

  /// The same with the value of a choice that lies so many steps further, around its end.
  public func choosing(_ position: Int, steps: Int) -> ListOptions {
    var copy = self
    let values = choices[position].values
    let index = values.firstIndex(of: choices[position].value) ?? 0
    copy.choices[position].value = values[((index + steps) % values.count + values.count) % values.count]
    return copy
  }

  /// Everything as it is usual.
  public var usual: ListOptions {
    var copy = self
    for index in weights.indices { copy.weights[index].value = weights[index].usual }
    for index in choices.indices { copy.choices[index].value = choices[index].values.first ?? "" }
    return copy
  }

  /// An address that chooses the same.
  public func address(_ address: Address) -> Address {
    var address = address
    if !weights.isEmpty {
      let changed = weights.filter { $0.value != $0.usual }.map { "\($0.id):\($0.value)" }
      address[Self.weightsName] = changed.isEmpty ? nil : changed.joined(separator: ",")
    }
    for choice in choices { address[choice.id] = choice.value == choice.values.first ? nil : choice.value }
    return address
  }

  /// What differs from the usual, in words; empty where nothing does.
  public var summary: String {
    let weights = weights.filter { $0.value != $0.usual }.map { "\($0.id) \($0.value)" }
    let choices = choices.filter { $0.value != $0.values.first }.map { choice in
      choice.isSwitch
        ? (choice.value == "yes" ? choice.title : "not " + choice.title)
        : "\(choice.title): \(choice.value.isEmpty ? "any" : choice.value)"
    }
    return ((weights.isEmpty ? [] : ["weights: " + weights.joined(separator: ", ")]) + choices)
      .joined(separator: " · ")
  }
}
