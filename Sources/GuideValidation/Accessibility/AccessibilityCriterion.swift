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

  private init(_ number: String, _ name: String, level: String, check: Check) {
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
      "1.1.1", "Text for pictures", level: "A",
      check: .build(["image-without-description", "vague-description", "pdf-without-tags"])),
    .init(
      "1.3.1", "Headings, lists and tables are marked as such", level: "A",
      check: .build([
        "heading-skipped", "heading-level-one", "heading-empty", "bold-heading", "heading-too-deep",
        "bullet-sign", "pipe-table",
      ])),
    .init("1.3.2", "The order of reading", level: "A", check: .theme),
    .init(
      "1.3.3", "No advice by shape or place alone", level: "A",
      check: .person("Look for “the button on the right” and the like, and name what is meant.")),
    .init("1.3.4", "Upright and sideways", level: "AA", check: .theme),
    .init("1.3.5", "Purpose of fields", level: "AA", check: .theme),
    .init(
      "1.4.1", "Color is not the only sign", level: "A",
      check: .person("Look at your own pictures and drawings in shades of gray.")),
    .init("1.4.3", "Contrast of text", level: "AA", check: .build(["low-contrast"])),
    .init("1.4.4", "Text of twice the size", level: "AA", check: .theme),
    .init(
      "1.4.5", "No pictures of text", level: "AA",
      check: .person("Look whether a picture holds text that is nowhere else.")),
    .init("1.4.10", "Narrow screens, without scrolling sideways", level: "AA", check: .theme),
    .init("1.4.11", "Contrast of buttons and signs", level: "AA", check: .build(["low-contrast"])),
    .init("1.4.12", "Text that is spread out", level: "AA", check: .theme),
    .init("1.4.13", "What opens under the pointer", level: "AA", check: .theme),
    .init("2.1.1", "All works by keyboard", level: "A", check: .theme),
    .init("2.1.2", "No trap for the keyboard", level: "A", check: .theme),
    .init("2.1.4", "Shortcuts of one letter", level: "A", check: .theme),
    .init("2.4.1", "A way past the menu", level: "A", check: .theme),
    .init("2.4.2", "Titles of pages", level: "A", check: .build(["missing-key", "too-short"])),
    .init("2.4.3", "The order of the focus", level: "A", check: .theme),
    .init(
      "2.4.4", "Links say where they lead", level: "A",
      check: .build(["vague-link-text", "link-without-text", "bare-address"])),
    .init("2.4.5", "More than one way to a page", level: "AA", check: .build(["unlinked-page"])),
    .init(
      "2.4.6", "Headings that say what follows", level: "AA",
      check: .person("Read the headings alone: do they tell what the page is about?")),
    .init("2.4.7", "The focus is seen", level: "AA", check: .theme),
    .init("2.4.11", "The focus is not covered", level: "AA", check: .theme),
    .init("2.5.3", "Names of buttons", level: "A", check: .theme),
    .init("2.5.8", "Size of what is pressed", level: "AA", check: .theme),
    .init("3.1.1", "Language of the page", level: "A", check: .theme),
    .init(
      "3.1.2", "Language of parts", level: "AA",
      check: .person("Look for words of another language in your texts; names do not count.")),
    .init("3.2.3", "The same menu everywhere", level: "AA", check: .theme),
    .init("3.2.6", "Help in the same place", level: "A", check: .theme),
    .init("3.3.1", "Mistakes in fields are told", level: "A", check: .theme),
    .init("3.3.2", "Labels of fields", level: "A", check: .theme),
    .init("3.3.7", "Nothing has to be typed twice", level: "A", check: .theme),
    .init("4.1.2", "Names and roles for programs that read aloud", level: "A", check: .theme),
    .init("4.1.3", "News is announced", level: "AA", check: .theme),
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
