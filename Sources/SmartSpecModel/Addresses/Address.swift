/// Where something is shown: `/regions/PL22?tab=projects`.
///
/// A path of names and a list of parameters in their order. Reading the text form of an address gives the same
/// address; parameters nobody knows are kept, because addresses outlive versions.
public struct Address: Hashable, Sendable {
  public var path: [String]
  public var parameters: [Parameter]

  public struct Parameter: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Empty names are left out, as two slashes in a row are: a row whose identifier is missing has no page, its list has.
  public init(_ path: [String] = [], _ parameters: [Parameter] = []) {
    self.path = path.filter { !$0.isEmpty }
    self.parameters = parameters
  }

  public static let home = Address()

  /// The first value of a parameter; setting nil takes the parameter away.
  public subscript(name: String) -> String? {
    get { parameters.first { $0.name == name }?.value }
    set {
      if let index = parameters.firstIndex(where: { $0.name == name }) {
        if let newValue { parameters[index].value = newValue } else { parameters.remove(at: index) }
      } else if let newValue {
        parameters.append(Parameter(name, newValue))
      }
    }
  }

  public func with(_ name: String, _ value: String?) -> Address {
    var copy = self
    copy[name] = value
    return copy
  }

  public func appending(_ component: String) -> Address { Address(path + [component]) }
}

extension Address: LosslessStringConvertible {
  /// Reads an address; a leading slash may be left out.
  public init(_ description: String) {
    // Bytes, because an accent after a separator makes another character of it.
    let parts = description.utf8.split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    path = parts[0].split(separator: UInt8(ascii: "/")).map { PercentCoding.decode($0) }
    parameters = []
    guard parts.count > 1 else { return }
    for pair in parts[1].split(separator: UInt8(ascii: "&")) {
      let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      parameters.append(
        Parameter(PercentCoding.decode(sides[0]), sides.count > 1 ? PercentCoding.decode(sides[1]) : ""))
    }
  }

  public var description: String {
    let query = parameters.map {
      PercentCoding.encode($0.name) + "=" + PercentCoding.encode($0.value, keeping: "=")
    }
    return "/" + path.map { PercentCoding.encode($0) }.joined(separator: "/")
      + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }
}

/// The escapes of addresses: letters, digits and a few signs stand for themselves, the rest as `%` and two digits; so do
/// letters of all scripts, but nothing that a terminal would obey.
enum PercentCoding {
  /// `kept` is one more sign that stands for itself: a value may hold what ends a name.
  static func encode(_ text: String, keeping kept: Unicode.Scalar? = nil) -> String {
    var encoded: [UInt8] = []
    for scalar in text.unicodeScalars {
      let standsForItself =
        scalar.isASCII ? isPlain(UInt8(scalar.value)) || scalar == kept : !scalar.isObeyed
      for byte in scalar.utf8 {
        if standsForItself {
          encoded.append(byte)
        } else {
          encoded.append(0x25)
          encoded.append(digits[Int(byte >> 4)])
          encoded.append(digits[Int(byte & 15)])
        }
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: plain.contains(byte)
    }
  }

  static func decode(_ text: some Sequence<UInt8>) -> String {
    var decoded: [UInt8] = []
    var bytes = Array(text)[...]
    while let byte = bytes.popFirst() {
      let digits = bytes.prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
      if byte == 0x25, digits.count == 2 {
        decoded.append(UInt8(digits[0] << 4 | digits[1]))
        bytes = bytes.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static let plain = Set("-_.~,:;<>|*+!@()'\"".utf8)
  private static let digits = Array("0123456789ABCDEF".utf8)
}
