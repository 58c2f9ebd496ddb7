package import GuideDiagnostics
internal import GuideSupport

/// Finds the links in Markdown that name something by its id, as in `[words](term:mentor)`.
package enum LinkScan {
  package struct Link: Sendable {
    package var key: GuideIndex.Key
    /// The kind, the colon and the id.
    package var place: SourceRange
  }

  private static let kinds = ReferenceKind.allCases.map {
    (kind: $0, start: Array("\($0.rawValue):".utf8))
  }

  package static func links(in file: SourceFile, range: Range<Int>) -> [Link] {
    let bytes = file.bytes
    var found: [Link] = []
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      // `](page:` in a text, `[x]: page:` for the links that are listed below it.
      guard bytes[index] == UInt8(ascii: "]"),
        bytes[index + 1] == UInt8(ascii: "(") || bytes[index + 1] == UInt8(ascii: ":")
      else {
        index += 1
        continue
      }
      index += 2
      var start = index
      while start < range.upperBound, bytes[start] == 32 || bytes[start] == UInt8(ascii: "<") {
        start += 1
      }
      guard
        let known = kinds.first(where: { bytes[start..<range.upperBound].starts(with: $0.start) })
      else { continue }
      let from = start + known.start.count
      var end = from
      while end < range.upperBound, Self.isID(bytes[end]) { end += 1 }
      if end > from {
        found.append(
          Link(
            key: .init(known.kind, String(decoding: bytes[from..<end], as: UTF8.self)),
            place: SourceRange(file.id, start..<end)))
      }
      index = end
    }
    return found
  }

  private static func isID(_ byte: UInt8) -> Bool {
    byte.isDigit || 0x61...0x7A ~= byte || byte == UInt8(ascii: "-")
  }
}
