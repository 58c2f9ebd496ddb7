public import Glibc

/// The name of a tag or an attribute, or a value, where it stands in a page.
///
/// Public because the compiler takes only what is public into the loops of other modules, and every
/// tag is compared with a dozen names.
public struct HTMLWord: Equatable, ExpressibleByStringLiteral {
  @usableFromInline let start: UnsafeRawPointer?
  public let count: Int

  @inlinable
  public init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    start = bytes.baseAddress.map { $0 + range.lowerBound }
    count = range.count
  }

  @inlinable
  public init(stringLiteral word: StaticString) {
    start = UnsafeRawPointer(word.utf8Start)
    count = word.utf8CodeUnitCount
  }

  /// Whether it is `h1` to `h6`.
  @inlinable public var isHeading: Bool {
    guard count == 2, let start else { return false }
    let level = start.load(fromByteOffset: 1, as: UInt8.self)
    return start.load(as: UInt8.self) == UInt8(ascii: "h")
      && level >= UInt8(ascii: "1") && level <= UInt8(ascii: "6")
  }

  @inlinable
  public static func == (left: HTMLWord, right: HTMLWord) -> Bool {
    guard left.count == right.count, left.count > 0, let start = left.start,
      let other = right.start
    else { return left.count == right.count }
    return start.load(as: UInt8.self) == other.load(as: UInt8.self)
      && memcmp(start, other, left.count) == 0
  }
}
