internal import GuideSupport

/// The markup of a drawing (SVG), one piece after another.
///
/// It knows as much of XML as is needed to tell tags, quoted values, comments and text apart. It never
/// fails: what is not well-formed is read as far as a browser might read it.
package struct SVGScan {
  /// The name and the value of an attribute, without its quotes.
  package struct Attribute {
    package var name: Range<Int>
    package var value: Range<Int>
  }

  package struct Element {
    package var name: Range<Int>
    package var attributes: [Attribute]
    /// True for one that ends with its own tag, as `<path/>` does.
    package var isEmpty = false
  }

  package enum Piece {
    case element(Element)
    case end(name: Range<Int>)
    /// Words between tags, or the content of a CDATA section.
    case text(Range<Int>)
    /// `<?name … ?>`, without the delimiters around it.
    case instruction(Range<Int>)
    /// `<!DOCTYPE … >`, with all declarations in it.
    case declaration(Range<Int>)
  }

  package let bytes: [UInt8]
  private var position: Int

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next piece; comments are passed over.
  package mutating func next() -> Piece? {
    while position < bytes.count {
      let start = position
      guard bytes[start] == UInt8(ascii: "<"), start + 1 < bytes.count else {
        position = end(of: "<", from: start + 1).map { $0 - 1 } ?? bytes.count
        return .text(start..<position)
      }
      if has("<!--") {
        position = end(of: "-->", from: start + 4) ?? bytes.count
      } else if has("<![CDATA[") {
        position = end(of: "]]>", from: start + 9) ?? bytes.count
        return .text(start + 9..<max(start + 9, position - 3))
      } else if bytes[start + 1] == UInt8(ascii: "!") {
        skipDeclaration()
        return .declaration(start..<position)
      } else if bytes[start + 1] == UInt8(ascii: "?") {
        position = end(of: "?>", from: start + 2) ?? bytes.count
        return .instruction(start + 2..<max(start + 2, position - 2))
      } else if bytes[start + 1] == UInt8(ascii: "/") {
        position += 2
        let name = takeName()
        position = end(of: ">", from: position) ?? bytes.count
        return .end(name: name)
      } else {
        position += 1
        return .element(takeElement())
      }
    }
    return nil
  }

  /// The outermost element, if the file begins with one and it is a drawing.
  package static func root(of bytes: [UInt8]) -> Element? {
    var scan = SVGScan(bytes)
    while let piece = scan.next() {
      switch piece {
      case .element(let element):
        let name = scan.localName(element.name)
        return name.elementsEqual("svg".utf8) ? element : nil
      case .text(let range):
        guard bytes[range].allSatisfy(isSpace) else { return nil }
      case .instruction, .declaration: break
      case .end: return nil
      }
    }
    return nil
  }

  /// A name without what is before its colon.
  package func localName(_ name: Range<Int>) -> ArraySlice<UInt8> {
    let colon = bytes[name].lastIndex(of: UInt8(ascii: ":"))
    return bytes[(colon.map { $0 + 1 } ?? name.lowerBound)..<name.upperBound]
  }

  /// The value of an attribute, as it is written.
  package func value(_ name: String, of element: Element) -> ArraySlice<UInt8>? {
    element.attributes.first { bytes[$0.name].elementsEqual(name.utf8) }.map { bytes[$0.value] }
  }

  // MARK: Parts

  private mutating func takeElement() -> Element {
    let name = takeName()
    var attributes: [Attribute] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      let before = position
      skipSpace()
      let name = takeName()
      skipSpace()
      var value = position..<position
      if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
        position += 1
        skipSpace()
        value = takeValue()
      }
      if !name.isEmpty { attributes.append(Attribute(name: name, value: value)) }
      // A character that has no meaning here, as the slash of `<path/>`.
      if position == before { position += 1 }
    }
    let isEmpty = position < bytes.count && bytes[position - 1] == UInt8(ascii: "/")
    position = min(position + 1, bytes.count)
    return Element(name: name, attributes: attributes, isEmpty: isEmpty)
  }

  private mutating func takeName() -> Range<Int> {
    let start = position
    while position < bytes.count, !Self.endsName(bytes[position]) { position += 1 }
    return start..<position
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "<"),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: isSpace(byte)
    }
  }

  private mutating func takeValue() -> Range<Int> {
    guard position < bytes.count else { return position..<position }
    let quote = bytes[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = position + 1
      let close = bytes[start...].firstIndex(of: quote) ?? bytes.count
      position = min(close + 1, bytes.count)
      return start..<close
    }
    let start = position
    while position < bytes.count, !Self.isSpace(bytes[position]),
      bytes[position] != UInt8(ascii: ">")
    {
      position += 1
    }
    return start..<position
  }

  private mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
  }

  /// Goes behind a document type, with the declarations between its brackets.
  private mutating func skipDeclaration() {
    var isInside = false
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = bytes[position]
        position = bytes[(position + 1)...].firstIndex(of: quote) ?? bytes.count - 1
      case UInt8(ascii: "["): isInside = true
      case UInt8(ascii: "]"): isInside = false
      case UInt8(ascii: ">") where !isInside:
        position += 1
        return
      default: break
      }
      position += 1
    }
  }

  private func has(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      bytes.count - position >= word.count
        && bytes[position..<position + word.count].elementsEqual(word)
    }
  }

  /// Where the first of these words ends, from a place on.
  private func end(of word: StaticString, from start: Int) -> Int? {
    word.withUTF8Buffer { word in
      var index = start
      while index + word.count <= bytes.count {
        if bytes[index] == word[0], bytes[index..<index + word.count].elementsEqual(word) {
          return index + word.count
        }
        index += 1
      }
      return nil
    }
  }

  package static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == 10 || byte == 13
  }
}
