import Testing

/// U+2028 and U+2029 end a line in some programs, and not in others: a title that has one is told once,
/// however it came in.
@Suite struct LineSeparatorTests {
  @Test(arguments: ["\u{2028}", "\u{2029}", "\\u2028", "\\u2029", "\\L", "\\P"])
  func inTitles(_ sign: String) throws {
    let titles: [(old: String, path: String)] = [
      ("title: \"What to ask\"", "articles/what-to-ask.md"), ("\"Visit our campus\"", "site.yaml"),
      ("\"Where can I park?\"", "faq.yaml"),
    ]
    for (old, path) in titles {
      let site = try SiteTest.from("guides/small") {
        try $0.replace(old, with: String(old.dropLast(3)) + sign + old.suffix(3), in: path)
      }
      let found = site.findings.filter { !$0.hasPrefix("translation-behind") }
      #expect(found.count == 1, "\(path): \(found)")
      #expect(
        found.first?.contains(
          sign.unicodeScalars.last == "8" || sign.hasSuffix("L") || sign == "\u{2028}"
            ? "U+2028" : "U+2029") == true, "\(path): \(found)")
    }
  }
}
