import SmartSpecFiles
import SmartSpecModel

@main struct SmartSpec {
  static func main() throws {
    let args = CommandLine.arguments
    let result = try PackageReader(folder: args[1], isThorough: args.count > 3).load()
    for d in result.diagnostics { print(d); print("  " + d.remedy) }
    let c = result.catalogue
    print(c.regions.count, c.observations.count, c.comparedRegions(level: 2).count)
    guard args.count > 2 else { return }
    let address = Address(args[2])
    guard let listing = c.listing(at: address) else { print("nothing at", address); return }
    let view = ListView(listing, address)
    print(view.unknownParameters, view.filterError?.message ?? "")
    print(view.columns.map(\.id).joined(separator: ","))
    for row in view.rows() { print(view.columns.map { $0.display?(row) ?? listing.raw($0, row: row) }.joined(separator: ",")) }
  }
}
