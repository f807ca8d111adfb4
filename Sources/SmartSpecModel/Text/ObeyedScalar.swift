extension Unicode.Scalar {
  /// Whether a terminal or an editor would obey it instead of showing it: control characters other than tab and line
  /// breaks, and those that turn the direction of reading.
  public var isObeyed: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension StringProtocol {
  /// Whether it may hold such a scalar; quick, and wrong only by saying yes.
  public var mayBeObeyed: Bool {
    utf8.contains {
      ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D) || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2
    }
  }
}
