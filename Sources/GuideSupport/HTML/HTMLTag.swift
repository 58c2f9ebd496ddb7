/// A tag of a finished page.
///
/// `HTMLTokenizer` finds only what has to be checked on every page; this has everything, for those
/// who change or take apart what is finished. Nothing of it is copied out of the page: a tag is of
/// use only as long as the page's bytes are.
package struct HTMLTag {
  package let name: HTMLWord
  package let isClosing: Bool
  /// From `<` on.
  package let start: Int
  /// After `>`.
  package let end: Int
  /// All its attributes, in the order in which they are written.
  package let attributes: HTMLAttributes

  /// Nil when there is no tag at `start`, but a comment, say.
  package init?(_ bytes: UnsafeRawBufferPointer, at start: Int) {
    var position = start + 1
    guard position < bytes.count else { return nil }
    isClosing = bytes[position] == UInt8(ascii: "/")
    if isClosing { position += 1 }
    let nameStart = position
    position = HTMLTokenizer.endOfName(bytes, nameStart)
    if position == nameStart { return nil }
    name = HTMLWord(bytes, nameStart..<position)
    attributes = HTMLAttributes(bytes, from: position)
    HTMLTokenizer.forEachAttribute(of: bytes, from: &position) { _, _ in }
    self.start = start
    end = min(position + 1, bytes.count)
  }

  /// Where the value of an attribute is; nil when the tag has none of this name.
  package func range(of name: HTMLWord) -> Range<Int>? {
    attributes.first { $0.name == name }?.value
  }

  /// The value of an attribute as it is written.
  package subscript(name: HTMLWord) -> String? {
    range(of: name).map { String(decoding: attributes.bytes[$0], as: UTF8.self) }
  }

  /// An attribute as a whole, with its name and the quotes that may be around its value.
  package func whole(_ name: HTMLWord, _ value: Range<Int>) -> Range<Int> {
    let bytes = attributes.bytes
    let isQuoted = HTMLTokenizer.isQuote(bytes[value.lowerBound - 1])
    let start = value.lowerBound - (isQuoted ? 2 : 1) - name.count
    return start..<min(value.upperBound + (isQuoted ? 1 : 0), bytes.count)
  }

  /// True for a tag within a line of text, which ends no sentence.
  package var isInline: Bool {
    switch name {
    case "a", "em", "strong", "code", "span", "img", "abbr", "time", "small", "b", "i", "bdi", "q",
      "cite", "mark", "label", "input", "wbr", "sup", "sub":
      true
    default: false
    }
  }

  /// True for a tag that nothing is within.
  package var isVoid: Bool {
    switch name {
    case "img", "input", "br", "hr", "meta", "link", "source", "wbr", "col": true
    default: false
    }
  }
}

/// The attributes of a tag, read as they are asked for.
package struct HTMLAttributes: Sequence, IteratorProtocol {
  let bytes: UnsafeRawBufferPointer
  private var position: Int

  init(_ bytes: UnsafeRawBufferPointer, from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  package mutating func next() -> (name: HTMLWord, value: Range<Int>)? {
    HTMLTokenizer.nextAttribute(of: bytes, from: &position).map {
      (HTMLWord(bytes, $0.name), $0.value)
    }
  }
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
