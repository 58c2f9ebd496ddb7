import Foundation
import GuideDiagnostics
import TestSupport
import Testing

@testable import GuideContent

/// Keys of a group that begin as far left as the group itself are one mistake.
@Suite("A group whose keys begin too far left")
struct OutdentedGroupTests {
  private func found(_ review: String) -> [String] {
    let text = """
      ---
      id: on-the-day
      title: "On the day"
      audience: [student]
      summary: "What happens from the moment you arrive until you are on your way home again."
      purpose: "Know what comes."
      sources: [src-own]
      \(review)
      ---

      Arrive early.
      """
    let path = "articles/on-the-day.md"
    let file = SourceFile(id: FileID(0), name: path, bytes: Array(text.utf8))
    let loaded = LoadedFile.article(ContentFile(path: path, file: file), keepsNode: true)
    return loaded.diagnostics.filter { $0.severity == .error }.map(\.message)
  }

  @Test func isOneMessageThatNamesThem() {
    #expect(
      found("review:\nowner: office\nreviewed_on: 2026-11-30") == [
        "`owner` belongs to `review` above it, and begins too far left."
      ])
  }

  @Test func isEmptyWhereNoneOfItsKeysFollows() {
    #expect(found("review:") == ["`review` has nothing after its colon."])
    #expect(
      found("review:\nrelated: [a]\nowner: office") == [
        "`review` has nothing after its colon.", "An article has no key `owner`.",
      ])
  }

  @Test func isNotMissedWhereItsKeyIsWrittenWithAPeriod() {
    #expect(
      found("review.owner: office\nreview:\n  reviewed_on: 2026-11-30") == [
        "`owner` is a key of `review`, and stands below it, not behind a period."
      ])
    #expect(
      found("review.reviewed_on: 2026-11-30") == [
        "`reviewed_on` is a key of `review`, and stands below it, not behind a period."
      ])
    #expect(found("review.day: 2026-11-30") == ["An article has no key `review.day`."])
  }
}

/// A value with a comma, in a group that is on one line, ends at the comma.
@Suite("A value that a comma cuts off")
struct CutValueTests {
  @Test(arguments: ["Nov 23, 2026", "23 Nov, 2026"])
  func isOneMessage(_ day: String) {
    let text = """
      ---
      title: "On the day"
      audience: [student]
      summary: "What happens from the moment you arrive until you are on your way home again."
      review: {owner: office, reviewed_on: \(day)}
      ---

      Arrive early.
      """
    let path = "articles/on-the-day.md"
    let file = SourceFile(id: FileID(0), name: path, bytes: Array(text.utf8))
    let loaded = LoadedFile.article(ContentFile(path: path, file: file), keepsNode: true)
    #expect(loaded.diagnostics.filter { $0.severity == .error }.map(\.code) == ["not-a-date"])
  }
}

/// A record whose author wrote its name and value as one pair is one mistake.
@Suite("A pair that stands for several keys")
struct ForeignRecordTests {
  private func found(_ options: String) throws -> [Diagnostic] {
    let text = try String(
      decoding: Data(
        contentsOf: Fixtures.folder("guides/small/content").appendingPathComponent("site.yaml")),
      as: UTF8.self)
    let file = SourceFile(
      id: FileID(0), name: "site.yaml", bytes: Array("\(text)theme_options:\n\(options)\n".utf8))
    return LoadedFile.data(ContentFile(path: "site.yaml", file: file)).diagnostics
  }

  @Test func isOneMessageThatSaysHowTheTwoAreWritten() throws {
    let found = try found("  - department: Visits")
    #expect(found.map(\.message) == ["A theme option has no key `department`."])
    #expect(found.first?.allowed == "Write `name: department`, and below it `value: Visits`.")
  }

  @Test func namesWhatIsNeededWhereThereAreMore() throws {
    let found = try found("  - department: Visits\n    college: Ours")
    #expect(
      found.map(\.message) == [
        "A theme option has no key `department`, nor any other that is here."
      ])
  }

  @Test func isOneMessageBesideKeysThatAreKnown() {
    let text = """
      kind: faq
      schema: 1
      items:
        - id: shy
          "Is this for shy students?": "Yes. Start with one talk at home."
          audience: [parent]
      """
    let file = SourceFile(id: FileID(0), name: "faq.yaml", bytes: Array(text.utf8))
    let found = LoadedFile.data(ContentFile(path: "faq.yaml", file: file)).diagnostics
    #expect(
      found.map(\.message) == [
        "A frequent question has no key `Is this for shy students?`."
      ])
    #expect(
      found.first?.allowed == "Write `question: Is this for shy students?`, and below it "
        + "`answer: Yes. Start with one talk at home.`.")
  }

  @Test func isNoneWhereAKeyIsMisspelt() throws {
    #expect(
      try found("  - nam: department\n    value: Visits").map(\.message) == [
        "A theme option has no key `nam`. Did you mean `name`?"
      ])
  }
}

/// A word for all of a few values says what those are.
@Suite("A list of choices that is one word")
struct ChoiceWordTests {
  private func advice(_ audience: String) -> String? {
    let text = "---\ntitle: \"On the day\"\naudience: \(audience)\n---\n\nArrive early.\n"
    let path = "articles/on-the-day.md"
    let file = SourceFile(id: FileID(0), name: path, bytes: Array(text.utf8))
    let loaded = LoadedFile.article(ContentFile(path: path, file: file), keepsNode: true)
    return loaded.diagnostics.first { $0.message.hasPrefix("`audience`") }?.allowed
  }

  @Test func saysHowAllAreWritten() {
    #expect(advice("Everyone") == "For all of them write `[parent, student, host, staff]`.")
    #expect(advice("families") == "Write one or more of these: `[parent, student, host, staff]`.")
    #expect(advice("student")?.hasPrefix("Begin each item with a hyphen") == true)
  }
}
