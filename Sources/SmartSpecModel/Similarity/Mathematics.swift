/// The few functions of real numbers that the standard library leaves out.
enum Mathematics {
  /// The natural logarithm of a positive number, to the last digits.
  static func logarithm(_ value: Double) -> Double {
    precondition(value > 0 && value.isFinite, "A logarithm needs a positive number.")
    var exponent = Double(value.exponent)
    var significand = value.significand
    // Near 1 the series needs few terms.
    if significand > 1.414_213_562_373_095_1 {
      significand /= 2
      exponent += 1
    }
    let ratio = (significand - 1) / (significand + 1)
    var power = ratio
    var sum = 0.0
    for divisor in stride(from: 1.0, through: 27, by: 2) {
      sum += power / divisor
      power *= ratio * ratio
    }
    return 2 * sum + exponent * 0.693_147_180_559_945_3
  }

  /// The sine of an angle between −2π and 2π.
  static func sine(_ angle: Double) -> Double {
    var term = angle
    var sum = angle
    for step in stride(from: 2.0, through: 40, by: 2) {
      term *= -angle * angle / (step * (step + 1))
      sum += term
    }
    return sum
  }

  static func cosine(_ angle: Double) -> Double { sine(.pi / 2 - angle) }

  /// The angle between 0 and π/2 with a sine between 0 and 1.
  static func arcsine(_ value: Double) -> Double {
    // Halving the angle keeps away from where the curve is steep.
    let half = ((1 - (1 - value * value).squareRoot()) / 2).squareRoot()
    var angle = half
    for _ in 0..<6 { angle += (half - sine(angle)) / cosine(angle) }
    return 2 * angle
  }
}

/// A place on the earth, in degrees.
public struct GeoPoint: Hashable, Sendable {
  public let longitude: Double
  public let latitude: Double

  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  /// Kilometres along the surface of a sphere of the earth's mean radius, 6,371 km.
  public func kilometres(to other: GeoPoint) -> Double {
    let degree = Double.pi / 180
    let north = Mathematics.sine((other.latitude - latitude) * degree / 2)
    let east = Mathematics.sine((other.longitude - longitude) * degree / 2)
    let haversine =
      north * north + Mathematics.cosine(latitude * degree) * Mathematics.cosine(other.latitude * degree)
      * east * east
    return 2 * 6371 * Mathematics.arcsine(min(1, haversine.squareRoot()))
  }
}
