@testable import GuideImages
import Foundation
import TestSupport
import Testing

@testable import GuideSite

@Suite("A picture without what its camera wrote about its owner")
struct PrivateDataTests {
  /// A list of two entries: how the picture is turned, and where the list of the position is.
  private func exif(_ orientation: UInt8, isLittle: Bool = false) -> [UInt8] {
    isLittle
      ? Array("II*\0".utf8) + [8, 0, 0, 0, 2, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
        + [0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0] + Array("HOME-AT".utf8)
      : Array("MM\0*".utf8) + [0, 0, 0, 8, 0, 2, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
        + [0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0] + Array("HOME-AT".utf8)
  }

  private let xmp = Array("<x:xmpmeta exif:GPSLatitude='47,1.2N' dc:creator='HOME-AT'/>".utf8)

  private func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 255)] + content
  }

  private let scan: [UInt8] =
    [0xFF, 0xC0, 0, 17, 8, 1, 0, 2, 0, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 0xFF, 0xDA, 0, 8, 1]
    + [1, 0, 0, 63, 0, 1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4]

  @Test(arguments: [1, 6] as [UInt8]) func jpegKeepsItsProfileAndLosesItsPrivateData(
    _ orientation: UInt8
  ) {
    let profile = segment(0xE2, Array("ICC_PROFILE\0abc".utf8))
    let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
    let adobe = segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1])
    let photo =
      [0xFF, 0xD8] + segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9])
      + segment(0xE1, Array("Exif\0\0".utf8) + exif(orientation, isLittle: orientation == 6))
      + segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + xmp) + profile
      + segment(0xED, Array("Photoshop 3.0\0HOME-AT".utf8)) + segment(0xFE, Array("HOME-AT".utf8))
      + segment(0xE2, Array("MPF\0HOME-AT".utf8)) + [0xFF, 0xFF] + adobe + scan + [0xFF, 0xD9]
      + [0xFF, 0xD8] + segment(0xE1, Array("Exif\0\0".utf8) + exif(1)) + [0xFF, 0xD9]
    let cleaned = PrivateData(removedFrom: photo)
    #expect(cleaned.hadPosition)
    let turn =
      orientation == 1
      ? []
      : segment(
        0xE1,
        Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
          + [0, 0, 0, 0])
    // 0xFF before a marker only fills.
    #expect(
      cleaned.bytes == [0xFF, 0xD8] + jfif + turn + profile + adobe + scan + [0xFF, 0xD9])
    #expect(!String(decoding: cleaned.bytes, as: UTF8.self).contains("HOME-AT"))
    #expect(PrivateData(removedFrom: cleaned.bytes).bytes == cleaned.bytes)
    #expect(
      ImageSize.read(photo, name: "a.jpg") == ImageSize.read(cleaned.bytes, name: "a.jpg"))
  }

  private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    [0, 0, 0, UInt8(content.count)] + Array(name.utf8) + content + [1, 2, 3, 4]
  }

  @Test func pngLosesItsPrivateData() {
    let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]
    let header = chunk("IHDR", [0, 0, 0, 4, 0, 0, 0, 2, 8, 2, 0, 0, 0])
    let kept = [chunk("gAMA", [0, 0, 1, 2]), chunk("IDAT", [7, 7]), chunk("IEND", [])]
    let photo =
      start + header + chunk("eXIf", exif(1)) + kept[0] + chunk("tEXt", Array("a\0HOME-AT".utf8))
      + chunk("iTXt", Array("XML:com.adobe.xmp\0".utf8) + xmp)
      + chunk("tIME", [7, 1, 1, 1, 1, 1, 1])
      + chunk("prVt", Array("HOME-AT".utf8)) + kept[1] + kept[2] + Array("HOME-AT".utf8)
    let cleaned = PrivateData(removedFrom: photo)
    #expect(cleaned.hadPosition)
    #expect(cleaned.bytes == start + header + kept.joined())

    // The sum over a list with one entry, as other programs make it.
    let turned = PrivateData(removedFrom: start + header + chunk("eXIf", exif(3)) + kept[2]).bytes
    #expect(turned.dropFirst(start.count + header.count + 8).starts(with: "MM".utf8))
    #expect(PrivateData(removedFrom: turned).bytes == turned)
  }

  @Test func webpLosesItsMetadata() throws {
    func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
      Array(name.utf8) + [UInt8(content.count), 0, 0, 0] + content
        + (content.count % 2 == 1 ? [0] : [])
    }
    let features = [0x2C, 0, 0, 0, 3, 0, 0, 1, 0, 0] as [UInt8]
    let body =
      chunk("VP8X", features) + chunk("ICCP", [1, 2]) + chunk("VP8L", [0x2F, 3, 64, 0, 0])
    let photo =
      Array("RIFF".utf8) + [250, 0, 0, 0] + Array("WEBP".utf8) + body
      + chunk("EXIF", exif(1, isLittle: true)) + chunk("XMP ", xmp) + Array("HOME-AT".utf8)
    let cleaned = PrivateData(removedFrom: photo)
    #expect(cleaned.hadPosition)
    var expected = Array("RIFF".utf8) + [UInt8(body.count + 4), 0, 0, 0] + "WEBP".utf8 + body
    expected[20] = 0x20
    #expect(cleaned.bytes == expected)
    // One that has none of it is published as it is.
    let garden = Array(try Data(contentsOf: Fixtures.folder("pictures/garden.webp")))
    #expect(PrivateData(removedFrom: garden).bytes == garden)
  }

  @Test func gifLosesItsCommentsAndMetadata() {
    let frame: [UInt8] = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1, 0]
    let loop: [UInt8] = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
    let start = Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6]
    let photo =
      start + loop + [0x21, 0xFE, 7] + Array("HOME-AT".utf8) + [0] + [0x21, 0xFF, 11]
      + Array("XMP DataXMP".utf8) + [UInt8(xmp.count)] + xmp + [0] + frame + [0x3B]
      + Array("HOME-AT".utf8)
    #expect(PrivateData(removedFrom: photo).bytes == start + loop + frame + [0x3B])
  }

  /// Places in an AVIF are counted from its beginning, so nothing moves.
  @Test func avifMetadataIsOverwrittenInPlace() {
    func box(_ name: String, _ content: [UInt8]) -> [UInt8] {
      [0, 0, 0, UInt8(content.count + 8)] + Array(name.utf8) + content
    }
    func item(_ id: UInt8, _ kind: String) -> [UInt8] {
      box("infe", [2, 0, 0, 0, 0, id, 0, 0] + Array(kind.utf8) + [0])
    }
    let properties = box(
      "iprp",
      box(
        "ipco",
        box("ispe", [0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 9])
          + box("ispe", [0, 0, 0, 0, 0, 0, 0, 40, 0, 0, 0, 20]) + box("irot", [1]))
        + box("ipma", [0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 2, 0x82, 0x03]))
    func file(_ start: UInt8) -> [UInt8] {
      let places = box(
        "iloc",
        [0, 0, 0, 0, 0x11, 0, 0, 2] + [0, 1, 0, 0, 0, 1, start, 2] + [0, 2, 0, 0, 0, 1, start + 2]
          + [UInt8(exif(1).count + 4)])
      let meta = box(
        "meta",
        [0, 0, 0, 0] + box("pitm", [0, 0, 0, 0, 0, 1])
          + box("iinf", [0, 0, 0, 0, 0, 2] + item(1, "av01") + item(2, "Exif")) + places
          + properties)
      return box("ftyp", Array("avif".utf8) + [0, 0, 0, 0]) + meta
        + box("mdat", [7, 7] + [0, 0, 0, 0] + exif(1))
    }
    let start = file(0).count - exif(1).count - 6
    let photo = file(UInt8(start))
    #expect(ImageSize.read(photo, name: "a.avif") == .known(width: 20, height: 40))
    let cleaned = PrivateData(removedFrom: photo)
    #expect(cleaned.hadPosition)
    #expect(
      cleaned.bytes == Array(photo[..<(start + 2)])
        + [UInt8](repeating: 0, count: exif(1).count + 4))
  }

  /// What other programs put behind a picture, or between its parts, is no part of it.
  @Test func whatIsBehindAnAVIF() {
    func box(_ name: String, _ content: [UInt8]) -> [UInt8] {
      [0, 0, 0, UInt8(content.count + 8)] + Array(name.utf8) + content
    }
    let picture =
      box("ftyp", Array("avif".utf8)) + box("meta", [0, 0, 0, 0]) + box("mdat", [1, 2])
    for behind in [
      box("mpvd", Array("HOME-AT".utf8)), Array("PK\u{3}\u{4}HOME-AT".utf8),
      box("free", Array("HOME-AT".utf8)), [0, 0, 0, 1] + Array("uuid".utf8), [0, 0],
    ] {
      #expect(PrivateData(removedFrom: picture + behind).bytes == picture)
    }
    let before = box("ftyp", Array("avif".utf8)) + box("uuid", Array("HOME-AT".utf8))
    let after = box("mdat", [1, 2])
    #expect(
      PrivateData(removedFrom: before + after).bytes
        == before.dropLast(7) + [UInt8](repeating: 0, count: 7) + after)
    #expect(PrivateData(removedFrom: picture).bytes == picture)
  }

  @Test func aDrawingWithAPhotographInIt() {
    let photo =
      [0xFF, 0xD8] + segment(0xE1, Array("Exif\0\0".utf8) + exif(1)) + scan + [0xFF, 0xD9]
    func drawing(_ bytes: [UInt8]) -> [UInt8] {
      let text = Data(bytes).base64EncodedString()
      return Array("<svg><image href='data:image/jpeg;base64,\(text)'/></svg>".utf8)
    }
    #expect(SVGSafety(drawing(photo)).findings.count == 1)
    #expect(SVGSafety(drawing(PrivateData(removedFrom: photo).bytes)).findings == [])
  }

  @Test func brokenPictures() {
    let seeds: [[UInt8]] = [
      [0xFF, 0xD8] + segment(0xE1, Array("Exif\0\0".utf8) + exif(6)) + scan + [0xFF, 0xD9],
      [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + chunk("eXIf", exif(2)) + chunk("IEND", []),
      Array("RIFF".utf8) + [40, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 8, 0, 0, 0, 1, 0]
        + [0, 1, 0, 0] + Array("EXIF".utf8) + [16, 0, 0, 0] + exif(6).prefix(16),
      Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6, 0x21, 0xFE, 1, 9, 0, 0x3B],
      [0, 0, 0, 16] + Array("ftypavif".utf8) + [0, 0, 0, 0, 0, 0, 0, 52] + Array("meta".utf8)
        + [0, 0, 0, 0, 0, 0, 0, 20] + Array("iinf".utf8) + [0, 0, 0, 0, 0, 1, 0, 0, 0, 20]
        + Array("iloc".utf8) + [1, 0, 0, 0, 0x44, 0, 0, 1, 0, 1, 0, 1],
    ]
    for bytes in Mutations(of: seeds, count: 6_000) {
      let once = PrivateData(removedFrom: bytes).bytes
      #expect(once.count <= bytes.count + 40)
    }
  }
}
