import Testing

@testable import GuideSite

@Suite("Contrast, as WCAG 2.2 defines it")
struct ColourTests {
  @Test(
    "the contrast of two colours",
    arguments: [
      ("#000000", "#ffffff", 21.0), ("#fff", "#fff", 1.0), ("#777777", "#ffffff", 4.48),
      ("#767676", "#ffffff", 4.54), ("#0000ff", "#ffffff", 8.59), ("#ff0000", "#000000", 5.25),
    ])
  func contrast(_ first: String, _ second: String, _ expected: Double) throws {
    let a = try #require(Colour(first))
    let b = try #require(Colour(second))
    #expect(abs(Colour.contrast(a, b) - expected) < 0.01)
    #expect(Colour.contrast(a, b) == Colour.contrast(b, a))
  }

  @Test("what is not a colour", arguments: ["green", "#12", "#12345", "123456", "#gggggg", ""])
  func refused(_ text: String) { #expect(Colour(text) == nil) }
}
