import TerminalUI
import Testing

@Suite("Addresses that a terminal may be given")
struct WebLinkTests {
  private let hosts: Set = ["eur-lex.europa.eu", "example.org"]

  @Test(
    "Only http and https with a known host are taken, and no user",
    arguments: [
      "javascript:alert(1)", "file:///etc/passwd", "ftp://example.org/", "HTTPS://example.org/", "https:///x",
      "https://evil.org/", "https://example.org@evil.org/", "https://example.org:80/",
      "https://user@example.org/",
      "https://exämple.org/", "https://example.org\\@evil.org/", "https://", "", " https://example.org/",
      "https://example.org\u{1B}\\/", "https://example.org/" + String(repeating: "a", count: 2_000),
      "https://example.org/" + String(repeating: "é", count: 500),
    ])
  func refused(address: String) { #expect(WebTarget(address, hosts: hosts) == nil) }

  @Test(
    "What may not stand in an address is encoded, and what may stays",
    arguments: [
      ("https://example.org", "https://example.org"),
      (
        "https://eur-lex.europa.eu/a/?uri=CELEX%3A52017&b=1#c",
        "https://eur-lex.europa.eu/a/?uri=CELEX%3A52017&b=1#c"
      ),
      ("http://EXAMPLE.org/é \u{7}\u{1B}]8;;\u{9C}", "http://EXAMPLE.org/%C3%A9%20%07%1B]8%3B%3B%C2%9C"),
      ("https://example.org/100%", "https://example.org/100%25"),
      ("https://example.org/%zz\"<>", "https://example.org/%25zz%22%3C%3E"),
    ])
  func encoded(address: String, expected: String) {
    #expect(WebTarget(address, hosts: hosts)?.text == expected)
  }
}
