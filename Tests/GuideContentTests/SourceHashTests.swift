import GuideDiagnostics
import Testing

@testable import GuideContent

/// A translation remembers which sentences its original had.
@Suite struct SourceHashTests {
  private static func units(_ text: String) -> [SourceUnit] {
    let bytes = Array(text.utf8)
    var files = SourceFiles()
    return SourceUnits.of(files.add(name: "a.md", bytes: bytes), body: 0..<bytes.count)
  }

  private static let text =
    "Read first.  Then ask.\n\n## Later {#later}\n\n- Say thanks\n- Write 1.5 pages\n"

  @Test func takesATextApart() {
    #expect(
      Self.units(Self.text).map(\.text)
        == ["Read first.", "Then ask.", "## Later {#later}", "- Say thanks", "- Write 1.5 pages"])
  }

  @Test func whiteSpaceIsNoChange() {
    let wrapped = Self.text.replacing(".  Then ask", with: ".\nThen\n  ask")
    #expect(SourceHash(of: Self.units(wrapped)) == SourceHash(of: Self.units(Self.text)))
  }

  @Test func tellsWhatIsNew() throws {
    let written = SourceHash(of: Self.units(Self.text)).text
    let made = try #require(SourceHash(written))
    #expect(made.new(in: Self.units(Self.text)).isEmpty)

    let now = Self.units(Self.text.replacing("Then ask.", with: "Then call. Wait."))
    #expect(made != SourceHash(of: now))
    #expect(made.new(in: now).map(\.text) == ["Then call.", "Wait."])
  }

  /// What is gone or in another order is a change, though no sentence is new.
  @Test(arguments: ["Then ask.\nRead first.", "Read first."])
  func whatIsGoneIsAChange(_ now: String) throws {
    let made = try #require(SourceHash(SourceHash(of: Self.units("Read first. Then ask.")).text))
    #expect(made != SourceHash(of: Self.units(now)))
    #expect(made.new(in: Self.units(now)).isEmpty)
  }

  @Test(arguments: ["", "todo", "9f86d081", "9f86d081-a3f", "9F86D081-a3f2", "9f86d081_a3f2"])
  func refusesWhatIsNoHash(_ text: String) {
    #expect(SourceHash(text) == nil)
  }
}
