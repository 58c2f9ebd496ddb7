import GuideDiagnostics
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
}
