@testable import GuideTheme
import Testing

@testable import GuideSite

@Suite("Contrast, as WCAG 2.2 defines it")
struct ColorTests {
  @Test(
    "the contrast of two colors",
    arguments: [
      ("#000000", "#ffffff", 21.0), ("#fff", "#fff", 1.0), ("#777777", "#ffffff", 4.48),
      ("#767676", "#ffffff", 4.54), ("#0000ff", "#ffffff", 8.59), ("#ff0000", "#000000", 5.25),
    ])
  func contrast(_ first: String, _ second: String, _ expected: Double) throws {
    let a = try #require(Color(first))
    let b = try #require(Color(second))
    #expect(abs(Color.contrast(a, b) - expected) < 0.01)
    #expect(Color.contrast(a, b) == Color.contrast(b, a))
  }

  @Test("what is not a color", arguments: ["green", "#12", "#12345", "123456", "#gggggg", ""])
  func refused(_ text: String) { #expect(Color(text) == nil) }
}
