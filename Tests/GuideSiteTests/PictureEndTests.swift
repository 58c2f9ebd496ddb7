import Foundation
import GuideImages
import TestSupport
import Testing

/// A picture that was cut off anywhere in its data is told from a whole one.
@Suite struct PictureEndTests {
  private static let png =
    [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + chunk("IHDR", 13) + chunk("IDAT", 40)
    + chunk("IDAT", 9) + chunk("IEND", 0)

  private static func chunk(_ name: String, _ length: Int) -> [UInt8] {
    [0, 0, 0, UInt8(length)] + Array(name.utf8) + [UInt8](repeating: 7, count: length + 4)
  }

  private static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xDA, 0, 4, 1, 2] + [UInt8](repeating: 9, count: 99)
    + [0xFF, 0xD0, 1, 2, 0xFF, 0xD9]

  private static let webp: [UInt8] =
    Array("RIFF".utf8) + [92, 0, 0, 0] + Array("WEBPVP8 ".utf8) + [UInt8](repeating: 5, count: 84)

  private static let gif: [UInt8] =
    Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6]
    + [0x21, 0xF9, 4, 1, 2, 3, 4, 0] + [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1, 0] + [0x3B]

  private static let avif: [UInt8] =
    box("ftyp", [7, 7, 7, 7]) + box("meta", [0, 0, 0, 0] + box("hdlr", [1, 2, 3]))
    + box("mdat", [UInt8](repeating: 3, count: 40))

  private static func box(_ name: String, _ content: [UInt8]) -> [UInt8] {
    [0, 0, 0, UInt8(content.count + 8)] + Array(name.utf8) + content
  }

  @Test(arguments: [
    ("a.png", png, 8), ("a.jpg", jpeg, 2), ("a.webp", webp, 4), ("a.gif", gif, 4),
    ("a.AVIF", avif, 8),
  ])
  func wherever(_ name: String, _ whole: [UInt8], _ head: Int) {
    #expect(!PictureEnd.isMissing(whole, name: name))
    // From where its kind is known. Of a PNG the check sum may be missing, of a GIF the trailer.
    let tail = name == "a.png" ? 5 : 1
    for end in head...whole.count - tail - (name == "a.gif" ? 1 : 0) {
      #expect(PictureEnd.isMissing(Array(whole[..<end]), name: name), "\(name) \(end)")
    }
    for end in 0..<min(head, 4) {
      #expect(!PictureEnd.isMissing(Array(whole[..<end]), name: name), "\(name) \(end)")
    }
  }

  @Test func moreThanThePicture() {
    #expect(!PictureEnd.isMissing(Self.png + [0, 0], name: "a.PNG"))
    #expect(!PictureEnd.isMissing(Self.jpeg + [UInt8](repeating: 0, count: 500), name: "a.jpeg"))
    #expect(!PictureEnd.isMissing(Self.webp + [1], name: "a.webp"))
    #expect(!PictureEnd.isMissing(Self.gif + [1, 2], name: "a.gif"))
    #expect(!PictureEnd.isMissing(Self.avif + Self.box("free", []), name: "a.avif"))
  }

  @Test func aGIFWithoutItsTrailerIsWhole() {
    #expect(!PictureEnd.isMissing(Array(Self.gif.dropLast()), name: "a.gif"))
  }

  @Test func aSmallAVIFHasItsDataInside() {
    let inside = Self.box("meta", [0, 0, 0, 0] + Self.box("idat", [1, 2]))
    #expect(!PictureEnd.isMissing(Self.box("ftyp", [7, 7, 7, 7]) + inside, name: "a.avif"))
  }

  @Test(arguments: ["a.svg", "a"])
  func ofOtherKindsNothingIsSaid(_ name: String) {
    #expect(!PictureEnd.isMissing(Self.jpeg, name: name))
  }

  @Test(arguments: ["a.png", "a.jpg", "a.webp", "a.gif", "a.avif"])
  func whatIsOfAnotherKindIsNotCutOff(_ name: String) {
    #expect(!PictureEnd.isMissing(Array("Dear families, here is the picture".utf8), name: name))
  }
}
