/// A tag of a finished page with all its attributes.
///
/// `HTMLTokenizer` finds only what has to be checked on every page; this has everything, for those
/// who change or take apart what is finished.
package struct HTMLTag {
  package let name: String
  package let isClosing: Bool
  /// From `<` on.
  package let start: Int
  /// After `>`.
  package let end: Int
  package let attributes: [(name: String, value: Range<Int>)]
  private let bytes: UnsafeRawBufferPointer

  /// Nil when there is no tag at `start`, but a comment, say.
  package init?(_ bytes: UnsafeRawBufferPointer, at start: Int) {
    var position = start + 1
    guard position < bytes.count else { return nil }
    isClosing = bytes[position] == UInt8(ascii: "/")
    if isClosing { position += 1 }
    let nameStart = position
    position = HTMLTokenizer.endOfName(bytes, nameStart)
    if position == nameStart { return nil }
    name = String(decoding: bytes[nameStart..<position], as: UTF8.self)
    var attributes: [(String, Range<Int>)] = []
    HTMLTokenizer.forEachAttribute(of: bytes, from: &position) { name, value in
      attributes.append((String(decoding: bytes[name], as: UTF8.self), value))
    }
    self.start = start
    end = min(position + 1, bytes.count)
    self.attributes = attributes
    self.bytes = bytes
  }

  /// Where the value of an attribute is; nil when the tag has none of this name.
  package func range(of name: String) -> Range<Int>? {
    attributes.first { $0.name == name }?.value
  }

  /// The value of an attribute as it is written.
  package subscript(name: String) -> String? {
    range(of: name).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// An attribute as a whole, with its name and the quotes that may be around its value.
  package func whole(_ name: String, _ value: Range<Int>) -> Range<Int> {
    let isQuoted = HTMLTokenizer.isQuote(bytes[value.lowerBound - 1])
    let start = value.lowerBound - (isQuoted ? 2 : 1) - name.utf8.count
    return start..<min(value.upperBound + (isQuoted ? 1 : 0), bytes.count)
  }

  package func has(_ name: String) -> Bool { attributes.contains { $0.name == name } }

  /// True for a tag within a line of text, which ends no sentence.
  package var isInline: Bool { Self.inline.contains(name) }

  /// True for a tag that nothing is within.
  package var isVoid: Bool { Self.void.contains(name) }

  private static let inline: Set<String> = [
    "a", "em", "strong", "code", "span", "img", "abbr", "time", "small", "b", "i", "bdi", "q",
    "cite", "mark", "label", "input", "wbr", "sup", "sub",
  ]

  private static let void: Set<String> = [
    "img", "input", "br", "hr", "meta", "link", "source", "wbr", "col",
  ]
}

/// The tags of a page or of a part of it, one after the other.
///
///     for tag in HTMLTags(page) where tag.name == "a" { … }
package struct HTMLTags: Sequence, IteratorProtocol {
  private let bytes: UnsafeRawBufferPointer
  private var position: Int
  private let end: Int

  /// - Parameter range: where the tags begin; everywhere without one.
  package init(_ bytes: UnsafeRawBufferPointer, in range: Range<Int>? = nil) {
    self.bytes = bytes
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  package mutating func next() -> HTMLTag? {
    while position < end {
      if bytes[position] == UInt8(ascii: "<"), let tag = HTMLTag(bytes, at: position) {
        position = tag.end
        return tag
      }
      position += 1
    }
    return nil
  }
}
