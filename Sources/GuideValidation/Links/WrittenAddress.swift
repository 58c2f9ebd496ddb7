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
    return HTMLReference.decoded(id).withUnsafeBytes { PathHash.of($0) }
  }
}
