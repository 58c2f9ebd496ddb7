package import GuideSupport

/// The words of rendered HTML, for counting, feeds and search.
///
/// HTML is taken rather than Markdown because there links have the words of their targets and
/// blocks have been filled in.
package enum PlainText {
  /// Appends what a reader reads: no tags, entities undone, a line for each block.
  ///
  /// - Parameter html: as `Markdown` and the templates write it; no `>` is in an attribute.
  package static func append(html: UnsafeRawBufferPointer, into out: inout OutputBuffer) {
    let first = out.count
    var isLineStart = true
    var index = 0
    while index < html.count {
      switch html[index] {
      case UInt8(ascii: "<"):
        let end = html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count
        if isBlock(html[(index + 1)..<min(end, html.count)]), !isLineStart {
          out.append(UInt8(ascii: "\n"))
          isLineStart = true
        }
        index = end + 1
      case UInt8(ascii: "&"):
        if let (scalar, length) = HTMLReference.read(html, at: index) {
          out.append(String(scalar))
          index += length
        } else {
          out.append(html[index])
          index += 1
        }
        isLineStart = false
      case 0...UInt8(ascii: " "):
        // A control character counts as a space; it has been reported.
        if !isLineStart, !endsWithSpace(out, first) { out.append(UInt8(ascii: " ")) }
        index += 1
      default:
        let start = index
        while index < html.count, !isSpecial(html[index]) { index += 1 }
        out.append(UnsafeRawBufferPointer(rebasing: html[start..<index]))
        isLineStart = false
      }
    }
  }

  /// The text of some HTML.
  package static func of(html: String) -> String {
    var out = OutputBuffer(capacity: html.utf8.count)
    var html = html
    html.withUTF8 { append(html: UnsafeRawBufferPointer($0), into: &out) }
    return String(decoding: out.bytes[Bytes.trimmed(0..<out.count, in: out.bytes)], as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte <= UInt8(ascii: " ")
  }

  private static func endsWithSpace(_ out: borrowing OutputBuffer, _ first: Int) -> Bool {
    out.count == first || out.withBytes(from: out.count - 1) { $0[0] <= UInt8(ascii: " ") }
  }

  /// True for a tag that ends a line: all but those within text.
  private static func isBlock(_ tag: Slice<UnsafeRawBufferPointer>) -> Bool {
    let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix {
      $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: "/")
    }
    let inline = ["a", "em", "strong", "code", "span", "img", "abbr", "time", "small", "b", "i"]
    return !inline.contains { name.elementsEqual($0.utf8) }
  }
}
