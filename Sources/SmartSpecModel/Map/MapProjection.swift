/// The projection of European statistics, ETRS89-LAEA (EPSG:3035): areas keep their size.
///
/// Formulas of the ellipsoid GRS80 as the European standard gives them, around 52° north and 10° east.
enum MapProjection {
  /// A place on the map in metres, east and north of its origin.
  struct Point: Hashable, Sendable {
    var east: Double
    var north: Double
  }

  static func point(_ place: GeoPoint) -> Point {
    let latitude = authalic(place.latitude)
    let turn = (place.longitude - 10) * degree
    let (sine, cosine) = (Mathematics.sine(latitude), Mathematics.cosine(latitude))
    let across = Mathematics.cosine(turn)
    // The other side of the earth has no place on the map: its edge stands for it.
    let spread = max(1e-9, 1 + middleSine * sine + middleCosine * cosine * across)
    let scale = radius * (2 / spread).squareRoot()
    return Point(
      east: 4_321_000 + scale * stretch * cosine * Mathematics.sine(turn),
      north: 3_210_000 + scale / stretch * (middleCosine * sine - middleSine * cosine * across))
  }

  private static let degree = Double.pi / 180
  private static let axis = 6_378_137.0
  private static let flattening = 1 / 298.257222101
  private static let squared = flattening * (2 - flattening)
  private static let eccentricity = squared.squareRoot()
  private static let pole = zone(1)
  private static let radius = axis * (pole / 2).squareRoot()
  private static let middle = authalic(52)
  private static let middleSine = Mathematics.sine(middle)
  private static let middleCosine = Mathematics.cosine(middle)
  private static let stretch: Double = {
    let sine = Mathematics.sine(52 * degree)
    return axis * Mathematics.cosine(52 * degree) / (1 - squared * sine * sine).squareRoot()
      / (radius * middleCosine)
  }()

  /// What the area between the equator and a parallel is in proportion to, by the sine of its latitude.
  private static func zone(_ sine: Double) -> Double {
    let part = eccentricity * sine
    return (1 - squared)
      * (sine / (1 - part * part) - Mathematics.logarithm((1 - part) / (1 + part)) / (2 * eccentricity))
  }

  /// The latitude on the sphere of equal area, in radians, of degrees on the ellipsoid.
  private static func authalic(_ latitude: Double) -> Double {
    let share = zone(Mathematics.sine(latitude * degree)) / pole
    let angle = Mathematics.arcsine(min(1, abs(share)))
    return share < 0 ? -angle : angle
  }
}
