import GuideDiagnostics
import GuideTemplates
import Testing

@testable import GuideTemplates

/// Templates with thousands of names, blocks or faults: each is looked up, not searched for.
struct ManyNamesTests {
  /// Eight thousand would take minutes if each looked at all others.
  private static let count = 8_000
  private static let limit = Duration.seconds(10)

  /// What is wrong, and how long it took to find out.
  private func read(_ theme: Theme) -> (faults: [Diagnostic], time: Duration) {
    var faults: [Diagnostic] = []
    let time = ContinuousClock().measure { faults = theme.diagnostics() }
    return (faults, time)
  }

  private func expectSoundAndQuick(_ theme: Theme) {
    let (faults, time) = read(theme)
    #expect(faults.map(\.code) == [])
    #expect(time < Self.limit)
  }

  private func text(_ piece: (Int) -> String) -> String {
    (0..<Self.count).map(piece).joined()
  }

  @Test func thousandsOfNamesAreReadQuickly() {
    let sets = text { "{% set name\($0) = page.title %}" }
    let template = Theme(sets + "{{ name0 }}{{ name\(Self.count - 1) }}")
    expectSoundAndQuick(template)
    let used = Theme(text { "{% set name\($0) = page.title %}{{ name\($0 / 2) }}" })
    expectSoundAndQuick(used)
  }

  @Test func aNameThatEndsGivesWayToTheOneBefore() {
    let page = "{% set a = \"1\" %}{% if true %}{% set a = \"2\" %}{{ a }}{% endif %}{{ a }}"
    #expect(Theme(page).page() == "21")
    #expect(Theme("{% for a in page.tags %}{{ a }}{% endfor %}{{ 1️⃣a }}").faults().count == 1)
  }

  @Test func thousandsOfBlocksAreReadQuickly() {
    let blocks = Theme(text { "{% block name\($0) %}a{% endblock %}" })
    expectSoundAndQuick(blocks)
    let same = Theme(
      "{% block a %}{% endblock %}{% block b %}{% endblock %}{% block 1️⃣a %}{% endblock %}")
    #expect(same.faults() == ["1️⃣ template-duplicate-block ‹a›"])
    #expect(same.diagnostics()[0].notes.map(\.place.start) == [9])
  }

  /// What nobody reads is not looked for: wrong names are compared with all known ones.
  @Test func thousandsOfFaultsAreReportedQuickly() {
    let sets = (0..<2_000).map { "{% set name\($0) = page.title %}" }.joined()
    let wrong = Theme(sets + (0..<2_000).map { "{{ wrong\($0) }}" }.joined())
    let (faults, time) = read(wrong)
    #expect(time < Self.limit)
    #expect(faults.count == 250)
    #expect(faults.allSatisfy { $0.code == "template-unknown-name" })
    #expect(faults[0].allowed?.hasSuffix(" and more.") == true)
  }

  @Test func endsWithoutABeginning() {
    let ends = Theme(text { _ in "{% if page.draft %}" } + text { _ in "{% endfor %}" })
    #expect(read(ends).time < Self.limit)
  }

  /// Each branch of a template copies the name of the open tag and compares it.
  @Test func aTagWhoseNameGrows() {
    var context = MarkupContext()
    context.advance(over: Array(("<a" + String(repeating: "b", count: 5_000)).utf8)[...])
    #expect(context.tag.count == 64)
    context.advance(over: Array((" " + String(repeating: "c", count: 5_000)).utf8)[...])
    #expect(context.attribute.count == 64)
    let grown = Theme("<" + text { _ in "{% if page.draft %}aaaaaaaa{% endif %}" } + ">")
    #expect(read(grown).faults.map(\.code) == ["template-uneven-markup"])
  }
}
