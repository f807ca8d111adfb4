/// Which figure of the catalogue something on a screen is, so that it can be explained when somebody asks.
///
/// A value of positions and names: making one costs nothing, so every figure of a frame can carry one.
public enum FigureReference: Hashable, Sendable {
  /// A value of an indicator; without a year, one that is not available.
  case observation(indicator: Int, region: Int, year: Int?)
  case series(indicator: Int, region: Int, years: ClosedRange<Int>)
  /// The value that stands for the Union beside a figure of a year.
  case union(indicator: Int, year: Int?)
  case rank(indicator: Int, region: Int, year: Int?)
  case change(indicator: Int, region: Int)
  /// A property of the level 2 regions of the Union in a year, or of a group of them.
  case spread(Spread.Property, indicator: Int, year: Int?, group: RegionCategory.Group? = nil)
  /// The median of a group of regions in each of some years.
  case medians(indicator: Int, years: ClosedRange<Int>, group: RegionCategory.Group)
  case referenceYear(indicator: Int)
  /// A cell of a list of the catalogue.
  case cell(list: String, row: Int, field: String)
  /// A row of a list as a whole, for text that is no cell of it.
  case row(list: String, row: Int)
  /// A cell of what is related to a row of a list.
  case related(list: String, of: String, row: Int, position: Int, field: String)
  /// A cell of the list that an address makes.
  case listed(at: Address, row: Int, field: String)
  case count(Count)
  /// What a chart shows as a whole.
  case chart(ChartFigure)

  /// What can be asked of the values of several regions.
  public enum Spread {
    public enum Property: String, Sendable { case median, lowest, highest, count }
  }

  /// Numbers of things that are no cell of any list.
  public enum Count: Hashable, Sendable {
    /// All rows of a list or table.
    case rows(String)
    /// The regions of the Union that are compared at a level.
    case compared(level: Int)
    /// Level 2 regions that have a value of an indicator.
    case ranked(indicator: Int)
    /// Regions that lie directly in a region.
    case parts(region: Int)
    /// What takes part in something according to a related list, such as the roles of a region.
    case related(list: String, of: String, row: Int)
    /// Pilot actions of a challenge that are parts of others of it.
    case partsOfPilots(challenge: Int)
    /// Participants that the parts of an umbrella name.
    case namedByParts(pilot: Int)
    /// Partnerships that state how many regions take part.
    case partnershipsStating
    /// Regions and countries that are named as members of partnerships.
    case memberRegions
  }
}

extension Catalogue {
  /// Where a figure is from.
  public func explanation(of reference: FigureReference) -> Explanation {
    switch reference {
    case .observation(let indicator, let region, let year):
      year.flatMap { observed(indicator, region, $0) } ?? notAvailable(indicator, region)
    case .series(let indicator, let region, let years): series(indicator, region, years)
    case .union(let indicator, let year): union(indicator, year)
    case .rank(let indicator, let region, let year): ranked(indicator, region, year)
    case .change(let indicator, let region): changed(indicator, region)
    case .spread(let property, let indicator, let year, let group): spread(property, indicator, year, group)
    case .medians(let indicator, let years, let group): medians(indicator, years, group)
    case .referenceYear(let indicator): explainedReferenceYear(indicator)
    case .cell(let list, let row, let field): cell(listing(list), row, field)
    case .row(let list, let row): cell(listing(list), row, "")
    case .related(let list, let of, let row, let position, let field):
      cell(related(list, of: of, row: row), position, field)
    case .listed(let address, let row, let field): cell(listing(at: address), row, field)
    case .count(let count): counted(count)
    case .chart(let figure): charted(figure)
    }
  }

  private func cell(_ listing: Listing?, _ row: Int, _ field: String) -> Explanation {
    guard let listing, row < listing.rowCount else {
      return Explanation(subject: "", value: Explanation.notAvailable, origins: [], table: "")
    }
    return listing.field(field).map { listing.explanation(of: $0, row: row, in: self) }
      ?? listing.explanation(ofRow: row, in: self)
  }
}
