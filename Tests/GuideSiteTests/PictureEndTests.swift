import Foundation
import GuideImages
import TestSupport
import Testing

/// A picture that was cut off anywhere in its data is told from a whole one.
@Suite struct PictureEndTests {
  private static let png =
    chunk("IHDR", 13) + chunk("IDAT", 40) + chunk("IDAT", 9) + chunk("IEND", 0)

  private static func chunk(_ name: String, _ length: Int) -> [UInt8] {
    [0, 0, 0, UInt8(length)] + Array(name.utf8) + [UInt8](repeating: 7, count: length + 4)
  }

  private static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xDA, 0, 4, 1, 2] + [UInt8](repeating: 9, count: 99)
    + [0xFF, 0xD0, 1, 2, 0xFF, 0xD9]

  private static let webp: [UInt8] =
    Array("RIFF".utf8) + [92, 0, 0, 0] + Array("WEBPVP8 ".utf8) + [UInt8](repeating: 5, count: 84)

  @Test func ofAPNG() {
    let whole = [UInt8](repeating: 1, count: 8) + Self.png
    #expect(!PictureEnd.isMissing(whole, name: "a.png"))
    #expect(!PictureEnd.isMissing(whole + [0, 0], name: "a.PNG"))
    let begun = 8 + 25 + 8
    for end in begun..<whole.count - 12 {
      #expect(PictureEnd.isMissing(Array(whole[..<end]), name: "a.png"), "\(end)")
    }
    for end in 0..<begun - 8 {
      #expect(!PictureEnd.isMissing(Array(whole[..<end]), name: "a.png"), "\(end)")
    }
  }

  @Test func ofAJPEG() {
    #expect(!PictureEnd.isMissing(Self.jpeg, name: "a.jpg"))
    #expect(!PictureEnd.isMissing(Self.jpeg + [UInt8](repeating: 0, count: 500), name: "a.jpeg"))
    for end in 20..<Self.jpeg.count {
      #expect(PictureEnd.isMissing(Array(Self.jpeg[..<end]), name: "a.jpg"), "\(end)")
    }
  }

  @Test func ofAWebP() {
    #expect(!PictureEnd.isMissing(Self.webp, name: "a.webp"))
    #expect(PictureEnd.isMissing(Array(Self.webp.dropLast()), name: "a.webp"))
    #expect(PictureEnd.isMissing(Array(Self.webp[..<70]), name: "a.webp"))
  }

  @Test(arguments: ["a.gif", "a.avif", "a.svg", "a"])
  func ofOtherKindsNothingIsSaid(_ name: String) {
    #expect(!PictureEnd.isMissing(Self.jpeg, name: name))
  }
}
