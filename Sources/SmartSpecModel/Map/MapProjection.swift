/// The projection of European statistics, ETRS89-LAEA (EPSG:3035): areas keep their size.
///
/// Formulas of the ellipsoid GRS80 as the European standard gives them, around 52° north and 10° east.
public enum MapProjection {
  /// A place on the map in metres, east and north of its origin.
  public struct Point: Hashable, Sendable {
    public var east: Double
    public var north: Double

    public init(east: Double, north: Double) {
      self.east = east
      self.north = north
    }
  }

  public static func point(_ place: GeoPoint) -> Point {
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
  ///
  /// A series whose next term is about a millimetre: a file of shapes asks for every place in it.
  private static func authalic(_ latitude: Double) -> Double {
    let angle = latitude * degree
    let (sine, cosine) = (Mathematics.sine(2 * angle), Mathematics.cosine(2 * angle))
    // The sines of four and six times the angle.
    let (four, six) = (2 * sine * cosine, sine * (4 * cosine * cosine - 1))
    return angle - series.0 * sine + series.1 * four - series.2 * six
  }

  private static let series: (Double, Double, Double) = {
    let (second, fourth, sixth) = (squared, squared * squared, squared * squared * squared)
    return (
      second / 3 + 31 * fourth / 180 + 59 * sixth / 560, 17 * fourth / 360 + 61 * sixth / 1260,
      383 * sixth / 45360
    )
  }()
}
