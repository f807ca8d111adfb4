import SmartSpecModel
import TerminalUI

/// What is known about a region.
enum RegionDocument {
  static func otherNames(_ region: Region) -> String {
    var names: [String] = []
    if region.latinName != region.name { names.append(region.latinName) }
    names += region.aliases.filter { $0 != region.latinName && $0 != region.name }
    return names.isEmpty ? "" : "  " + names.prefix(2).joined(separator: ", ")
  }

  static func overview(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    var lines = Line.flow(kind(context, row), width: context.width) + categories(context, row) + [.blank]
    let indicators = IndicatorRows.known(catalogue, row, limit: context.height < 26 ? 7 : 9)
    if indicators.isEmpty {
      lines.append(.text("No figures for this region in the data.", .muted))
    } else {
      lines.append(IndicatorRows.heading(context.width))
      lines += indicators.map { IndicatorRows.line($0, row, in: context) }
      if context.hasRoomForCharts || context.showsTables {
        lines += trend(context, row, indicators[0], width: context.chartWidth, height: context.chartHeight)
      }
    }
    lines += priorities(context, row) + roles(context, row) + projects(context, row) + parts(context, row)
    return lines
  }

  /// An indicator of the region beside the Union and the median of regions of its category.
  static func trend(
    _ context: DocumentContext, _ row: Int, _ indicator: Int, width: Int, height: Int, indent: Int = 2
  ) -> [Line] {
    let catalogue = context.catalogue
    let charts = IndicatorCharts(catalogue, indicator)
    guard let year = catalogue.observations.newestYear(indicator: indicator, region: row) else { return [] }
    let group = catalogue.categories(ofRegionAt: row).first { $0.period == "2021-2027" }?.group
    let union = charts.union.flatMap { $0 == row ? nil : $0 }
    let made = charts.lines(
      regions: [row] + (union.map { [$0] } ?? []), groups: group.map { [$0] } ?? [],
      years: (year - 10)...year)
    return made.map { [.blank] + $0.lines(context, width: width, height: height, indent: indent) } ?? []
  }

  /// `Polska · NUTS 2 · 4,346,702 inhabitants 2024 · 12,333 km²`.
  static func kind(_ context: DocumentContext, _ row: Int) -> [Segment] {
    let catalogue = context.catalogue
    let region = catalogue.regions[row]
    func cell(_ field: String) -> FigureReference { .cell(list: "regions", row: row, field: field) }
    var parts: [Segment] = []
    let country = catalogue.regions[id: .init(rawValue: region.country)]
    if region.level > 0, let country {
      parts.append(Segment(country.aliases.first ?? country.latinName, .muted, of: cell("country")))
    }
    let level =
      region.level < 0 ? "European Union" : region.level == 0 ? "country" : "NUTS \(region.level)"
    parts.append(Segment(level, .muted, of: cell("level")))
    if !region.isValid(in: Region.currentVersion) {
      parts.append(
        Segment("NUTS \(region.versions.joined(separator: ", ")) only", .muted, of: cell("versions")))
    }
    if let population = catalogue.indicators.index(of: "population"),
      let figure = catalogue.observations.newest(indicator: population, region: row)
    {
      parts.append(
        Segment(
          "\(Figures.text(figure.value, decimals: 0))\(Figures.mark(figure)) inhabitants \(figure.year)",
          .muted,
          of: .observation(indicator: population, region: row, year: figure.year)))
    }
    if let area = region.area {
      parts.append(Segment("\(Figures.text(area, decimals: 0)) km²", .muted, of: cell("area_km2")))
    }
    return context.joined(parts)
  }

  private static func categories(_ context: DocumentContext, _ row: Int) -> [Line] {
    let categories = context.catalogue.categories(ofRegionAt: row).indices.map {
      category(context, row, $0)
    }
    return categories.isEmpty ? [] : Line.flow(context.joined(categories), width: context.width)
  }

  /// One category of a region with its period.
  private static func category(_ context: DocumentContext, _ row: Int, _ position: Int) -> Segment {
    let category = context.catalogue.categories(ofRegionAt: row)[position]
    return Segment(
      "\(period(category.period)) \(text(category))", .muted,
      of: .related(list: "categories", of: "regions", row: row, position: position, field: "category"))
  }

  /// `less developed ~`: the sign says that the source was recalled; a computed category says so.
  static func text(_ category: RegionCategory) -> String {
    category.provenance.marked(category.group.rawValue + (category.basis == .computed ? " (computed)" : ""))
  }

