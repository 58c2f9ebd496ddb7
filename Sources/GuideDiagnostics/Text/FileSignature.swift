/// Tells by its first bytes what a file is that has the name of a text file and is none.
enum FileSignature {
  /// The name of what it is, with its article, as in "a Word file"; nil for text.
  static func name(of bytes: [UInt8]) -> String? {
    guard let first = bytes.first else { return nil }
    // Front matter, a key or a byte-order mark: nearly every file is done here.
    if first == UInt8(ascii: "-") || first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z") {
      return nil
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return archive(bytes) }
    return signatures.first { bytes.starts(with: $0.bytes) }?.name
  }

  private static let signatures: [(bytes: [UInt8], name: String)] = [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Word or Excel file"),
    (Array("%PDF-".utf8), "a PDF file"),
    (Array("{\\rtf".utf8), "a rich-text file (RTF)"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a picture (PNG)"),
    ([0xFF, 0xD8, 0xFF], "a picture (JPEG)"),
    (Array("GIF87a".utf8), "a picture (GIF)"),
    (Array("GIF89a".utf8), "a picture (GIF)"),
    ([0x1F, 0x8B, 0x08], "a compressed file (gzip)"),
    (Array("bplist00".utf8), "a file of Safari or TextEdit"),
  ]

  /// Office files are archives whose first members have telling names.
  private static func archive(_ bytes: [UInt8]) -> String {
    let head = String(decoding: bytes.prefix(8192), as: UTF8.self)
    if head.contains("word/") { return "a Word file" }
    if head.contains("xl/") { return "an Excel file" }
    if head.contains("ppt/") { return "a PowerPoint file" }
    if head.contains("opendocument.text") { return "a LibreOffice file" }
    if head.contains("Index/") { return "a Pages file" }
    if head.contains("[Content_Types].xml") { return "a Word, Excel or PowerPoint file" }
    return "a ZIP archive"
  }
}
