internal import Glibc

/// A tag of a finished page.
///
/// `TagScan` reads only what has to be checked on every page; this reads everything, for those
/// who change or take apart what is finished. Like that one it reads what guide's own templates
/// write: values in quotes, names in small letters. Nothing of it is copied out of the page.
struct PageTag {
  let name: TagWord
  let isClosing: Bool
  /// From `<` on.
  let start: Int
  /// After `>`.
  let end: Int
  /// All its attributes, in the order in which they are written.
  let attributes: PageAttributes

  /// Nil when there is no tag at `start`, but a comment, say.
  init?(_ bytes: UnsafeRawBufferPointer, at start: Int) {
    var position = start + 1
    guard position < bytes.count else { return nil }
    isClosing = bytes[position] == UInt8(ascii: "/")
    if isClosing { position += 1 }
    let nameStart = position
    while position < bytes.count, TagWord.hasByte(bytes[position]) { position += 1 }
    if position == nameStart { return nil }
    name = TagWord(bytes, nameStart..<position)
    attributes = PageAttributes(bytes, from: position)
    if position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      var rest = attributes
      while rest.next() != nil {}
      position = rest.position
    }
    self.start = start
    end = min(position + 1, bytes.count)
  }

  /// The value of an attribute as it is written; nil when the tag has none of this name.
  subscript(name: TagWord) -> String? {
    attributes.first { $0.name == name }.map {
      String(decoding: attributes.bytes[$0.value], as: UTF8.self)
    }
  }

  /// An attribute as a whole, with its name and the quotes that may be around its value.
  func whole(_ name: TagWord, _ value: Range<Int>) -> Range<Int> {
    let bytes = attributes.bytes
    let isQuoted = TagWord.isQuote(bytes[value.lowerBound - 1])
    let start = value.lowerBound - (isQuoted ? 2 : 1) - name.count
    return start..<min(value.upperBound + (isQuoted ? 1 : 0), bytes.count)
  }

  /// True for a tag within a line of text.
  var isInline: Bool {
    switch name {
    case "a", "em", "strong", "code", "span", "img", "abbr", "time", "small", "b", "i", "bdi", "q",
      "cite", "mark", "label", "input", "wbr", "sup", "sub":
      true
    default: false
    }
  }

  /// True for a tag that nothing is within.
  var isVoid: Bool {
    switch name {
    case "img", "input", "br", "hr", "meta", "link", "source", "wbr", "col": true
    default: false
    }
  }
}

/// The attributes of a tag, read as they are asked for.
struct PageAttributes: Sequence, IteratorProtocol {
  let bytes: UnsafeRawBufferPointer
  /// How far it has been read; at the end of the tag's `>` when there are no more.
  private(set) var position: Int

  init(_ bytes: UnsafeRawBufferPointer, from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  mutating func next() -> (name: TagWord, value: Range<Int>)? {
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      let start = position
      while position < bytes.count, TagWord.hasByte(bytes[position]) { position += 1 }
      if position == start {
        position += 1
        continue
      }
      let name = TagWord(bytes, start..<position)
      guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
        return (name, position..<position)
      }
      return (name, value(from: position + 1))
    }
    return nil
  }

  private mutating func value(from start: Int) -> Range<Int> {
    position = start
    guard start < bytes.count else { return start..<start }
    let quote = bytes[start]
    if TagWord.isQuote(quote) {
      var end = bytes.count
      if let base = bytes.baseAddress,
        let found = memchr(base + start + 1, Int32(quote), bytes.count - start - 1)
      {
        end = UnsafeRawPointer(found) - base
      }
      position = end < bytes.count ? end + 1 : end
      return start + 1..<end
    }
    while position < bytes.count, bytes[position] > 32, bytes[position] != UInt8(ascii: ">") {
      position += 1
    }
    return start..<position
  }
}

/// The name of a tag or an attribute, where it stands in the page.
struct TagWord: Equatable, ExpressibleByStringLiteral {
  private let start: UnsafeRawPointer?
  let count: Int

  init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    start = bytes.baseAddress.map { $0 + range.lowerBound }
    count = range.count
  }

  init(stringLiteral word: StaticString) {
    start = UnsafeRawPointer(word.utf8Start)
    count = word.utf8CodeUnitCount
  }

  /// Whether it is `h1` to `h6`.
  var isHeading: Bool {
    guard count == 2, let start else { return false }
    let level = start.load(fromByteOffset: 1, as: UInt8.self)
    return start.load(as: UInt8.self) == UInt8(ascii: "h")
      && (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(level)
  }

  static func == (left: TagWord, right: TagWord) -> Bool {
    guard left.count == right.count, let start = left.start, let other = right.start else {
      return left.count == right.count
    }
    return start.load(as: UInt8.self) == other.load(as: UInt8.self)
      && memcmp(start, other, left.count) == 0
  }

  @inline(__always)
  static func hasByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || byte == UInt8(ascii: "-") || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
      || byte == UInt8(ascii: ":")
  }

  static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}
