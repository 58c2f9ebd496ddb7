@testable import guide
import Testing

/// Staff learn that an original has changed since it was translated, and which sentence.
@Suite struct TranslationsBehind {
  @Test func theChangedSentenceIsNamed() throws {
    let guide = try GuideProgram()
    let place = guide.folder
    _ = try DiagnosticFixture.small.assemble(in: place)
    let words = ["check", "--strict", "--as-of", "2026-11-23", "--format", "lines"]
    try #require(try guide.run(words).output.isEmpty)

    let original = "content/articles/on-the-day.md"
    let text = try place.read(original)
    try place.write(text + "\nBring an umbrella. It rains here.\n", to: original)
    let result = try guide.run(words)
    #expect(result.status == 0, "a translator must not hold up a correction")
    #expect(result.output.contains("content/i18n/es/articles/on-the-day.md:"))
    #expect(result.output.contains("2 sentences are new"))
    let whole = try guide.run("check", "--as-of", "2026-11-23").output
    #expect(whole.contains("New: “Bring an umbrella.”"), "\(whole)")
    #expect(whole.contains(original))
  }
}
