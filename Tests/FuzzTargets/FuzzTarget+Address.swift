import SmartSpecModel
import TerminalUI
public import TestSupport

extension FuzzTarget {
  /// An address becomes text and back the same one, and its screen, or a sentence that there is none, is drawn.
  static let address = FuzzTarget("address") { input in
    let address = Address(String(decoding: input, as: UTF8.self))
    try expect(Address(address.description) == address, "\(address) reads back as another address.")
    let app = TestApplication(
      size: Size(width: 80 + input.count % 3 * 30, height: 24 + input.count % 5 * 6),
      address: address.description)
    try expectWhole(app)
    app.press("j enter [ ]")
    try expectWhole(app)
  }

  /// Every row of the picture is as wide as the screen, and the place has an address that leads there.
  @MainActor
  public static func expectWhole(_ app: TestApplication) throws {
    let surface = app.surface
    for y in 0..<surface.size.height {
      let width = surface.row(y).reduce(0) { $0 + Int($1.width) }
      try expect(width == surface.size.width, "Row \(y) is \(width) wide, not \(surface.size.width).")
      let forbidden = surface.text(ofRow: y).unicodeScalars.first(where: isForbidden)
      try expect(forbidden == nil, "Row \(y) has a character that must not reach a terminal.")
    }
    try expect(Address(app.address) == app.place, "\(app.address) reads back as another address.")
  }

  /// Control characters and those that hide letters or change the direction of reading.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F,
      0xFEFF, 0x1F1E6...0x1F1FF, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
