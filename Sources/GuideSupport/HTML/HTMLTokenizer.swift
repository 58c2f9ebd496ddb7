internal import Glibc

/// Finds the tags of a page and the attributes that matter.
///
/// It reads what guide's own templates write: attribute values in quotes, names in lowercase.
/// It is the only reader of tags: `HTMLTag` and `HTMLTags` are made with it.
package struct HTMLTokenizer {
  private let bytes: UnsafeRawBufferPointer
  private let nameBytes = HTMLTokenizer.nameBytes
  private var position = 0
  /// The attributes that matter of the tag that `next` gave, `attributeCount` of them; kept here
  /// so that a page's hundreds of tags share one piece of memory.
  package private(set) var attributes: [Attribute] = []
  package private(set) var attributeCount = 0

  package enum Name { case script, style, link, other }

  package enum AttributeName {
    case id, href, src, srcset, poster, action, style, event, type, other
  }

  package struct Attribute {
    package var name: AttributeName
    package var value: Range<Int>
  }

  package struct Tag {
    package var name: Name
    package var range: Range<Int>
    /// The value of `rel`.
    package var relation: Range<Int>?
  }

  package init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    attributes.reserveCapacity(8)
  }

  /// The next opening tag that has attributes which matter, or matters by itself.
  package mutating func next() -> Tag? {
    guard let base = bytes.baseAddress else { return nil }
    while position < bytes.count,
      let found = memchr(base + position, Int32(UInt8(ascii: "<")), bytes.count - position)
    {
      let start = UnsafeRawPointer(found) - base
      position = start + 1
      guard position + 2 < bytes.count else { return nil }
      // Most tags are bare and short, as `<p>` and `<li>`.
      if bytes[position + 1] == UInt8(ascii: ">") || bytes[position + 2] == UInt8(ascii: ">") {
        position += 2
        continue
      }
      switch bytes[position] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        if let tag = tag(from: start) { return tag }
      case UInt8(ascii: "!") where isComment(at: position): skip(past: "-->")
      default: break
      }
    }
    return nil
  }

  /// Goes on after the end of a script or a stylesheet.
  package mutating func skipContent(of tag: Tag) {
    skip(past: tag.name == .script ? "</script" : "</style")
  }

  private mutating func tag(from start: Int) -> Tag? {
    let nameStart = position
    position = Self.endOfName(bytes, nameStart, nameBytes: nameBytes)
    let name = self.name(nameStart..<position)
    if position < bytes.count, bytes[position] == UInt8(ascii: ">"), name == .other { return nil }
    attributeCount = 0
    var relation: Range<Int>?
    var position = position
    Self.forEachAttribute(of: bytes, from: &position, nameBytes) { attribute, value in
      let kind = attributeName(attribute)
      if kind != .other {
        keep(Attribute(name: kind, value: value))
      } else if name == .link, attribute.count == 3, equals(attribute, "rel") {
        relation = value
      }
    }
    self.position = position
    if attributeCount == 0, name != .script, name != .style { return nil }
    return Tag(
      name: name, range: start..<min(position + 1, bytes.count), relation: relation)
  }

  private mutating func keep(_ attribute: Attribute) {
    if attributeCount < attributes.count {
      attributes[attributeCount] = attribute
    } else {
      attributes.append(attribute)
    }
    attributeCount += 1
  }

  private func name(_ range: Range<Int>) -> Name {
    switch range.count {
    case 6 where equals(range, "script"): .script
    case 5 where equals(range, "style"): .style
    case 4 where equals(range, "link"): .link
    default: .other
    }
  }

  private func attributeName(_ range: Range<Int>) -> AttributeName {
    let first = bytes[range.lowerBound]
    switch (range.count, first) {
    case (2, UInt8(ascii: "i")) where equals(range, "id"): return .id
    case (4, UInt8(ascii: "h")) where equals(range, "href"): return .href
    case (3, UInt8(ascii: "s")) where equals(range, "src"): return .src
    case (6, UInt8(ascii: "s")) where equals(range, "srcset"): return .srcset
    case (6, UInt8(ascii: "p")) where equals(range, "poster"): return .poster
    case (6, UInt8(ascii: "a")) where equals(range, "action"): return .action
    case (5, UInt8(ascii: "s")) where equals(range, "style"): return .style
    case (4, UInt8(ascii: "t")) where equals(range, "type"): return .type
    case (4..., UInt8(ascii: "o")) where bytes[range.lowerBound + 1] == UInt8(ascii: "n"):
      return .event
    default: return .other
    }
  }

  private func equals(_ range: Range<Int>, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      if word.count != range.count { return false }
      for index in 0..<word.count where bytes[range.lowerBound + index] != word[index] {
        return false
      }
      return true
    }
  }

  private func isComment(at position: Int) -> Bool {
    position + 2 < bytes.count && bytes[position + 1] == UInt8(ascii: "-")
      && bytes[position + 2] == UInt8(ascii: "-")
  }

  private mutating func skip(past word: StaticString) {
    word.withUTF8Buffer { word in
      while position + word.count <= bytes.count {
        if bytes[position] == word[0],
          bytes[position..<position + word.count].elementsEqual(word)
        {
          position += word.count
          return
        }
        position += 1
      }
      position = bytes.count
    }
  }
}

