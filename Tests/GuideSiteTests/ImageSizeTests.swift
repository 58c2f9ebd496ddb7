@testable import GuideImages
import Foundation
import TestSupport
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
    let flat = header[..<20] + [0, 0, 0, 0, 8]
    #expect(ImageSize.read(Array(flat), name: "a.png") == .unreadable)
  }

  @Test("a JPEG tells it in its frame, after other segments")
  func jpeg() {
    let bytes: [UInt8] = [
      0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 0x01, 0xE0, 0x02, 0x80, 3, 0, 0, 0,
    ]
    #expect(ImageSize.read(bytes, name: "a.jpg") == .known(width: 640, height: 480))
  }

  @Test("before a marker of a JPEG there may be any count of 0xFF")
  func fillBytes() {
    let bytes: [UInt8] =
      [0xFF, 0xD8, 0xFF, 0xFF, 0xFF, 0xDB, 0, 4, 1, 2, 0xFF, 0xFF, 0xC2, 0, 17, 8, 0, 90, 0, 160]
      + [3, 0]
    #expect(ImageSize.read(bytes, name: "a.jpg") == .known(width: 160, height: 90))
  }

  @Test("an SVG tells it as attributes, or as a view box")
  func svg() {
    let sized = Array(#"<svg xmlns="x" width="320px" height="180">"#.utf8)
    #expect(ImageSize.read(sized, name: "a.svg") == .known(width: 320, height: 180))
    let boxed = Array(#"<svg viewBox="0 0 640 360">"#.utf8)
    #expect(ImageSize.read(boxed, name: "a.svg") == .known(width: 640, height: 360))
  }

  /// What no screen can show, and what is no number: the page leaves the size out.
  @Test(arguments: [
    #"width="1e40" height="1""#, #"width="-infinity" height="3""#, #"width="NaN" height="NaN""#,
    #"width="0x1p70" height="8""#, #"width="18446744073709551616" height="2""#,
    #"width="-12" height="4""#, #"width="0" height="0""#, #"viewBox="0 0 -1 -1""#,
    #"viewBox="0 0 0.2 0.1""#, #"viewBox="0 0 1e308 1e308""#, #"viewBox="1e999 0 5""#,
    #"viewBox="0 0 10 10 10""#, #"viewBox="a b c d""#, #"width="100%" height="2em""#, "",
    #"width="100001" height="1""#,
  ]) func sizesThatCannotBe(_ attributes: String) {
    let bytes = Array("<svg xmlns='http://www.w3.org/2000/svg' \(attributes)/>".utf8)
    #expect(ImageSize.read(bytes, name: "a.svg") == .unknown)
  }

  /// The same drawing as different programs write it.
  @Test(arguments: [
    "<svg width='40' height='30'/>", "<svg\n\twidth = \"40px\"\r\n height=\"30\">",
    "<!-- <svg width=\"1\" height=\"2\"> --><svg width='40' height='30'></svg>",
    "<?xml version='1.0'?><!DOCTYPE svg PUBLIC \"a > b\" \"c\"><svg width='40' height='30'/>",
    "<svg aria-label=\"a > b\" width=\"40\" height=\"30\"/>",
    "\u{FEFF}<svg viewBox='-5,-5, 40 30'/>", "<svg viewBox=\"0 0 80 60\" width=\"40\"/>",
    "<svg viewBox='0 0 4e1 .3e2' width='100%' height='100%'/>",
    "<v:svg xmlns:v='http://www.w3.org/2000/svg' width='30pt' height='22.5pt'/>",
    "<svg width='-1' height='-1' viewBox='0 0 39.6 30.4'/>",
  ]) func theSizeOfADrawingIsReadHoweverItIsWritten(_ text: String) {
    #expect(ImageSize.read(Array(text.utf8), name: "a.svg") == .known(width: 40, height: 30))
  }

  @Test("the element may be far down") func longComment() {
    let text = "<!-- \(String(repeating: "x", count: 9_000)) --><svg width='40' height='30'/>"
    #expect(ImageSize.read(Array(text.utf8), name: "a.svg") == .known(width: 40, height: 30))
  }

  @Test(
    "a page with a drawing in it is no drawing",
    arguments: [
      "<!DOCTYPE html><html><body><svg width='1' height='1'/></body></html>",
      "<html>404 Not Found</html>", "Words, then <svg width='1' height='1'/>", "<g><svg/></g>",
    ]) func pages(_ text: String)
  {
    #expect(ImageSize.read(Array(text.utf8), name: "a.svg") == .unreadable)
  }

  @Test("a JPEG that a telephone wrote while it was held upright is as wide as it is shown")
  func turned() {
    for orientation: UInt8 in 1...8 {
      let tiff: [UInt8] =
        Array("Exif".utf8) + [0, 0] + Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1]
        + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
      let bytes: [UInt8] =
        [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(tiff.count + 2)] + tiff
        + [0xFF, 0xC0, 0, 17, 8, 0x01, 0xE0, 0x02, 0x80, 3, 0, 0, 0]
      #expect(
        ImageSize.read(bytes, name: "a.jpg")
          == (orientation < 5 ? .known(width: 640, height: 480) : .known(width: 480, height: 640)))
    }
    // Cut short, or with a list that is longer than the file: the picture is not turned.
    let short: [UInt8] =
      [0xFF, 0xD8, 0xFF, 0xE1, 0, 18] + Array("Exif".utf8) + [0, 0] + Array("II".utf8)
      + [42, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF] + [0xFF, 0xC0, 0, 17, 8, 1, 0, 2, 0, 3, 0, 0]
    #expect(ImageSize.read(short, name: "a.jpg") == .known(width: 512, height: 256))
  }

  @Test("a WebP of each of its three kinds, and an AVIF")
  func newer() {
    func webp(_ kind: String, _ rest: [UInt8]) -> [UInt8] {
      Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP\(kind)".utf8) + [0, 0, 0, 0] + rest
        + Array(repeating: 0, count: 16)
    }
    let size = ImageSize.known(width: 640, height: 360)
    let extended = webp("VP8X", [0, 0, 0, 0, 0x7F, 0x02, 0, 0x67, 0x01, 0])
    #expect(ImageSize.read(extended, name: "a.webp") == size)
    let lossy = webp("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 0x02, 0x68, 0x01])
    #expect(ImageSize.read(lossy, name: "a.webp") == size)
    let lossless = webp("VP8L", [0x2F, 0x7F, 0xC2, 0x59, 0x00])
    #expect(ImageSize.read(lossless, name: "a.webp") == size)
    let avif =
      [0, 0, 0, 16] + Array("ftypavif".utf8) + [0, 0, 0, 0, 0, 0, 0, 20] + Array("ispe".utf8)
      + [0, 0, 0, 0, 0, 0, 0x02, 0x80, 0, 0, 0x01, 0x68]
    #expect(ImageSize.read(avif, name: "a.avif") == size)
  }

  @Test("a real WebP")
  func webp() throws {
    let file = Fixtures.folder("pictures/garden.webp")
    let bytes = Array(try Data(contentsOf: file))
    #expect(ImageSize.read(bytes, name: "garden.webp") == .known(width: 480, height: 270))
  }

  @Test(
    "a file that is no image, or is cut short",
    arguments: ["a.png", "a.jpg", "a.gif", "a.svg", "a.webp", "a.avif"])
  func unreadable(_ name: String) {
    #expect(ImageSize.read(Array("PK document".utf8), name: name) == .unreadable)
    #expect(ImageSize.read([], name: name) == .unreadable)
    #expect(ImageSize.read([0xFF, 0xD8, 0xFF], name: name) == .unreadable)
  }
}
