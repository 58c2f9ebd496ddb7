extension GrowthShape {
  static let drawing: [GrowthShape] =
    [
      "<g>", "<g/>", "</g>", "<g id='a¤'/>", "<script/>", "<g onclick='a'/>", "<g ", "<g a='",
      "<!--", "<!-- a -->", "<![CDATA[", "<![CDATA[a]]>", "<?", "<?a?>", "<!", "<!DOCTYPE [",
      "<!ENTITY a \"b\">", "&amp;", "&#1;", "&", "<style>", "<style>a{b:url(c)}</style>", "<", ">",
      "\"", "'", "<a href='b'/>", "<a href='#b'/>", "<image href='data:image/png;base64,AAAA'/>",
      "<a style='b:url(c)'/>", "a", "<style>/*", "<style>url(",
    ].map { GrowthShape("svg", $0, head: "<svg xmlns='http://www.w3.org/2000/svg'>") }
    + [
      GrowthShape("svg", "<g>", head: "<svg>", closing: "</g>"),
      GrowthShape("svg", "a¤='b' ", head: "<svg ", tail: ">", name: "many attributes"),
      GrowthShape("svg", "1 ", head: "<svg viewBox='", tail: "'>", name: "a long view box"),
      GrowthShape("svg", "9", head: "<svg width='", tail: "'>", name: "a long number"),
      GrowthShape(
        "svg", "/9j/", head: "<svg><image href='data:image/jpeg;base64,", tail: "'/></svg>",
        name: "a photograph"),
    ]

  static let picture: [GrowthShape] = [
    picture("JPEG comments", [0xFF, 0xD8], [0xFF, 0xFE, 0, 2]),
    picture("JPEG Exif", [0xFF, 0xD8], [0xFF, 0xE1, 0, 10] + "Exif\0\0II".utf8),
    picture("JPEG fillers", [0xFF, 0xD8], [0xFF]),
    picture("JPEG scans", [0xFF, 0xD8], [0xFF, 0xDA, 0, 2, 1, 2]),
    picture("JPEG scan without an end", [0xFF, 0xD8, 0xFF, 0xDA, 0, 2], [1]),
    picture("PNG empty chunks", png, [0, 0, 0, 0] + "tEXt".utf8 + [0, 0, 0, 0]),
    picture("PNG Exif", png, [0, 0, 0, 8] + "eXIfII*\0".utf8 + [8, 0, 0, 0, 0, 0, 0, 0]),
    picture("GIF comments", gif, [0x21, 0xFE, 1, 0x41, 0]),
    picture("GIF frames", gif, [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 0]),
    picture("GIF blocks without an end", gif + [0x21, 0xFE], [1, 1]),
    picture("WebP chunks", "RIFF\0\0\0\0WEBP".utf8 + [], "JUNK".utf8 + [0, 0, 0, 0]),
    picture(
      "WebP Exif", "RIFF\0\0\0\0WEBP".utf8 + [],
      "EXIF".utf8 + [8, 0, 0, 0] + "II*\0\u{8}\0\0\0".utf8),
    picture("AVIF boxes", avif, [0, 0, 0, 8] + "free".utf8),
    picture("AVIF nested boxes", avif, [0, 0x3F, 0, 0] + "meta".utf8 + [0, 0, 0, 0]),
    picture(
      "AVIF items", avif + [0, 0x3F, 0, 0] + "meta".utf8 + [0, 0, 0, 0],
      [0, 0, 0, 21] + "infe".utf8 + [2, 0, 0, 0, 0, 1, 0, 0] + "Exif\0".utf8),
    picture("AVIF items without sizes", avifWithoutSizes, [0, 1, 0, 0, 0xFF, 0xFF]),
    picture("nothing", [], [0]),
  ]

  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let gif: [UInt8] = "GIF89a".utf8 + [1, 0, 1, 0, 0, 0, 0]
  private static let avif: [UInt8] = [0, 0, 0, 16] + "ftypavif".utf8 + [0, 0, 0, 0]

  private static let avifWithoutSizes: [UInt8] = {
    var bytes: [UInt8] = avif
    bytes += [0, 0x7F, 0, 0]
    bytes += Array("meta".utf8)
    bytes += [0, 0, 0, 0, 0, 0, 0, 35]
    bytes += Array("iinf".utf8)
    bytes += [0, 0, 0, 0, 0, 1, 0, 0, 0, 21]
    bytes += Array("infe".utf8)
    bytes += [2, 0, 0, 0, 0, 1, 0, 0]
    bytes += Array("Exif\0".utf8)
    bytes += [0, 0x7E, 0, 0]
    bytes += Array("iloc".utf8)
    return bytes + [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
  }()

  private static func picture(_ name: String, _ head: [UInt8], _ bytes: [UInt8]) -> GrowthShape {
    GrowthShape("picture", name: name, head: head, bytes: bytes)
  }

  static let table: [GrowthShape] = shapes(
    "table",
    [
      "a,b\n", "a,", ",", "\"", "\"\"", "\"a\n", ";", "\t", "\n", "\r", "a", " ", "é", "\0",
      "\"a\",\"b\"\n",
    ])

  static let ledger: [GrowthShape] =
    shapes(
      "ledger",
      [
        "address /a¤/\n", "address /a/\n", "# a\n", "#\n", "a\n", "a", "\n", "\r\n", " ",
        "urgent a\n", "heading a¤#h\n", "# note ¤\naddress /a¤/\n",
        "publication web ¤ \(digest)\n", "<<<<<<< a\n=======\n>>>>>>> b\n", "<<<<<<< a\n",
        "=======\n",
      ])
    + [
      GrowthShape("manifest", digest + " 1 a¤\n", head: "guide-manifest 1\n", name: "many files"),
      GrowthShape("manifest", digest + " 1 a\n", head: "guide-manifest 1\n", name: "one path"),
      GrowthShape("manifest", "a/", head: "guide-manifest 1\n\(digest) 1 ", name: "a long path"),
      GrowthShape("publication", "number: ¤\n", head: "guide-publication 1\n"),
      GrowthShape("publication", "a: b\n"), GrowthShape("publication", "key¤: b\n"),
    ]

  private static let digest = String(repeating: "a", count: 64)
}
