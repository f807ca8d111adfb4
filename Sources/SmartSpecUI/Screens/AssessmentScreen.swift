import SmartSpecModel
import TerminalUI

extension Screen {
  /// The strategy of a region, looked at by the user: `/regions/PL22/assessment`.
  static let assessment = Screen(
    Assessment.name, "Self-assessment", example: "/regions/PL22/assessment"
  ) { address, context in
    guard let assessment = Assessment(address, context.own, today: context.today(), in: context.catalogue)
    else {
      return nil
    }
    let catalogue = context.catalogue
    let region = catalogue.regions[assessment.region]
    let listing = assessment.listing
    let own = Address(["regions", assessment.code, Assessment.name], address.parameters)
    return ScreenController(
      screen: Assessment.name, address: own,
      crumbs: [
        .home, .init(title: "Regions", address: Address(["regions"])),
        .init(title: "\(assessment.code) \(region.name)", address: Address(["regions", assessment.code])),
        .init(title: "Self-assessment \(assessment.edition)".trimmingBlanks(), address: own),
      ],
      title: [
        Segment("Your own, not data", .mark), Segment("  " + AssessmentDocument.summary(assessment), .muted),
      ],
      tabs: [
        .init(id: Assessment.name, title: "Questions") { _ in
          var pane = ListPane(listing, own)
          // The answers are what one comes for.
          pane.moveColumn(by: pane.view.columns.firstIndex { $0.id == AssessCommands.column(.before) } ?? 0)
          return .list(pane)
        }
      ], companion: AssessmentDocument.companion(assessment), in: context)
  }
}
