import SmartSpecModel
import TestSupport
import Testing

@Suite("Folding")
struct FoldingTests {
  @Test(
    "Case, accents and scripts do not matter",
    arguments: [
      ("Śląskie", "slaskie"), ("Málaga", "malaga"), ("ŁÓDZKIE", "lodzkie"), ("Αττική", "attiki"),
      ("Βόρεια Ελλάδα", "voreia ellada"), ("Югозападен", "yugozapaden"),
      ("Северен централен", "severen tsentralen"),
      ("Île-de-France", "ile-de-france"), ("Straße", "strasse"), ("Åland", "aland"),
      ("Ta’ Malta", "ta' malta"),
      ("Għawdex", "ghawdex"), ("A\u{30A}land", "aland"), ("Alba–Iulia", "alba-iulia"), ("", ""), ("日本", "日本"),
    ])
  func folds(text: String, folded: String) {
    #expect(Folding.fold(text) == folded)
  }

  @Test("A Latin letter in a Greek word is read as the Greek letter it looks like")
  func mixedScripts() {
    let published = "A\u{3C4}\u{3C4}\u{3B9}\u{3BA}\u{3AE}"
    #expect(published.unicodeScalars.first == "A")
    #expect(Folding.fold(published) == Folding.fold("Αττική"))
  }

  @Test("Folding a folded text changes nothing", arguments: 0..<40)
  func isIdempotent(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<50 {
      let folded = Folding.fold(random.text(0...20))
      #expect(Folding.fold(folded) == folded)
    }
  }

  @Test(
    "Regions are found by what people type",
    arguments: [
      ("slas", "PL22"), ("Śląskie", "PL22"), ("attiki", "EL30"), ("Αττική", "EL30"), ("tuscany", "ITI1"),
      ("TOSCANA", "ITI1"), ("югозападен", "BG41"), ("yugozapaden", "BG41"), ("pl22", "PL22"),
    ])
  func findsRegions(typed: String, code: String) throws {
    let catalogue = try #require(Samples.europe)
    let found = try #require(catalogue.column("code", at: "/regions?filter=" + typed))
    #expect(found.contains(code))
    #expect(found.count <= 3)
  }
}

@Suite("Similar names")
struct SimilarityTests {
  @Test(
    "The nearest name is suggested when it is near enough",
    arguments: [
      ("gdp_pps_pct_euu", "gdp_pps_pct_eu"), ("statsu", "status"), ("P-IIP-BIOO", "P-IIP-BIO"), ("FN", "FI"),
      ("ŚLASKIE", "slaskie"),
    ])
  func suggests(word: String, name: String) {
    let names = ["gdp_pps_pct_eu", "status", "P-IIP-BIO", "slaskie", "FI", "gerd_pct_gdp"]
    #expect(Similarity.nearest(to: word, among: names) == name)
  }

  @Test("A name that is far from all is not corrected", arguments: ["population", "x", ""])
  func staysSilent(word: String) {
    #expect(Similarity.nearest(to: word, among: ["status", "gerd_pct_gdp"]) == nil)
  }
}
