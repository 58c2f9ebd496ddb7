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
    if byte == 32, text.last == 32 || text.isEmpty { return }
    text.append(byte)
  }

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
    if isTitle, heading.isEmpty, text.contains(where: { $0 != 32 }) {
      endTitle()
    } else {
      add(32)
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
    add(32)
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
    var out = text
    if out.contains(UInt8(ascii: "&")) {
      var string = String(decoding: out, as: UTF8.self)
      for (entity, sign) in entities { string = string.replacing(entity, with: sign) }
      out = Array(string.utf8)
    }
    while out.last == 32 { out.removeLast() }
    return Array(out.drop { $0 == 32 })
  }

  private static let entities = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}"),
    ("&amp;", "&"),
  ]
}
