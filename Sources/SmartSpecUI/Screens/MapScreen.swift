import SmartSpecModel
import TerminalUI

extension Screen {
  /// An indicator on a map, as tiles or as a ranked list: `/map/gdp_pps_pct_eu`.
  static let map = Screen("map", "Map", example: "/map/gdp_pps_pct_eu") { address, context in
    guard let subject = MapSubject(address, in: context.catalogue),
      let listing = context.catalogue.listing(at: address)
    else { return nil }
    let indicator = context.catalogue.indicators[subject.indicator]
    let address = Address(["map", indicator.id.rawValue], address.parameters)
    let show = subject.options.value("show")
    var crumbs: [ScreenController.Crumb] = [
      .home, .init(title: "Map", address: Address(["map"])),
      .init(title: indicator.title, address: Address(address.path)),
    ]
    if show != "map" { crumbs.append(.init(title: show, address: address)) }
    return ScreenController(
      screen: "map", address: address, crumbs: crumbs,
      tabs: [.list(listing, address)], in: context)
  }
}
