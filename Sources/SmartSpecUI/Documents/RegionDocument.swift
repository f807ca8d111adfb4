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
    var lines = [Line.text(kind(context, row), .muted)] + categories(context, row) + [.blank]
    let indicators = IndicatorRows.known(catalogue, row, limit: context.height < 26 ? 7 : 9)
    if indicators.isEmpty {
      lines.append(.text("No figures for this region in the data.", .muted))
    } else {
      lines.append(IndicatorRows.heading(context.width))
      lines += indicators.compactMap { IndicatorRows.line($0, row, in: context) }
    }
    lines += priorities(context, row) + roles(context, row) + projects(context, row) + parts(context, row)
    return lines
  }

  /// Beside the list: the same in few lines.
  static let companion: @Sendable (DocumentContext, Int) -> [Line] = { context, row in
    let catalogue = context.catalogue
    let region = catalogue.regions[row]
    let width = context.width
    var lines = [
      Line([Segment(region.id.rawValue + "  ", .accent), Segment(region.name, .title)])
    ]
    let names = otherNames(region)
    if !names.isEmpty { lines.append(Line([Segment(String(names.drop { $0 == " " }), .muted)])) }
    lines += Wrapping.wrap(kind(context, row), width: width).map { Line([Segment($0, .muted)]) }
    for category in catalogue.categories(ofRegionAt: row) {
      lines.append(Line([Segment(period(category.period) + "  ", .muted), Segment(text(category))]))
    }
    lines.append(.blank)
    for indicator in IndicatorRows.known(catalogue, row, limit: 6) {
      guard let figure = catalogue.observations.newest(indicator: indicator, region: row) else { continue }
      let described = catalogue.indicators[indicator]
      let series = catalogue.observations.series(
        indicator: indicator, region: row, years: (figure.year - 9)...figure.year)
      var segments = [
        Segment(described.shortTitle, .text, width: 13),
        .number(Figures.text(figure, described), 12), .number("’" + String(figure.year).suffix(2), 4, .muted),
      ]
      if width >= 42 { segments += [Segment("  "), Segment(context.spark(series), .series2)] }
      if width >= 58, let union = catalogue.unionValue(indicator: indicator, year: figure.year) {
        segments.append(
          Segment(
            "  EU " + Figures.text(union, described), .muted)
        )
      }
      lines.append(Line(segments))
    }
    lines += companionPart(
      "PRIORITIES",
      catalogue.priorities(reachingRegionAt: row).map { catalogue.priorities[$0.position].title }, width)
    lines += companionPart(
      "PILOT ACTIONS", catalogue.pilots(ofRegionAt: row).map { catalogue.pilots[$0].title }, width)
    lines += companionPart(
      "PARTNERSHIPS", catalogue.partnerships(ofRegionAt: row).map { catalogue.partnerships[$0].title }, width)
    return lines
  }

  private static func companionPart(_ title: String, _ entries: [String], _ width: Int) -> [Line] {
    guard !entries.isEmpty else { return [] }
    let shown = entries.count > 4 ? 3 : 4
    return [.blank, Line([Segment(title, .header), Segment("  \(entries.count)", .muted)])]
      + entries.prefix(shown).map { Line([Segment("  " + $0)]) }
      + (entries.count > shown ? [Line([Segment("  and \(entries.count - shown) more", .muted)])] : [])
  }

  /// `Polska · NUTS 2 · 4,346,702 inhabitants 2024 · 12,333 km²`.
  private static func kind(_ context: DocumentContext, _ row: Int) -> String {
    let catalogue = context.catalogue
    let region = catalogue.regions[row]
    var parts: [String] = []
    let country = catalogue.regions[id: .init(rawValue: region.country)]
    if region.level > 0, let country { parts.append(country.aliases.first ?? country.latinName) }
    parts.append(region.level < 0 ? "European Union" : region.level == 0 ? "country" : "NUTS \(region.level)")
    if !region.isValid(in: Region.currentVersion) {
      parts.append("NUTS \(region.versions.joined(separator: ", ")) only")
    }
    if let population = catalogue.indicators.index(of: "population"),
      let figure = catalogue.observations.newest(indicator: population, region: row)
    {
      parts.append("\(Figures.text(figure.value, decimals: 0)) inhabitants \(figure.year)")
    }
    if let area = region.area { parts.append("\(Figures.text(area, decimals: 0)) km²") }
    return parts.joined(separator: context.dot)
  }

  private static func categories(_ context: DocumentContext, _ row: Int) -> [Line] {
    let categories = context.catalogue.categories(ofRegionAt: row)
    guard !categories.isEmpty else { return [] }
    let words = categories.map { "\(period($0.period)) \(text($0))" }.joined(separator: context.dot)
    return Line.paragraph(words, width: context.width, .muted)
  }

  /// `less developed (legal list ~)`: the sign says that the source was recalled.
  private static func text(_ category: RegionCategory) -> String {
    let basis =
      category.basis == .computed ? " (computed)" : category.provenance.confidence == .sourced ? "" : " ~"
    return category.group.rawValue + basis
  }

  private static func period(_ period: String) -> String { period.replacing("-", with: "–") }

  private static func priorities(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let found = catalogue.priorities(reachingRegionAt: row)
    guard !found.isEmpty else { return [] }
    let own = found.filter { $0.reach == .itself }
    let shown = own.isEmpty ? found : own
    let remark = own.isEmpty ? "of the region around it" : ""
    let titles = shown.prefix(8).map { catalogue.priorities[$0.position].title }.joined(
      separator: context.dot)
    return [.blank, .heading("Priorities", "\(shown.count) \(remark)")]
      + Line.paragraph(titles, width: context.width)
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
    var lines = [Line.blank, .heading("Roles", "\(roles.rowCount)")]
    for position in 0..<min(shown, roles.rowCount) {
      let reached = roles.raw(reach, row: position)
      let remark = reached == "itself" ? "" : "  \(roles.raw(code, row: position)) \(reached) it"
      lines.append(
        .row(
          [
            Segment(roles.raw(role, row: position), .text, width: 13),
            Segment(roles.raw(kind, row: position), .muted, width: 14),
            Segment(roles.raw(title, row: position)),
            Segment((roles.provenance(position)?.mark ?? "") + remark, .muted),
          ], to: roles.open(position), note: roles.provenance(position).map(Sources.note) ?? ""))
    }
    if roles.rowCount > shown {
      lines.append(
        .row([Segment("\(roles.rowCount - shown) more", .link)], to: Address(["regions", key, "roles"])))
    }
    return lines
  }

  private static func projects(_ context: DocumentContext, _ row: Int) -> [Line] {
    let found = context.catalogue.projects(ofRegionAt: row)
    guard !found.isEmpty else { return [] }
    let key = context.catalogue.regions[row].id.rawValue
    return [
      .blank, .heading("Projects", "of the sample, which is not complete"),
      .row(
        [Segment("\(found.count) with a partner here", .link)], to: Address(["regions", key, "projects"])),
    ]
  }

  private static func parts(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let children = catalogue.hierarchy.children(of: row).filter {
      catalogue.regions[$0].isValid(in: Region.currentVersion)
    }
    let around = catalogue.hierarchy.ancestors(of: row).map { catalogue.regions[$0] }.filter { $0.level >= 0 }
    guard !children.isEmpty || !around.isEmpty else { return [] }
    let key = catalogue.regions[row].id.rawValue
    var lines = [Line.blank, .heading("Lies in and holds")]
    lines += around.map { region in
      .row(
        [Segment(region.id.rawValue, .accent, width: 7), Segment(region.name)],
        to: Address(["regions", region.id.rawValue]))
    }
    if !children.isEmpty {
      let level = catalogue.regions[children[0]].level
      lines.append(
        .row(
          [
            Segment("\(children.count) \(children.count == 1 ? "region" : "regions") of NUTS \(level)", .link)
          ], to: Address(["regions", key, "parts"])))
    }
    return lines
  }
}
