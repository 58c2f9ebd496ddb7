internal import GuideSystem

/// Names that change with the content, so that browsers may keep files for ever.
enum Fingerprint {
  /// Eight letters and digits that change with the content.
  static func digest(_ bytes: [UInt8]) -> String { String(SHA256(of: bytes).hexadecimal.prefix(8)) }

  /// `site.css` becomes `site.3f2a1b9c.css`; folders stay.
  static func name(_ name: String, _ bytes: [UInt8]) -> String {
    let digest = digest(bytes)
    let slash = name.lastIndex(of: "/")
    let start = slash.map { name.index(after: $0) } ?? name.startIndex
    guard let dot = name[start...].lastIndex(of: "."), dot > start else {
      return "\(name).\(digest)"
    }
    return "\(name[..<dot]).\(digest)\(name[dot...])"
  }
}
