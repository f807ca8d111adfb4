import SmartSpecConfig
import SmartSpecUI
import Testing

@Suite("Key maps and tours in files")
struct OwnFileTests {
  @Test("Bindings are read with the line where they stand")
  func keyMap() throws {
    let bindings = try KeyMapFile.parse(
      """
      # mine
      [all]
      "g r" = "go regions"
      "ctrl-t" = "none"

      [regions]
      "X" = "sort -gdp_pps_pct_eu"
      """, name: "/home/me/keys.toml")
    #expect(
      bindings == [
        KeyBinding(screen: "all", keys: "ctrl-t", line: "none", place: "keys.toml:4"),
        KeyBinding(screen: "all", keys: "g r", line: "go regions", place: "keys.toml:3"),
        KeyBinding(screen: "regions", keys: "X", line: "sort -gdp_pps_pct_eu", place: "keys.toml:7"),
      ])
  }

  @Test(
    "A key map that cannot be read says where and why",
    arguments: [
      ("\"j\" = \"down\"", "must stand under a head such as [all]"),
      ("[all]\n\"j\" = 3", "k:2: error: “j” must"),
      ("[all", "k:1"), ("[all]\n[$x]\n", "k:2: error: A head needs a name"), ("[\n", "k:1: error: A head"),
      ("[[ +x ]]", "k:1: error: A head"), ("[[[", "k:1: error: A head"),
      ("[all]\na = [}", "k:2: error: A bracket"), ("t=4}4", "k:1: error: A bracket"),
      ("[[ [ ", "k:1: error: A head"),
      ("[all]\n\"a\" = \"\"\"\n[$\n\"\"\" # ]\n[(]", "k:5: error: A head"),
      ("[all]\n\"a\" = [ # (\n  [1], [2] ]\n", "k:2: error: “a” must"), ("x = \"\n[$]", "k:"),
    ])
  func brokenKeyMap(text: String, reason: String) {
    let error = #expect(throws: ConfigFileError.self) { try KeyMapFile.parse(text, name: "k") }
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
  }

  @Test(
    "A tour that cannot be read says what is missing",
    arguments: [
      ("", "needs a title"), ("title = \"A\"", "needs steps"),
      ("title = \"A\"\n[[step]]\nopen = \"/\"", "Step 1 needs"), ("titel = \"A\"", "no setting “titel”"),
      ("title = \"A\"\n[[step]]\nopen = \"/\"\ncaption = \"c\"\nspot = 1", "no setting in step 1 “spot”"),
    ])
  func brokenTour(text: String, reason: String) {
    let error = #expect(throws: ConfigFileError.self) { try TourFile.parse(text, name: "t") }
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
  }
}
