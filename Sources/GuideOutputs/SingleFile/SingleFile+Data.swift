internal import GuideSite
internal import GuideSupport

/// What the scripts of the one file know of it.
extension SingleFile {
  /// An element with files that a script loads elsewhere, as values of one object.
  package static func element(_ files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
    var out = OutputBuffer(capacity: files.reduce(1_024) { $0 + $1.bytes.count })
    out.append("<script type=\"application/json\" data-files>{")
    for (number, file) in files.enumerated() {
      if number > 0 { out.append(",\n") }
      out.appendJSON(Array(file.path.utf8))
      out.append(":")
      // Within JSON this byte is in texts only, where it can be written so that no text ends the
      // element.
      for byte in file.bytes {
        if byte == UInt8(ascii: "<") { out.append("\\u003c") } else { out.append(byte) }
      }
    }
    out.append("}</script>\n")
    return out.bytes
  }

  /// What the worksheet reads, with its links as they are in this file.
  ///
  /// Each is the value of an `address`. What the search reads stays as it is.
  package func linked(_ path: String, _ data: [UInt8]) -> [UInt8] {
    guard path.hasPrefix("assets/"), let page = pages.first(where: { $0.page.kind == .worksheet })
    else { return data }
    var text = ""
    var rest = Substring(String(decoding: data, as: UTF8.self))
    let key = "\"address\":\""
    while let found = rest.firstRange(of: key) {
      text += rest[..<found.upperBound]
      rest = rest[found.upperBound...]
      let written = rest.prefix { $0 != "\"" }
      text += links.link(String(written), on: page.page, prefix: "")
      rest = rest[written.endIndex...]
    }
    return Array((text + rest).utf8)
  }
}
