internal import GuideSupport

/// Takes a finished page apart into its sections: what is in `main`, without what leads on to
/// other pages or waits to be pressed.
///
/// A section begins at a heading with an id, or at anything else with an id of the content. Theme
/// ids begin with `guide-` and make a section only on a heading. What a theme marks with
/// `data-search="no"` is left out.
package struct SectionScan {
  private let bytes: UnsafeRawBufferPointer
  private var position: Int
  private var sections: [SearchPage.Section] = []
  private var text: [UInt8] = []
  /// True while the title of the section is being read.
  private var isTitle = false
  /// The heading whose end ends the title; empty when the first line of the text is the title.
  private var heading: [UInt8] = []

  package static func sections(of page: UnsafeRawBufferPointer) -> [SearchPage.Section] {
    var scan = SectionScan(page)
    return scan.run()
  }

  private init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    position = 0
    position = Self.find("<main", in: bytes) ?? bytes.count
  }

  private mutating func run() -> [SearchPage.Section] {
    sections = [SearchPage.Section(id: [], title: [], text: [])]
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "<") {
        if !tag() { break }
      } else {
        position += 1
        add(byte)
      }
    }
    close()
    return sections.map { section in
      var section = section
      section.title = Self.tidy(section.title)
      section.text = Self.tidy(section.text)
      return section
    }.filter { !$0.title.isEmpty || !$0.text.isEmpty }
  }

  private mutating func add(_ byte: UInt8) {
    let byte = byte < 32 ? 32 : byte
    if byte == 32, text.last.map(Self.isBlank) ?? true { return }
    text.append(byte)
  }

  /// Ends a block of the page: a result shows whole sentences, and no sentence goes on in the next block.
  private mutating func endBlock() {
    if text.last == 32 { text.removeLast() }
    if !text.isEmpty, text.last != Self.blockEnd { text.append(Self.blockEnd) }
  }

  private static let blockEnd = UInt8(ascii: "\n")

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == blockEnd }

  /// Goes past a tag; false at the end of `main`.
  private mutating func tag() -> Bool {
    guard let tag = PageTag(bytes, at: position) else {
      position += 1
      return true
    }
    position = tag.end
    if tag.isClosing {
      if tag.name == "main" { return false }
      if isTitle, Array(tag.name.utf8) == heading { endTitle() }
      if !tag.isInline { breakLine() }
      return true
    }
    if Self.skipped.contains(tag.name) || tag.has("hidden") || tag["data-search"] == "no" {
      skip(tag)
      return true
    }
    let isHeading = tag.name.utf8.count == 2 && tag.name.hasPrefix("h") && tag.name != "hr"
    if isHeading, tag.name == "h1" {
      heading = Array(tag.name.utf8)
      isTitle = true
      text = []
    } else if let id = tag["id"], isHeading || !id.hasPrefix("guide-"), tag.name != "main" {
      close()
      sections.append(SearchPage.Section(id: Array(id.utf8), title: [], text: []))
      heading = isHeading ? Array(tag.name.utf8) : []
      isTitle = true
    } else if !tag.isInline {
      breakLine()
    }
    return true
  }

  private mutating func breakLine() {
    if isTitle, heading.isEmpty, text.contains(where: { !Self.isBlank($0) }) {
      endTitle()
    } else if isTitle {
      add(32)
    } else {
      endBlock()
    }
  }

  private mutating func endTitle() {
    sections[sections.count - 1].title = text
    text = []
    isTitle = false
  }

  /// Puts what was read into the section that is open.
  private mutating func close() {
    if isTitle { endTitle() }
    sections[sections.count - 1].text += text
    text = []
  }

  /// Goes past everything within a tag.
  private mutating func skip(_ opened: PageTag) {
    if opened.isVoid { return }
    var depth = 1
    while position < bytes.count, depth > 0 {
      guard bytes[position] == UInt8(ascii: "<"), let tag = PageTag(bytes, at: position) else {
        position += 1
        continue
      }
      position = tag.end
      if tag.name == opened.name { depth += tag.isClosing ? -1 : 1 }
    }
    if opened.isInline || isTitle { add(32) } else { endBlock() }
  }

  private static let skipped: Set<String> = [
    "nav", "form", "button", "select", "script", "style", "svg", "template", "noscript", "dialog",
  ]

  private static func find(_ word: StaticString, in bytes: UnsafeRawBufferPointer) -> Int? {
    word.withUTF8Buffer { word in
      guard bytes.count >= word.count else { return nil }
      return (0...(bytes.count - word.count)).first { start in
        bytes[start] == word[0] && bytes[start..<start + word.count].elementsEqual(word)
      }
    }
  }

  /// Undoes entities, and takes blanks from both ends.
  private static func tidy(_ text: [UInt8]) -> [UInt8] {
    guard let first = text.firstIndex(where: { !isBlank($0) }),
      let last = text.lastIndex(where: { !isBlank($0) })
    else { return [] }
    var rest = text[first...last]
    guard var next = rest.firstIndex(of: ampersand) else { return Array(rest) }
    var out: [UInt8] = []
    out.reserveCapacity(rest.count)
    while true {
      out += rest[rest.startIndex..<next]
      rest = rest[next...]
      if let entity = entities.first(where: { rest.starts(with: $0.name) }) {
        out += entity.sign
        rest = rest.dropFirst(entity.name.count)
      } else {
        out.append(ampersand)
        rest = rest.dropFirst()
      }
      guard let following = rest.firstIndex(of: ampersand) else { return out + rest }
      next = following
    }
  }

  private static let ampersand = UInt8(ascii: "&")

  private static let entities: [(name: [UInt8], sign: [UInt8])] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}"),
    ("&amp;", "&"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
