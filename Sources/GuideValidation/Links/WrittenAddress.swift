internal import GuideSite
internal import GuideSupport

/// An address or an id as a finished page writes it, compared by what it means.
///
/// HTML has `&amp;` for `&`, and addresses have `%C3%A9` for `é`. Browsers undo both before they look
/// for a page or a heading, so both spellings are the same here. Most values have neither, and are
/// hashed where they are.
enum WrittenAddress {
  /// The hash of what an address means that is free of character references.
  static func hash(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt64 {
    let value = UnsafeRawBufferPointer(rebasing: bytes[range])
    if !value.contains(UInt8(ascii: "%")) { return PathHash.of(value) }
    return PercentEncoding.decoded(value).withUnsafeBytes { PathHash.of($0) }
  }

  /// The hash of an id, in which `%` is a letter like any other.
  static func hash(id: UnsafeRawBufferPointer) -> UInt64 {
    if !id.contains(UInt8(ascii: "&")) { return PathHash.of(id) }
    return unescaped(id).withUnsafeBytes { PathHash.of($0) }
  }

  /// A value without the character references that guide's templates and Markdown write.
  static func unescaped(_ value: UnsafeRawBufferPointer) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(value.count)
    var index = 0
    while index < value.count {
      let rest = UnsafeRawBufferPointer(rebasing: value[index...])
      if let (name, byte) = references.first(where: { rest.starts(with: $0.name.utf8) }) {
        result.append(byte)
        index += name.utf8.count
      } else {
        result.append(value[index])
        index += 1
      }
    }
    return result
  }

  private static let references: [(name: String, byte: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")), ("&#x27;", UInt8(ascii: "'")),
  ]
}
