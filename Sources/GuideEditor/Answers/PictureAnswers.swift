internal import GuideContent
internal import GuideImages
internal import GuideSupport

/// Pictures that are taken in.
struct PictureAnswers {
  let workspace: Workspace

  /// Takes a picture in, without what it says of where and with what it was taken.
  func addPicture(_ body: EditBody) throws -> EditAnswer {
    let given = try body.text("name")
    guard let data = Base64.decoded(try body.text("data")) else {
      throw Refusal(400, "The picture did not arrive whole. Try again.")
    }
    let name = TakenName(given, otherwise: "picture")
    let (file, ending) = (name.first, name.ending)
    guard case .image = ContentRole("images/\(file)"), ending != "svg" else {
      throw Refusal(
        400, "guide takes pictures in JPEG, PNG, WebP, AVIF and GIF. Save this one as one of them.")
    }
    guard let pixels = ImageSize.read(data, name: file).pixels else {
      throw Refusal(400, "`\(given)` is no picture, or not of the kind that its name says.")
    }
    let cleaned = PrivateData(removedFrom: data)
    let path = try name.place(cleaned.bytes, in: "images", workspace.host)
    return picture(String(path.dropFirst("images/".utf8.count)), pixels, cleaned: cleaned)
  }

  private func picture(
    _ name: String, _ pixels: (width: Int, height: Int), cleaned: PrivateData
  ) -> EditAnswer {
    .json { json in
      json.field("name", name)
      json.field("width", pixels.width)
      json.field("height", pixels.height)
      json.field("hadPosition", cleaned.hadPosition)
    }
  }
}

/// Bytes as letters (RFC 4648), as browsers send files.
enum Base64 {
  static func decoded(_ text: String) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count / 4 * 3)
    var (bits, count) = (UInt32(0), 0)
    var padding = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "=") {
        padding += 1
        continue
      }
      guard padding == 0, let value = value(byte) else { return nil }
      bits = bits << 6 | value
      count += 1
      if count == 4 {
        out += [UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255)]
        (bits, count) = (0, 0)
      }
    }
    switch (count, padding) {
    case (0, 0): break
    case (2, 2): out.append(UInt8(bits >> 4 & 255))
    case (3, 1): out += [UInt8(bits >> 10 & 255), UInt8(bits >> 2 & 255)]
    default: return nil
    }
    return out
  }

  private static func value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte - 0x41)
    case 0x61...0x7A: UInt32(byte - 0x61 + 26)
    case 0x30...0x39: UInt32(byte - 0x30 + 52)
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
