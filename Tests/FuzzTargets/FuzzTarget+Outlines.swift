import SmartSpecFiles
import SmartSpecModel

extension FuzzTarget {
  /// Shapes of regions become a map or are refused in a sentence.
  static let outlines = FuzzTarget("outlines") { input in
    let folder = FuzzFolder([("regions.csv", Array(regions.utf8)), ("shapes.geojson", input)])
    defer { withExtendedLifetime(folder) {} }
    let reader = PackageReader(
      folder: folder.path, isThorough: true, geometry: folder.path + "/shapes.geojson")
    let result = try reader.load()
    guard let grid = result.catalogue.mapGrid else { return }
    let members = Array(result.catalogue.regions.indices)
    guard let area = result.catalogue.mapArea(of: members) else { return }
    let raster = grid.raster(
      MapWindow(showing: area, width: 40, height: 20), shown: result.catalogue.standIns(among: members))
    try expect(raster.width == 40 && raster.height == 20, "A map has another size.")
  }

  private static let regions = """
    code,name,level,country,parent
    PL,Poland,0,PL,
    PL2,South,1,PL,PL
    PL21,Małopolskie,2,PL,PL2
    PL22,Śląskie,2,PL,PL2
    EL30,Attica,2,EL,

    """
}
