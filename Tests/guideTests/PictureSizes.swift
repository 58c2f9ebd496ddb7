import Foundation
import TestSupport
import Testing

@Suite("Pictures in several sizes")
struct PictureSizes {
  /// The starter, with three sizes of a picture and an article that shows it at the end.
  private static func guide(_ sizes: [String] = ["-480w", "-960w", ""], text: String) throws
    -> GuideProgram
  {
    let guide = try GuideProgram.withStarter()
    let images = guide.folder.url.appendingPathComponent("my-guide/content/images")
    try FileManager.default.createDirectory(at: images, withIntermediateDirectories: true)
    for size in sizes {
      try FileManager.default.copyItem(
        at: Fixtures.folder("pictures").appendingPathComponent("garden\(size).jpg"),
        to: images.appendingPathComponent("garden\(size).jpg"))
    }
    let article = "my-guide/content/articles/plan-your-visit.md"
    try guide.folder.write(try guide.folder.read(article) + text, to: article)
    return guide
  }

  private static let shown = "\n\n![Our garden in May](image:garden.jpg)\n"

  private static func pictures(of guide: GuideProgram) throws -> [Substring] {
    let page = try guide.folder.read("my-guide/site/plan-your-visit/index.html")
    return page.matches(of: /<img [^>]*garden[^>]*>/).map(\.output)
  }

  @Test func everySizeIsOfferedWithItsWidth() throws {
    let guide = try Self.guide(text: Self.shown)
    let result = try guide.run("build", "my-guide", "--strict")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    let picture = try #require(try Self.pictures(of: guide).first)
    #expect(
      picture.wholeMatch(
        of:
          /<img src="\.\.\/images\/garden\.[0-9a-f]{8}\.jpg" alt="Our garden in May" width="1600" height="900" srcset="\.\.\/images\/garden-480w\.[0-9a-f]{8}\.jpg 480w, \.\.\/images\/garden-960w\.[0-9a-f]{8}\.jpg 960w, \.\.\/images\/garden\.[0-9a-f]{8}\.jpg 1600w" sizes="\(min-width: 39rem\) 35rem, calc\(100vw - 2rem\)" loading="lazy" decoding="async">/
      ) != nil, "\(picture)")
  }

  @Test func aPictureOfOneSizeHasNoneToChoose() throws {
    let guide = try Self.guide([""], text: Self.shown)
    try guide.run("build", "my-guide")
    let picture = try #require(try Self.pictures(of: guide).first)
    #expect(picture.contains(#"width="1600" height="900" loading="lazy" decoding="async">"#))
    #expect(!picture.contains("srcset") && !picture.contains("sizes"))
  }

  /// The browser must not wait with what is on the screen at once, and should with all else.
  @Test func onlyTheFirstPictureNearTheTopIsNotLazy() throws {
    let guide = try Self.guide(text: "")
    let article = "my-guide/content/articles/plan-your-visit.md"
    let parts = try guide.folder.read(article).split(separator: "\n---\n", maxSplits: 1)
    try guide.folder.write(
      "\(parts[0])\n---\n\(Self.shown)\(Self.shown)\n\(parts[1])", to: article)
    try guide.run("build", "my-guide")
    let pictures = try Self.pictures(of: guide)
    #expect(pictures.map { $0.contains(#"loading="lazy""#) } == [false, true])
    // In the page for printing it is one of many.
    let all = try guide.folder.read("my-guide/site/print/index.html")
    let printed = all.matches(of: /<img [^>]*garden[^>]*>/)
    #expect(printed.count == 2 && printed.allSatisfy { $0.output.contains("lazy") })
  }

  /// Of all sizes the file that is sent by e-mail has one, and a device keeps the same.
  @Test func whereThereIsRoomForOneItIsTheMiddle() throws {
    let guide = try Self.guide(text: Self.shown)
    try guide.run("build", "my-guide", "--single-file", "--output", "single")
    let file = try guide.folder.read("single/guide.html")
    let middle = try Data(
      contentsOf: Fixtures.folder("pictures").appendingPathComponent("garden-960w.jpg"))
    #expect(file.components(separatedBy: "data:image/jpeg;base64,").count == 2)
    #expect(file.contains("src=\"data:image/jpeg;base64,\(middle.base64EncodedString())\""))
    #expect(!file.contains("srcset") && !file.contains("35rem, calc"))

    try guide.run("build", "my-guide")
    let kept = try guide.folder.read("my-guide/site/worker.js").matches(of: /"images\/garden[^"]*/)
    #expect(kept.map { $0.output.prefix(19) } == ["\"images/garden-960w"])
  }

  @Test func aSmallerSizeIsOnTheSiteBecauseOfItsPicture() throws {
    let guide = try Self.guide(text: Self.shown)
    let answer = try guide.run("why", "image:garden-480w.jpg", in: "my-guide")
    #expect(answer.output.contains("It is the image `garden.jpg`, 480 pixels wide."))
  }
}
