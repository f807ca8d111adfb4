/// A field of smart specialisation, recognised by parts of words in titles of any language.
///
/// Regions write their priorities as free text, in fourteen languages of the sample, and few add codes. The list is
/// declared in `docs/METHODS.md`.
public struct PriorityTheme: Sendable, Identifiable {
  /// The name in addresses: `agri-food`.
  public let id: String
  /// Folded parts of words, any of which stands for it; a blank is the edge of a word.
  let stems: [String]

  /// All of them, in the order of the alphabet.
  public static let all: [PriorityTheme] = [
    PriorityTheme(id: "aerospace", stems: ["aero", " space", "aviation", "letec", "rymd", "raumfahrt"]),
    PriorityTheme(
      id: "agri-food",
      stems: [
        "food", "agri", "agro", "aliment", "ernahrung", "livsmedel", "zywnosc", "zemedel", "landbouw",
        "voeding", "voedsel", " hrana", "potravin", " jord", "rolno", "nutri", "gastronom",
      ]),
    PriorityTheme(
      id: "bioeconomy",
      stems: [
        "bioeconom", "bio-econom", "bioekonom", "biomas", "bioinnovation", "forest", "floresta", "skog",
        " wood", "drewn", "drevo", " drva",
      ]),
    PriorityTheme(
      id: "blue economy",
      stems: ["marine", "maritim", "blue ", " sea ", " sea-", " mer ", "littoral", "offshore", "off-shore"]),
    PriorityTheme(
      id: "construction",
      stems: [
        "building", "construction ", "construccion", "costruzion", "samhallsbygg", "boende", "habitat",
        "smart cit", "smarta hallbara stader",
      ]),
    PriorityTheme(
      id: "culture and tourism",
      stems: [
        "touris", "turis", "cultur", "kultur", "creativ", "kreativ", "heritage", "patrimon", "besoksnaring",
        "upplevels", "media", "medien", "audiovis", "design",
      ]),
    PriorityTheme(
      id: "digital",
      stems: [
        "digit", " ict", " ikt ", " itc ", " it ", "numeri", "information", "informati", "cyber", "kyber",
        "artificial intell", "kvant", "telecom", "telekom", "software", "big data", "data;",
      ]),
    PriorityTheme(
      id: "electronics and photonics",
      stems: ["photon", "fotonik", "optik", "optic", "electron", "elektron", "semicond", "polovod", "sensor"]),
    PriorityTheme(
      id: "energy",
      stems: ["energ", "hydrogen", "vodik", "wasserstoff", "power industry", "solar", "geotherm", "batter"]),
    PriorityTheme(
      id: "environment",
      stems: [
        "environ", "ecolog", "ekolog", "eco-", "ecotech", "green", " gron", "circular", "circol", "circul",
        "cirkul", "kruzn", "climat", "klima", "umwelt", "ambient", "milieu", "clean tech", "cleantech",
        " water", " wasser", "de l'eau", " vatten", "ekonomia wody", "zivotne prostredie", "resource",
      ]),
    PriorityTheme(
      id: "health",
      stems: [
        "health", "medic", "sante", "salut", "salud", "gesund", "halsa", "gezond", "zdrav", "zdrow", "saude",
        "sanat", "life science", "biomed", "pharma", "well-being", "wellbeing", "wellness",
      ]),
    PriorityTheme(
      id: "manufacturing",
      stems: [
        "manufact", "manifatt", "industry 4", "prumysl 4", "machine", "maschinen", "strojir", "de masini",
        "mechatron", "factories", "fabbrica", "fabricacion", "industrial process", "industria inteligente",
        "smart industr", "avancerad industri", "avancerad produktion", "vernetzte industrie", "automati",
        "3d print", "industrial automation", "produktionstechnik",
      ]),
    PriorityTheme(
      id: "materials and chemicals",
      stems: [
        "material", "nano", "polymer", "kunststoff", "metal", "chemi", "chimi", "plastic", "werkstoff",
        "grondstof", "mining", "textil",
      ]),
    PriorityTheme(
      id: "mobility",
      stems: [
        "mobil", "transport", "automot", "automob", "verkehr", "logist", "promet", "doprav", "e-mobility",
      ]),
  ]

  /// The themes that a title names.
  static func named(in title: String) -> Set<String> {
    let folded = Array((" " + String(Folding.fold(title).map(plain)) + " ").utf8)
    return Set(patterns.filter { $0.stems.contains { folded.has($0) } }.map(\.id))
  }

  /// Signs between words read as blanks, apart from those that a stem may hold.
  private static func plain(_ character: Character) -> Character {
    ",.:()/&|".contains(character) ? " " : character
  }

  private static let patterns: [(id: String, stems: [[UInt8]])] = all.map { theme in
    (theme.id, theme.stems.map { Array($0.utf8) })
  }
}
