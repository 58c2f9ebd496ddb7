import GuideSupport
import Testing

@Suite("Bytes that an address may not have as they are")
struct PercentEncodingTests {
  @Test(
    "what an address has, and what it stands for",
    arguments: [
      ("año-nuevo", "a%C3%B1o-nuevo"), ("tags/résumé/", "tags/r%C3%A9sum%C3%A9/"),
      ("my photo.png", "my%20photo.png"), ("50%", "50%25"), ("a&b#c?", "a%26b%23c%3F"),
      ("日本", "%E6%97%A5%E6%9C%AC"), ("plain-words_1.2~3/", "plain-words_1.2~3/"), ("", ""),
    ])
  func bothWays(_ text: String, _ address: String) {
    #expect(PercentEncoding.encoded(text) == address)
    #expect(PercentEncoding.decoded(address) == text)
  }

  @Test("small digits are read too, and a sign alone stays")
  func odd() {
    #expect(PercentEncoding.decoded("caf%c3%a9") == "café")
    #expect(PercentEncoding.decoded("100%") == "100%")
    #expect(PercentEncoding.decoded("%4") == "%4")
    #expect(PercentEncoding.decoded("%zz%") == "%zz%")
  }

  /// An accent may stand alone, and an address may be escaped: a browser is given one form of both.
  @Test(arguments: [
    ("cafe\u{301}", "caf%C3%A9"), ("cafe%CC%81", "caf%C3%A9"), ("caf\u{E9}", "caf\u{E9}"),
    ("caf%C3%A9", "caf%C3%A9"), ("a\u{323}\u{302}", "%E1%BA%AD"), ("plain", "plain"),
    ("\u{1112}\u{1161}\u{11AB}", "%ED%95%9C"), ("50%", "50%"),
  ])
  func fragmentsAreComposed(_ written: String, _ expected: String) {
    #expect(Fragment.composed(written).utf8.elementsEqual(expected.utf8))
  }
}
