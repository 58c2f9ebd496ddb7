import Foundation
import Testing

/// What has to hold between files, beyond one fixture for each code.
@Suite struct RulesBetweenFiles {
  /// What guide says of the small guide with texts replaced in its files.
  private func lines(_ changes: [(file: String, old: String, new: String)]) throws -> [Substring] {
    let guide = try GuideProgram()
    let themes = try DiagnosticFixture.small.assemble(in: guide.folder)
    for change in changes {
      try guide.folder.replace(change.old, by: change.new, in: "content/" + change.file)
    }
    let result = try guide.run(
      "check", "--as-of", "2026-11-23", "--themes", themes.path, "--format", "lines")
    return result.output.split(separator: "\n").filter { !$0.contains("[translation-behind]") }
  }

  /// As it was in every case: once, where it is, and nowhere in a finished page.
  private func expect(_ lines: [Substring], _ file: String, _ code: String) {
    #expect(lines.count == 1, "\(lines)")
    #expect(lines.first?.hasPrefix("content/\(file):") == true, "\(lines)")
    #expect(lines.first?.hasSuffix("[\(code)]") == true, "\(lines)")
  }

  @Test(arguments: [
    (
      "navigation.yaml", "pages: [what-to-ask, on-the-day]",
      "pages: [what-to-ask, on-the-day, what-to-ask]"
    ),
    (
      "navigation.yaml", "pages: [what-to-ask, on-the-day]",
      "pages: [what-to-ask, on-the-day, page:on-the-day]"
    ),
    (
      "navigation.yaml", "pages: [what-to-ask, on-the-day]",
      "pages: [what-to-ask, on-the-day, plan-your-visit]"
    ),
    (
      "faq.yaml", "    page: plan-your-visit",
      "    page: plan-your-visit\n    audience: [student, parent, student]"
    ),
    ("faq.yaml", "question: \"May a student come alone?\"", "question: \"Where CAN I park?\""),
    ("site.yaml", "languages: [en, es]", "languages: [en, es, es]"),
  ])
  func namedTwice(_ file: String, _ old: String, _ new: String) throws {
    expect(try lines([(file, old, new)]), file, "listed-twice")
  }

  @Test(arguments: [
    ("faq.yaml", "answer: \"Yes. An", "answer: \"Yes. Call (573) 555-0100. An"),
    ("home.yaml", "lead: \"", "lead: \"Call 573.555.0100 first. "),
  ])
  func aNumberTypedIntoADataFileIsNamed(_ file: String, _ old: String, _ new: String) throws {
    expect(try lines([(file, old, new)]), file, "contact-typed")
  }

