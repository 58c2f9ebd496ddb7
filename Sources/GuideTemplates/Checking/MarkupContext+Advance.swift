extension MarkupContext {
  /// Goes on over literal markup.
  mutating func advance(over bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      index = step(bytes, index)
    }
  }

  /// Takes in one byte, or a few that belong together; returns where to go on.
  private mutating func step(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    switch state {
    case .content:
      // Most of a template is content; the next tag is all that matters in it.
      guard let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) else {
        return bytes.endIndex
      }
      return enter(bytes, open)
    case .tagName: return takeTagName(bytes, index)
    case .betweenAttributes(let before): if beginsName(byte, before) { return index }
    case .attributeName:
      switch byte {
      case UInt8(ascii: ">"): endTag()
      case UInt8(ascii: "="): state = .afterEquals
      case UInt8(ascii: "/"): state = .betweenAttributes(after: .space)
      // A value may still come after spaces: `href = "…"`.
      case _ where byte.isTemplateSpace: state = spacedName(bytes, index)
      default:
        return Self.appendName(bytes, index, to: &attribute) {
          $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=")
        }
      }
    case .afterEquals:
      address = .start
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .quoted(byte)
      case UInt8(ascii: ">"): endTag()
      case _ where byte.isTemplateSpace: break
      default:
        state = .unquoted
        return index
      }
    case .quoted(let quote):
      if byte == quote {
        state = .betweenAttributes(after: .space)
        attribute = []
        address = .start
      } else {
        let end = bytes[index...].firstIndex(of: quote) ?? bytes.endIndex
        advanceAddress(bytes[index..<end])
        return end
      }
    case .unquoted:
      if byte == UInt8(ascii: ">") {
        endTag()
      } else if byte.isTemplateSpace {
        state = .betweenAttributes(after: .space)
        attribute = []
      }
    case .code, .plainText: return leaveRaw(bytes, index)
    case .comment: return leave(bytes, index, end: "-->")
    case .declaration: return leave(bytes, index, end: ">")
    }
    return index + 1
  }

  /// Within the name of a tag.
  private mutating func takeTagName(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    if byte == UInt8(ascii: ">") {
      endTag()
    } else if byte.isTemplateSpace || byte == UInt8(ascii: "/") && !tag.isEmpty {
      state = .betweenAttributes(after: .space)
    } else if byte == UInt8(ascii: "/") {
      tag.append(byte)
    } else {
      return Self.appendName(bytes, index, to: &tag) { $0 == UInt8(ascii: "/") }
    }
    return index + 1
  }

  /// At a `<` in content.
  private mutating func enter(_ bytes: ArraySlice<UInt8>, _ open: Int) -> Int {
    let rest = bytes[(open + 1)...]
    guard let next = rest.first else {
      state = .tagName
      tag = []
      return bytes.endIndex
    }
    if rest.starts(with: "!--".utf8) {
      state = .comment
      return open + 4
    }
    switch next {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): state = .declaration
    case UInt8(ascii: "/"):
      state = .tagName
      tag = [next]
    case _ where next.isTemplateName:
      state = .tagName
      tag = [next.asciiLowercased]
    default: return open + 1
    }
    return open + 2
  }

  private static let longestName = 64

  /// Appends a name in lowercase, up to a space, a `>`, or what else ends it; returns where that is.
  ///
  /// Names that mean something are short. Of a longer one the start is kept, because each branch of a
  /// template copies and compares it.
  ///
  /// Of a template's markup, names are most that is not content: byte by byte they took a fifth of
  /// the check.
  @inline(__always)
  private static func appendName(
    _ bytes: ArraySlice<UInt8>, _ start: Int, to name: inout [UInt8], endsAt isEnd: (UInt8) -> Bool
  ) -> Int {
    var end = start
    while end < bytes.endIndex, bytes[end] != UInt8(ascii: ">"), !bytes[end].isTemplateSpace,
      !isEnd(bytes[end])
    { end += 1 }
    for byte in bytes[start..<end].prefix(max(0, longestName - name.count)) {
      name.append(byte.asciiLowercased)
    }
    return end
  }

  /// Takes a byte between attributes; true at the first of a name, which is still to be taken then.
  private mutating func beginsName(_ byte: UInt8, _ before: Before) -> Bool {
    switch byte {
    case UInt8(ascii: ">"): endTag()
    case _ where byte.isTemplateSpace, UInt8(ascii: "/"):
      state = .betweenAttributes(after: .space)
    case UInt8(ascii: "="):
      attribute = Self.unknownName
      state = .afterEquals
    default:
      // A tag whose name is not known might be a <script>.
      if before == .tagName { tag = Self.unknownName }
      attribute = before == .space ? [] : Self.unknownName
      state = .attributeName
      return true
    }
    return false
  }

  /// Spaces after an attribute's name: an `=` after them still belongs to it.
  private func spacedName(_ bytes: ArraySlice<UInt8>, _ index: Int) -> State {
    let next = bytes[index...].first { !$0.isTemplateSpace }
    return next == UInt8(ascii: "=") ? .attributeName : .betweenAttributes(after: .space)
  }

  private mutating func endTag() {
    if Self.codeTags.contains(tag) {
      state = .code
    } else if Self.plainTextTags.contains(tag) {
      state = .plainText
    } else {
      state = .content
      tag = []
    }
    attribute = []
    address = .start
  }

  /// Looks for the closing tag of a `<script>` or `<title>`.
  private mutating func leaveRaw(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Int {
    var from = index
    while let open = bytes[from...].firstIndex(of: UInt8(ascii: "<")) {
      let name = bytes[(open + 1)...].prefix(tag.count + 1).map(\.asciiLowercased)
      if name == [UInt8(ascii: "/")] + tag {
        state = .tagName
        tag = name
        return open + 1 + name.count
      }
      from = open + 1
    }
    return bytes.endIndex
  }

  private mutating func leave(_ bytes: ArraySlice<UInt8>, _ index: Int, end: String) -> Int {
    var from = index
    while from < bytes.endIndex {
      if bytes[from...].starts(with: end.utf8) {
        state = .content
        return from + end.utf8.count
      }
      from += 1
    }
    return bytes.endIndex
  }

  private mutating func advanceAddress(_ bytes: ArraySlice<UInt8>) {
    // A scheme of which a part was written before is not known whole, so it is not trusted.
    let isWhole = address == .start
    for index in bytes.indices {
      if address == .settled || address == .code { return }
      switch bytes[index] {
      case UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "?"): address = .settled
      case UInt8(ascii: ":"):
        address = isWhole && AddressScheme.isKnown(bytes[..<index]) ? .settled : .code
      default: address = .open
      }
    }
  }

  /// Goes on over a value that is written here.
  mutating func advance(overValue isAddress: Bool) {
    switch state {
    case .quoted, .unquoted:
      if isAddress { address = .settled } else if address == .start { address = .open }
    case .attributeName: attribute = Self.unknownName
    case .tagName: if tag.count < Self.longestName { tag.append(UInt8(ascii: "?")) }
    case .afterEquals: state = .unquoted
    default: break
    }
  }
}

extension UInt8 {
  var asciiLowercased: UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self
  }
}
