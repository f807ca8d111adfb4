import SmartSpecModel
import TerminalUI

extension Screen {
  /// Two indicators of the same regions as points: `/scatter/gdp_pps_pct_eu/tertiary_25_64`.
  static let scatter = Screen(
    "scatter", "Scatter", example: "/scatter/gdp_pps_pct_eu/unemployment_rate"
  ) { address, context in
    guard let subject = ScatterSubject(address, in: context.catalogue),
      let listing = context.catalogue.listing(at: address)
    else { return nil }
    let title = [subject.across, subject.up].map { context.catalogue.indicators[$0].shortTitle }
    return ScreenController(
      screen: "scatter", address: address,
      crumbs: [
        .home, .init(title: "Scatter", address: Address(Array(address.path))),
        .init(title: title.joined(separator: ", "), address: Address(address.path)),
      ],
      tabs: [.list(listing, address)], in: context)
  }
}