  /// Each is one mistake, though it stands in the way of more than one thing.
  @Test(arguments: [
    (
      "redirects.yaml", "from: /visit/", "from: /old/\n    to: /old/#top\n  - from: /visit/",
      "redirect-loop"
    ),
    (
      "site.yaml", "theme: campus", "theme: campus\ntheme_options: [{value: \"#123456\"}]",
      "missing-key"
    ),
    ("redirects.yaml", "\"page:plan-your-visit\"", "page: plan-your-visit", "colon-in-value"),
    (
      "i18n/es/faq.yaml", "  - id: parking\n",
      "  - id: parking\n    page: on-the-day\n    audience: [parent]\n", "translation-key"
    ),
  ])
  func oneMistakeIsOneMessage(_ file: String, _ old: String, _ new: String, _ code: String) throws {
    let found = try lines([(file, old, new)])
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasSuffix("[\(code)]") == true, "\(found)")
  }

  /// An article with the id of another page, whatever its file is called.
  @Test(arguments: ["plan-your-visit", "glossary", "contact"])
  func aSecondPageOfAnIDIsOneMessage(_ id: String) throws {
    let guide = try GuideProgram()
    let themes = try DiagnosticFixture.small.assemble(in: guide.folder)
    let text = try guide.folder.read("content/articles/on-the-day.md")
    try guide.folder.write(
      text.replacing("title:", with: "id: \(id)\ntitle:"), to: "content/articles/visit-v2.md")
    let result = try guide.run(
      "check", "--as-of", "2026-11-23", "--themes", themes.path, "--format", "lines")
    let errors = result.output.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(errors.count == 1, "\(errors)")
    #expect(errors.first?.hasSuffix("[duplicate-id]") == true, "\(errors)")
  }

  /// A second copy of a file, under another name or in a folder that is not for it.
  @Test(arguments: [
    ("glossary.yaml", "glossary-old.yaml", "[duplicate-id]"),
    ("contacts.yaml", "es/contacts.yaml", "[duplicate-id]"),
    ("i18n/es/faq.yaml", "i18n/ES/faq.yaml", "has to be named `es`, as in site.yaml."),
  ])
  func aCopyOfAFileIsOneMessage(_ file: String, _ copy: String, _ words: String) throws {
    let guide = try GuideProgram()
    let themes = try DiagnosticFixture.small.assemble(in: guide.folder)
    let text = try guide.folder.read("content/" + file)
    try guide.folder.write(text, to: "content/" + copy)
    let result = try guide.run(
      "check", "--as-of", "2026-11-23", "--themes", themes.path, "--format", "lines")
    let found = result.output.split(separator: "\n").filter {
      $0.contains(": error: ") || $0.contains("i18n/ES")
    }
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.contains(words) == true, "\(found)")
  }

  @Test func anAddressOfTheOwnSiteIsLookedUp() throws {
    let new = "verified_on: 2026-11-01\n    url: https://guide.example.edu/nowhere/"
    expect(
      try lines([("contacts.yaml", "verified_on: 2026-11-01", new)]), "contacts.yaml",
      "redirect-target")
  }

  @Test(arguments: [
    ("contacts.yaml", "verified_on: 2026-11-01", "verified_on: 2206-11-01"),
    ("contacts.yaml", "verified_on: 2026-11-01", "verified_on: 2026-11-24"),
  ])
  func daysToCome(_ file: String, _ old: String, _ new: String) throws {
    expect(try lines([(file, old, new)]), file, "day-to-come")
  }

  @Test(arguments: [
    ("i18n/es/faq.yaml", "items:", "kind: glossary\nitems:"),
    ("i18n/es/faq.yaml", "items:", "schema: 2\nitems:"),
    ("i18n/es/articles/on-the-day.md", "title:", "id: other\ntitle:"),
  ])
  func theHeadOfATranslationIsThatOfItsOriginal(_ file: String, _ old: String, _ new: String) throws
  {
    expect(try lines([(file, old, new)]), file, "not-a-choice")
  }

  @Test func theSameIDInATranslationIsFine() throws {
    #expect(
      try lines([("i18n/es/articles/on-the-day.md", "title:", "id: on-the-day\ntitle:")]) == [])
  }

  /// Where the old address leads, there is the page that is meant.
  @Test func aRenamedPageIsNamed() throws {
    let guide = try GuideProgram()
    let themes = try DiagnosticFixture.small.assemble(in: guide.folder)
    let text = try guide.folder.read("content/articles/what-to-ask.md")
    try guide.folder.remove("content/articles/what-to-ask.md")
    try guide.folder.write(text, to: "content/articles/good-questions.md")
    let redirects = try guide.folder.read("content/redirects.yaml")
    try guide.folder.write(
      redirects + "  - {from: /what-to-ask/, to: \"page:good-questions\"}\n",
      to: "content/redirects.yaml")
    let result = try guide.run("check", "--as-of", "2026-11-23", "--themes", themes.path)
    #expect(
      result.output.contains("its address is that of `good-questions` now"), "\(result.output)")
    #expect(!result.output.contains("site/"))
  }

  /// A feed has only what is in its language.
  @Test func theFeedOfALanguageHasItsOwnWordsOnly() throws {
    let guide = try GuideProgram()
    let themes = try DiagnosticFixture.small.assemble(in: guide.folder)
    for name in ["on-the-day", "what-to-ask"] {
      let file = "content/articles/\(name).md"
      let text = try guide.folder.read(file)
      if text.contains("\nreview:") { continue }
      try guide.folder.replace(
        "\naudience:", by: "\nreview: {owner: visit-office, reviewed_on: 2026-11-20}\naudience:",
        in: file)
    }
    try #require(
      try guide.run("build", "--as-of", "2026-11-23", "--themes", themes.path).status == 0)
    let feed = try guide.folder.read("site/es/feed.xml")
    #expect(feed.contains("/es/on-the-day/") && !feed.contains("/es/what-to-ask/"), "\(feed)")
    #expect(try guide.folder.read("site/feed.xml").contains("/what-to-ask/"))
  }
}
