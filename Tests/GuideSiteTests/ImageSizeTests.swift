import Testing

@testable import GuideSite

@Suite("The size of an image, from the first bytes of its file")
struct ImageSizeTests {
  @Test("a PNG tells its size in its header")
  func png() {
    let header: [UInt8] = [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 3,
      0x20, 0, 0, 2, 0x58, 8,
    ]
    #expect(ImageSize.read(header, name: "a.png") == .known(width: 800, height: 600))
  }

  @Test("a JPEG tells it in its frame, after other segments")
  func jpeg() {
    let bytes: [UInt8] = [
      0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 0x01, 0xE0, 0x02, 0x80, 3, 0, 0, 0,
    ]
    #expect(ImageSize.read(bytes, name: "a.jpg") == .known(width: 640, height: 480))
  }

  @Test("an SVG tells it as attributes, or as a view box")
  func svg() {
    let sized = Array(#"<svg xmlns="x" width="320px" height="180">"#.utf8)
    #expect(ImageSize.read(sized, name: "a.svg") == .known(width: 320, height: 180))
    let boxed = Array(#"<svg viewBox="0 0 640 360">"#.utf8)
    #expect(ImageSize.read(boxed, name: "a.svg") == .known(width: 640, height: 360))
  }

  @Test(
    "a file that is no image, or is cut short", arguments: ["a.png", "a.jpg", "a.gif", "a.svg"])
  func unreadable(_ name: String) {
    #expect(ImageSize.read(Array("PK document".utf8), name: name) == .unreadable)
    #expect(ImageSize.read([], name: name) == .unreadable)
    #expect(ImageSize.read([0xFF, 0xD8, 0xFF], name: name) == .unreadable)
  }
}