  static func period(_ period: String) -> String { period.replacing("-", with: "–") }

  private static func priorities(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let found = catalogue.priorities(reachingRegionAt: row)
    guard !found.isEmpty else { return [] }
    let own = found.filter { $0.reach == .itself }
    let shown = own.isEmpty ? found : own
    let remark = own.isEmpty ? "of the region around it" : ""
    let titles = shown.prefix(8).map { priority(context, $0.position) }
    let count = Segment(
      "\(shown.count) \(remark)", .muted, of: .cell(list: "regions", row: row, field: "priorities"))
    return [.blank, .heading("Priorities", count)] + Line.flow(context.joined(titles), width: context.width)
  }

  /// The title of a priority, with the sign of one that is not sourced.
  static func priority(_ context: DocumentContext, _ position: Int) -> Segment {
    let priority = context.catalogue.priorities[position]
    return Segment(
      priority.provenance.marked(priority.title),
      of: .cell(list: "priorities", row: position, field: "title"))
  }

  private static func roles(_ context: DocumentContext, _ row: Int) -> [Line] {
    let key = context.catalogue.regions[row].id.rawValue
    guard let roles = context.catalogue.related("roles", of: "regions", row: row), roles.rowCount > 0,
      let role = roles.field("role"), let title = roles.field("title"), let reach = roles.field("reach"),
      let kind = roles.field("kind"), let code = roles.field("code")
    else {
      return [.blank, .heading("Roles"), .text("No named role in a pilot action or partnership.", .muted)]
    }
    let shown = roles.rowCount > 12 ? 11 : 12
    let count = FigureReference.count(.related(list: "roles", of: "regions", row: row))
    var lines = [Line.blank, .heading("Roles", Segment("\(roles.rowCount)", .muted, of: count))]
    for position in 0..<min(shown, roles.rowCount) {
      let reached = roles.raw(reach, row: position)
      let name = roles.raw(title, row: position)
      let remark = reached == "itself" ? "" : "  \(roles.raw(code, row: position)) \(reached) it"
      lines.append(
        .row(
          [
            Segment(roles.raw(role, row: position), .text, width: 13),
            Segment(roles.raw(kind, row: position), .muted, width: 14),
            Segment(roles.provenance(position)?.marked(name) ?? name), Segment(remark, .muted),
          ], to: roles.open(position),
          of: .related(list: "roles", of: "regions", row: row, position: position, field: "role")))
    }
    if roles.rowCount > shown {
      lines.append(
        .row(
          [Segment("\(roles.rowCount - shown) more", .link, of: count)],
          to: Address(["regions", key, "roles"])))
    }
    return lines
  }

  private static func projects(_ context: DocumentContext, _ row: Int) -> [Line] {
    let found = context.catalogue.projects(ofRegionAt: row)
    let key = context.catalogue.regions[row].id.rawValue
    if context.catalogue.areProjectsStored {
      let all = NumberText.count(context.catalogue.projectCount)
      return [
        .blank, .heading("Projects", Segment("of \(all) in the table", .muted)),
        .row(
          [Segment("list those of the region", .link)], to: Address(["regions", key, "projects"])),
      ]
    }
    guard !found.isEmpty else { return [] }
    return [
      .blank, .heading("Projects", Segment("of the sample, which is not complete", .muted)),
      .row(
        [
          Segment(
            "\(found.count) with a partner here", .link,
            of: .cell(list: "regions", row: row, field: "projects"))
        ], to: Address(["regions", key, "projects"])),
    ]
  }

  private static func parts(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let children = catalogue.parts(ofRegionAt: row)
    let around = catalogue.hierarchy.ancestors(of: row).filter { catalogue.regions[$0].level >= 0 }
    guard !children.isEmpty || !around.isEmpty else { return [] }
    let key = catalogue.regions[row].id.rawValue
    var lines = [Line.blank, .heading("Lies in and holds")]
    lines += around.map { index in
      let region = catalogue.regions[index]
      return .row(
        [Segment(region.id.rawValue, .accent, width: 7), Segment(region.name)],
        to: Address(["regions", region.id.rawValue]), of: .cell(list: "regions", row: index, field: "name"))
    }
    if !children.isEmpty {
      let level = catalogue.regions[children[0]].level
      lines.append(
        .row(
          [
            Segment(
              "\(children.count) \(children.count == 1 ? "region" : "regions") of NUTS \(level)", .link,
              of: .count(.parts(region: row)))
          ], to: Address(["regions", key, "parts"])))
    }
    return lines
  }
}
