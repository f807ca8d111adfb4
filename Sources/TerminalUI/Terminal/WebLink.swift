/// Cells of one row that lead to a page of the web, where the terminal can open it.
public struct WebLink: Hashable, Sendable {
  /// The columns and the row.
  public let rect: Rect
  public let target: WebTarget

  public init(_ target: WebTarget, on rect: Rect) {
    self.rect = rect
    self.target = target
  }
}

/// An address of the web that may be given to a terminal: plain ASCII, http or https, with a host that is known.
public struct WebTarget: Hashable, Sendable {
  public let text: String

  /// Terminals refuse longer ones, in bytes.
  private static let longest = 2_000

  /// Reads an address; nil unless its host is one of some and it says no user, and none that is too long.
  ///
  /// Whatever may not stand in an address is percent-encoded, and the semicolon too, which parts the sequence it is sent in.
  public init?(_ address: String, hosts: Set<String>) {
    guard address.utf8.count <= Self.longest, let host = Self.host(of: address), hosts.contains(host) else {
      return nil
    }
    var encoded = ""
    let bytes = Array(address.utf8)
    for (place, byte) in bytes.enumerated() {
      let isEscape = byte == UInt8(ascii: "%") && Self.isHexadecimal(bytes[(place + 1)...].prefix(2))
      if Self.plain.contains(byte) || isEscape {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    guard encoded.utf8.count <= Self.longest else { return nil }
    text = encoded
  }

  /// The host of an address of the web, in small letters; nil where that is no name of ASCII letters, digits, dots and hyphens.
  public static func host(of address: String) -> String? {
    for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
      let authority = address.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
      let isName = authority.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"): true
        default: false
        }
      }
      return isName && !authority.isEmpty ? authority.lowercased() : nil
    }
    return nil
  }

  /// What RFC 3986 lets stand for itself, but for the semicolon.
  private static let plain: Set<UInt8> = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,=".utf8)

  private static func isHexadecimal(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.count == 2 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80 }
  }
}
