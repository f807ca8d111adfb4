import SmartSpecModel
import TestSupport
import Testing

@Suite("Addresses")
struct AddressTests {
  @Test(
    "An address reads back as it was written",
    arguments: [
      "/", "/regions", "/regions/PL22", "/regions?filter=gdp<75", "/regions?country=PL,CZ&sort=-gdp",
      "/regions?filter=%22a%20b%22".replacing("%22", with: "\""), "/pilots?x=&y=1", "/a%2Fb?c%3D=%26",
      "/regions/Śląskie?filter=Αττική",
    ])
  func roundTrip(text: String) {
    #expect(Address(text).description == text)
  }

  @Test("Any address gives a text that gives the same address", arguments: 0..<200)
  func identity(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<25 {
      let address = Address(
        (0..<Int.random(in: 0...3, using: &random)).map { _ in random.text(0...8) },
        (0..<Int.random(in: 0...3, using: &random)).map { _ in .init(random.text(0...5), random.text(0...8)) }
      )
      let text = address.description
      #expect(Address(text) == address)
      #expect(Address(text).description == text)
    }
  }

  @Test("Any text gives an address whose text stays the same", arguments: 0..<100)
  func idempotent(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<40 {
      let text = Address(random.text(0...20)).description
      #expect(Address(text).description == text)
    }
  }

  @Test("An accent after a separator does not hide it")
  func combiningMarks() {
    let address = Address(["a", "\u{301}b"], [.init("x", "\u{301}y"), .init("\u{302}", "z")])
    #expect(Address(address.description) == address)
  }

  @Test(
    "An escape needs two digits",
    arguments: [("%41", "A"), ("%4", "%4"), ("%+1", "%+1"), ("%zz", "%zz"), ("%", "%")])
  func escapes(text: String, path: String) {
    #expect(Address("/" + text).path == [path])
  }

  @Test("A leading slash may be left out")
  func leadingSlash() {
    #expect(Address("regions/PL22") == Address("/regions/PL22"))
    #expect(Address("") == .home)
  }

  @Test("A link holds nothing that a terminal would obey, and leads to the same place")
  func obeyed() {
    let address = Address(["a\u{9B}31m", "\u{202E}b"], [.init("c\u{1B}", "\u{85}d\u{2066}é")])
    #expect(address.description == "/a%C2%9B31m/%E2%80%AEb?c%1B=%C2%85d%E2%81%A6é")
    #expect(Address(address.description) == address)
  }

  @Test("Parameters keep their order, and setting one changes only that")
  func parameters() {
    var address = Address("/regions?b=1&a=2&b=3")
    #expect(address["b"] == "1")
    address["a"] = "4"
    #expect(address.description == "/regions?b=1&a=4&b=3")
    address["a"] = nil
    #expect(address.description == "/regions?b=1&b=3")
    #expect(address.with("c", "5").description == "/regions?b=1&b=3&c=5")
  }
}

@Suite("Numbers in exports")
struct RawNumberTests {
  @Test(
    "The shortest text that reads back",
    arguments: [
      (0.0, "0"), (-0.0, "0"), (12, "12"), (0.1, "0.1"), (-3.5, "-3.5"), (1e20, "1e+20"), (.nan, ""),
    ])
  func text(value: Double, text: String) {
    #expect(RawNumber.text(value) == text)
  }

  @Test(
    "Rounding is half away from zero, and no zero is negative",
    arguments: [(0.05, 1, "0.1"), (2.5, 0, "3"), (-2.5, 0, "-3"), (-0.04, 1, "0.0"), (1234.5, 2, "1234.50")])
  func fixed(value: Double, decimals: Int, text: String) {
    #expect(RawNumber.fixed(value, decimals: decimals) == text)
  }
}
