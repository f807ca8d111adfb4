import SmartSpecModel
import TerminalUI

extension MapFace {
  /// What the map shows in a sentence, and its legend from the highest class.
  func spoken(_ list: ListPane, in context: Context) -> [String] {
    let indicator = context.catalogue.indicators[subject.indicator]
    let known = subject.regions.filter { subject.figure($0) != nil }
    let name = IndicatorRows.titleAndUnit(indicator)
    guard let year = subject.year,
      let most = known.max(by: { (subject.figure($0)?.value ?? 0) < (subject.figure($1)?.value ?? 0) }),
      let least = known.min(by: { (subject.figure($0)?.value ?? 0) < (subject.figure($1)?.value ?? 0) })
    else { return ["Map of \(name): no region has a value."] }
    func end(_ region: Int) -> String {
      "\(subject.code(region)) \(context.catalogue.regions[region].name) \(subject.shortValue(region))"
    }
    let unknown = subject.regions.count - known.count
    var said = [
      "Map of \(name), \(year): \(known.count) regions in \(subject.method); highest \(end(most)), lowest \(end(least))"
        + (unknown == 0 ? "." : "; \(unknown) without a value.")
    ]
    for index in (0..<subject.classes.count).reversed() {
      let count = subject.regions.count { subject.classIndex($0) == index }
      let range = subject.range(index).replacing("< ", with: "below ").replacing(" – ", with: " to below ")
      let noun = Listing.Noun("region", "regions").counted(count)
      said.append("Class \(index + 1): \(range), \(noun). Type class \(index + 1) for these alone.")
    }
    if !subject.marked.isEmpty { said.append("\(subject.marked.count) are marked: \(subject.marking).") }
    return said
  }
}

extension ScatterFace {
  /// How far both indicators go along with each other.
  func spoken(_ list: ListPane, in context: Context) -> [String] {
    let names = [subject.up, subject.across].map {
      IndicatorRows.titleAndUnit(context.catalogue.indicators[$0])
    }
    guard let correlation = subject.correlation else {
      return ["\(names[0]) against \(names[1]): too few regions have both for a correlation."]
    }
    let strength = abs(correlation.coefficient)
    let words = strength < 0.3 ? "weak" : strength < 0.7 ? "moderate" : "strong"
    let side = correlation.coefficient < 0 ? "negative" : "positive"
    return [
      "\(names[0]) against \(names[1]): correlation \(Figures.text(correlation.coefficient, decimals: 2)), \(words) and "
        + "\(side), over \(correlation.count) regions that have both."
    ]
  }
}

extension TimelineFace {
  /// How many things of which kinds lie between which years.
  func spoken(_ list: ListPane, in context: Context) -> [String] {
    guard !list.rows.isEmpty else { return [] }
    let entries = list.rows.map { timeline.entries[$0] }
    var groups: [(name: String, count: Int)] = []
    for entry in entries {
      if groups.last?.name == entry.group {
        groups[groups.count - 1].count += 1
      } else {
        groups.append((entry.group, 1))
      }
    }
    let years = years(list, context)
    let kinds =
      timeline.isGrouped ? ": " + groups.map { "\($0.name) \($0.count)" }.joined(separator: ", ") : ""
    let open = entries.count(where: \.isOpen)
    return [
      "Timeline from \(years.lowerBound) to \(years.upperBound)\(kinds)."
        + (open == 0 ? "" : " Of \(open) the end is not known.")
    ]
  }
}