/// The form of tags.
extension HTMLTokenizer {
  /// Goes through the attributes of a tag, from behind its name to its `>`.
  @inline(__always)
  static func forEachAttribute(
    of bytes: UnsafeRawBufferPointer, from position: inout Int,
    _ nameBytes: UnsafePointer<Bool> = HTMLTokenizer.nameBytes,
    _ body: (_ name: Range<Int>, _ value: Range<Int>) -> Void
  ) {
    while let (name, value) = nextAttribute(of: bytes, from: &position, nameBytes) {
      body(name, value)
    }
  }

  /// The next attribute of a tag; nil at its `>`, where `position` then is.
  @inline(__always)
  static func nextAttribute(
    of bytes: UnsafeRawBufferPointer, from position: inout Int,
    _ nameBytes: UnsafePointer<Bool> = HTMLTokenizer.nameBytes
  ) -> (name: Range<Int>, value: Range<Int>)? {
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      let start = position
      position = endOfName(bytes, position, nameBytes: nameBytes)
      if position == start {
        position += 1
        continue
      }
      let name = start..<position
      guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
        return (name, position..<position)
      }
      position += 1
      return (name, value(of: bytes, from: &position))
    }
    return nil
  }

  private static func value(
    of bytes: UnsafeRawBufferPointer, from position: inout Int
  ) -> Range<Int> {
    guard position < bytes.count else { return position..<position }
    let quote = bytes[position]
    if isQuote(quote) {
      let start = position + 1
      var end = bytes.count
      if let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(quote), bytes.count - start)
      {
        end = UnsafeRawPointer(found) - base
      }
      position = min(end + 1, bytes.count)
      return start..<end
    }
    let start = position
    while position < bytes.count, bytes[position] > 32, bytes[position] != UInt8(ascii: ">") {
      position += 1
    }
    return start..<position
  }

  static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// Where the name that begins here ends; here, when none does.
  @inline(__always)
  static func endOfName(
    _ bytes: UnsafeRawBufferPointer, _ start: Int,
    nameBytes: UnsafePointer<Bool> = HTMLTokenizer.nameBytes
  ) -> Int {
    var index = start
    while index < bytes.count, nameBytes[Int(bytes[index])] { index &+= 1 }
    return index
  }

  /// For each byte whether names of tags and attributes have it.
  nonisolated(unsafe) static let nameBytes: UnsafePointer<Bool> = {
    let table = UnsafeMutablePointer<Bool>.allocate(capacity: 256)
    for byte in 0..<256 {
      switch UInt8(byte) {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"):
        table[byte] = true
      default: table[byte] = false
      }
    }
    return UnsafePointer(table)
  }()
}
