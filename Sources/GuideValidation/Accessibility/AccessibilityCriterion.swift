/// A success criterion of WCAG 2.2, levels A and AA, and who looks at it.
package struct AccessibilityCriterion {
  /// As in `1.4.3`.
  package let number: String
  /// What it asks for, in a few words.
  package let name: String
  /// `A` or `AA`.
  package let level: String
  package let check: Check

  package enum Check {
    /// In each build, by the rules with these codes.
    case build([String])
    /// In the tests of the theme, in browsers; it is the same on every page.
    case theme
    /// By a person; the text says what to do.
    case person(String)
  }

  private init(_ number: String, _ name: String, _ level: String, _ check: Check) {
    self.number = number
    self.name = name
    self.level = level
    self.check = check
  }

  /// Those that a website of text, pictures and forms can meet or miss.
  ///
  /// What is about sound and moving pictures does not apply: guide embeds neither.
  package static let all: [AccessibilityCriterion] = [
    .init(
      "1.1.1", "Text for pictures", "A",
      .build(["image-without-description", "vague-description", "pdf-without-tags"])),
    .init(
      "1.3.1", "Headings, lists and tables are marked as such", "A",
      .build([
        "heading-skipped", "heading-level-one", "heading-empty", "bold-heading", "heading-too-deep",
        "bullet-sign", "pipe-table",
      ])),
    .init("1.3.2", "The order of reading", "A", .theme),
    .init(
      "1.3.3", "No advice by shape or place alone", "A",
      .person("Look for “the button on the right” and the like, and name what is meant.")),
    .init("1.3.4", "Upright and sideways", "AA", .theme),
    .init("1.3.5", "Purpose of fields", "AA", .theme),
    .init(
      "1.4.1", "Color is not the only sign", "A",
      .person("Look at your own pictures and drawings in shades of gray.")),
    .init("1.4.3", "Contrast of text", "AA", .build(["low-contrast"])),
    .init("1.4.4", "Text of twice the size", "AA", .theme),
    .init(
      "1.4.5", "No pictures of text", "AA",
      .person("Look whether a picture holds text that is nowhere else.")),
    .init("1.4.10", "Narrow screens, without scrolling sideways", "AA", .theme),
    .init("1.4.11", "Contrast of buttons and signs", "AA", .build(["low-contrast"])),
    .init("1.4.12", "Text that is spread out", "AA", .theme),
    .init("1.4.13", "What opens under the pointer", "AA", .theme),
    .init("2.1.1", "All works by keyboard", "A", .theme),
    .init("2.1.2", "No trap for the keyboard", "A", .theme),
    .init("2.1.4", "Shortcuts of one letter", "A", .theme),
    .init("2.4.1", "A way past the menu", "A", .theme),
    .init("2.4.2", "Titles of pages", "A", .build(["missing-key", "too-short"])),
    .init("2.4.3", "The order of the focus", "A", .theme),
    .init(
      "2.4.4", "Links say where they lead", "A",
      .build(["vague-link-text", "link-without-text", "bare-address"])),
    .init("2.4.5", "More than one way to a page", "AA", .build(["unlinked-page"])),
    .init(
      "2.4.6", "Headings that say what follows", "AA",
      .person("Read the headings alone: do they tell what the page is about?")),
    .init("2.4.7", "The focus is seen", "AA", .theme),
    .init("2.4.11", "The focus is not covered", "AA", .theme),
    .init("2.5.3", "Names of buttons", "A", .theme),
    .init("2.5.8", "Size of what is pressed", "AA", .theme),
    .init("3.1.1", "Language of the page", "A", .theme),
    .init(
      "3.1.2", "Language of parts", "AA",
      .person("Look for words of another language in your texts; names do not count.")),
    .init("3.2.3", "The same menu everywhere", "AA", .theme),
    .init("3.2.6", "Help in the same place", "A", .theme),
    .init("3.3.1", "Mistakes in fields are told", "A", .theme),
    .init("3.3.2", "Labels of fields", "A", .theme),
    .init("3.3.7", "Nothing has to be typed twice", "A", .theme),
    .init("4.1.2", "Names and roles for programs that read aloud", "A", .theme),
    .init("4.1.3", "News is announced", "AA", .theme),
  ]
}

extension AccessibilityCriterion {
  /// The rules of a build that look at it.
  package var codes: [String] {
    if case .build(let codes) = check { codes } else { [] }
  }

  /// The first criterion that a finding is about, by the code of its rule.
  package static let byCode = Dictionary(
    all.flatMap { criterion in criterion.codes.map { ($0, criterion) } },
    uniquingKeysWith: { first, _ in first })
}
