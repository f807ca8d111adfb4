/// Writes text with ASCII letters only.
public enum Transliteration {
  /// The cleaned text in ASCII: é → e, ł → l, Θ → Th, Ж → Zh, € → EUR; `?` for each column of what is not known.
  ///
  /// Looks at the first 65,536 scalars.
  public static func ascii(_ text: some StringProtocol) -> String {
    var result = ""
    var clusters = Clusters(text, limit: 1 << 16)
    while let cluster = clusters.next() {
      if let scalar = Unicode.Scalar(cluster.base), scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else {
        result += replacements[cluster.base] ?? String(repeating: "?", count: cluster.width)
      }
    }
    return result
  }

  private static let replacements: [UInt32: String] = {
    var table: [UInt32: String] = [:]
    for (replacement, scalars) in asciiReplacements {
      for scalar in scalars.unicodeScalars { table[scalar.value] = replacement }
    }
    return table
  }()
}
