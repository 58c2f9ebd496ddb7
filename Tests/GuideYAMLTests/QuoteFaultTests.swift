import GuideYAML
import Testing

/// Quotes and brackets.
struct QuoteFaultTests {
  static let cases = [
    FaultCase(.curlyQuotes, "title: «“Hello”»\n", write: "\"Hello\"", title: "Hello"),
    FaultCase(.curlyQuotes, "title: «‘Hello’»\nid: a\n", write: "\"Hello\"", title: "Hello"),
    FaultCase(.curlyQuotes, "title: «„Hello“»\n", write: "\"Hello\"", title: "Hello"),
    FaultCase(
      .curlyQuotes, "title: «“Interviews: a guide”»\n", write: "\"Interviews: a guide\"",
      title: "Interviews: a guide"),
    FaultCase(.curlyQuotes, "title: «\"Hello”»\nid: a\n", write: "\"Hello\"", title: "Hello"),
    FaultCase(.curlyQuotes, "«“title”»: Hello\n", write: "\"title\"", title: "Hello"),
    FaultCase(.curlyQuotes, "tags: [«“a”», b]\n", write: "\"a\""),
    FaultCase(.unclosedQuote, "title: «\"Hello»\nid: a\n", write: "\"Hello\"", title: "Hello"),
    FaultCase(.unclosedQuote, "id: a\ntitle: «'Hello»", write: "'Hello'", title: "Hello"),
    FaultCase(
      .unclosedQuote, "title: «\"Hello»\nid: a\nsummary: \"Some text\"\n", write: "\"Hello\"",
      title: "Hello"),
    FaultCase(.unclosedQuote, "tags: [«\"a», b]\nid: x\n", write: "\"a\""),
    FaultCase(.unclosedQuote, "title: «\"Hello'»\nid: a\n", write: "\"Hello\"", title: "Hello"),
    FaultCase(.unclosedQuote, "title: «\"Ask Ann’»\n", write: "\"Ask Ann\"", title: "Ask Ann"),
    FaultCase(.unclosedQuote, "title: «'Hello\"»\nid: a\n", write: "'Hello'", title: "Hello"),
    FaultCase(
      .unclosedQuote, "title: «\"Don't go'»\nid: a\n", write: "\"Don't go\"", title: "Don't go"),
    FaultCase(
      .unclosedQuote, "title: «\"Say 'no'»\nid: a\n", write: "\"Say 'no'\"", title: "Say 'no'"),
    FaultCase(
      .unclosedQuote, "title: «\"Ask “Ann”»\n", write: "\"Ask “Ann”\"", title: "Ask “Ann”"),
    FaultCase(.unclosedQuote, "title: «\"By students'»\nid: a\n", title: "By students'"),
    FaultCase(
      .textAfterQuote, "title: «\"Hello\" she said»\nid: a\n", write: "'\"Hello\" she said'",
      title: "\"Hello\" she said"),
    FaultCase(
      .textAfterQuote, "title: «\"One\" and \"two\"»\nid: a\n", write: "'\"One\" and \"two\"'",
      title: "\"One\" and \"two\""),
    FaultCase(
      .quoteInsideQuotes, "title: «'Don't worry'»\nid: a\n", write: "\"Don't worry\"",
      title: "Don't worry"),
    FaultCase(
      .quoteInsideQuotes, "title: «\"Say \"hi\" to me\"»\nid: a\n", write: "'Say \"hi\" to me'",
      title: "Say \"hi\" to me"),
    FaultCase(
      .backslashInQuotes, "title: «\"C:\\Users\\me\"»\n", write: "'C:\\Users\\me'",
      title: "C:\\Users\\me"),
    FaultCase(.commaAtLineEnd, "title: \"Hello\"«,»\nid: a\n", write: "", title: "Hello"),
    FaultCase(.commaAtLineEnd, "title: \"Hello\"«;»\nid: a\n", write: "", title: "Hello"),
    FaultCase(.unclosedBracket, "tags: «[a, b»\nid: x\n", write: "[a, b]"),
    FaultCase(.unclosedBracket, "id: x\ntags: «[a, b»\n", write: "[a, b]"),
    FaultCase(.unclosedBracket, "tags: «{a: b»\nid: x\n", write: "{a: b}"),
    FaultCase(.unclosedBracket, "tags: «[a, b)»\nid: x\n", write: "[a, b]"),
    FaultCase(.unclosedBracket, "tags: «[»\n    a,\n    b,\nid: x\ntitle: y\n", title: "y"),
    FaultCase(.extraComma, "tags: [a«, ,» b]\n", write: ","),
    FaultCase(.extraComma, "tags: [«, »a, b]\nid: x\n", write: ""),
    FaultCase(
      .textAfterQuote, "title: \"Hello\" «// a note»\nid: a\n", write: "# a note", title: "Hello"),
    FaultCase(
      .unclosedQuote, "title: «\"Hello,»\n  my: name is\n  Ann.\nid: a\n",
      title: "Hello, my: name is Ann."),
    FaultCase(.missingComma, "tags: [\"a\"« \"b\"»]\n", write: ", \"b\""),
    FaultCase(.missingComma, "a: {b: \"c\"« d»: e}\n", write: ", d"),
    FaultCase(.missingComma, "tags: [\n  \"a\"\n  «\"b\"»\n  ]\n"),
  ]

  @Test(arguments: cases) func eachSlipIsReportedWithItsRepair(_ example: FaultCase) {
    example.check()
  }

  @Test(arguments: [
    "text: “Yes” and “no” are both fine.", "text: What is “it”?", "text: the ’80s", "a: 'it''s'",
    "a: \"x\" # a remark", "a: \"one\n  two\"", "‘odd: b",
  ])
  func quotesThatAreFine(_ text: String) throws { try expectClean(text) }
}
