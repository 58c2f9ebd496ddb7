import Testing

@testable import GuideContent
@testable import GuideSite

@Suite("The name of a picture's smaller size")
struct ImageVariantTests {
  @Test(arguments: [
    ("garden-480w.jpg", "garden.jpg", 480),
    ("modules/hall-2-1200w.webp", "modules/hall-2.webp", 1200),
    ("a-b-10w.PNG", "a-b.PNG", 10),
  ])
  func tellsPictureAndWidth(_ name: String, _ original: String, _ width: Int) throws {
    let variant = try #require(ImageVariant(name))
    #expect(variant.original == original && variant.width == width)
  }

  @Test(arguments: [
    "garden.jpg", "garden-480.jpg", "garden-w.jpg", "garden-5w.jpg", "garden-048w.jpg",
    "garden480w.jpg", "-480w.jpg", "modules/-480w.jpg", "garden-480w.svg", "garden-480w",
    "garden-123456w.jpg", "garden-48\u{301}0w.jpg", "a-480w/garden.jpg",
  ])
  func otherNamesAreOfPicturesAsTheyAre(_ name: String) { #expect(ImageVariant(name) == nil) }

  @Test func roundingIsLetThroughAndCuttingIsNot() throws {
    let variant = try #require(ImageVariant("garden-480w.jpg"))
    func isRight(_ height: Int, _ original: (width: Int, height: Int)) -> Bool {
      variant.fault((480, height), original: original) == nil
    }
    #expect(isRight(270, (1600, 900)) && isRight(271, (1600, 900)) && isRight(269, (1600, 900)))
    #expect(!isRight(274, (1600, 900)) && !isRight(480, (1600, 900)))
    #expect(isRight(2, (1600, 5)) && !isRight(270, (480, 270)))
  }
}
