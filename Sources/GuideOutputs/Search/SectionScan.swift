internal import Glibc
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
  /// True while the title of the section is being read.
  private var isTitle = false
  /// The heading whose end ends the title; nil when the first line of the text is the title.
  private var heading: HTMLWord?

  /// Puts the sections of a page into `sections`, in the place of those of another page.
  package static func read(_ page: UnsafeRawBufferPointer, into sections: inout PageSections) {
    var scan = SectionScan(page)
    scan.run(&sections)
  }

  private init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    position = ByteSearch.first("<main", in: bytes) ?? bytes.count
  }

  private mutating func run(_ sections: inout PageSections) {
    sections.clear()
    sections.begin(id: UnsafeRawBufferPointer(rebasing: bytes[..<0]))
    while position < bytes.count {
      let end = nextTag
      sections.add(UnsafeRawBufferPointer(rebasing: bytes[position..<end]))
      position = end
      if position < bytes.count, !tag(&sections) { break }
    }
    close(&sections)
  }

  /// Where the next `<` is.
  private var nextTag: Int {
    guard let base = bytes.baseAddress,
      let found = memchr(base + position, Int32(UInt8(ascii: "<")), bytes.count - position)
    else { return bytes.count }
    return UnsafeRawPointer(found) - base
  }

  /// Goes past a tag; false at the end of `main`.
  private mutating func tag(_ sections: inout PageSections) -> Bool {
    guard let tag = HTMLTag(bytes, at: position) else {
      position += 1
      return true
    }
    position = tag.end
    if tag.isClosing {
      if tag.name == "main" { return false }
      if isTitle, tag.name == heading { endTitle(&sections) }
      if !tag.isInline { breakLine(&sections) }
      return true
    }
    var id: Range<Int>?
    var isLeftOut = Self.isSkipped(tag.name)
    for (name, value) in tag.attributes {
      if id == nil, name == "id" { id = value }
      if name == "hidden" { isLeftOut = true }
      if name == "data-search", HTMLWord(bytes, value) == "no" { isLeftOut = true }
    }
    if isLeftOut {
      skip(tag, &sections)
      return true
    }
    if tag.name == "h1" {
      heading = tag.name
      isTitle = true
      sections.dropText()
    } else if let id, tag.name.isHeading || !isOfTheme(id), tag.name != "main" {
      close(&sections)
      sections.begin(id: UnsafeRawBufferPointer(rebasing: bytes[id]))
      heading = tag.name.isHeading ? tag.name : nil
      isTitle = true
    } else if !tag.isInline {
      breakLine(&sections)
    }
    return true
  }

  private func isOfTheme(_ id: Range<Int>) -> Bool {
    id.count >= 6 && HTMLWord(bytes, id.lowerBound..<id.lowerBound + 6) == "guide-"
  }

  private mutating func breakLine(_ sections: inout PageSections) {
    if isTitle, heading == nil, sections.hasWords {
      endTitle(&sections)
    } else if isTitle {
      sections.addBlank()
    } else {
      sections.endBlock()
    }
  }

  private mutating func endTitle(_ sections: inout PageSections) {
    sections.endTitle()
    isTitle = false
  }

  /// Puts what was read into the section that is open.
  private mutating func close(_ sections: inout PageSections) {
    if isTitle { endTitle(&sections) }
    sections.endText()
  }

  /// Goes past everything within a tag.
  private mutating func skip(_ opened: HTMLTag, _ sections: inout PageSections) {
    if opened.isVoid { return }
    var depth = 1
    while position < bytes.count, depth > 0 {
      position = nextTag
      guard let tag = HTMLTag(bytes, at: position) else {
        position = min(position + 1, bytes.count)
        continue
      }
      position = tag.end
      if tag.name == opened.name { depth += tag.isClosing ? -1 : 1 }
    }
    if opened.isInline || isTitle { sections.addBlank() } else { sections.endBlock() }
  }

  private static func isSkipped(_ name: HTMLWord) -> Bool {
    switch name {
    case "nav", "form", "button", "select", "script", "style", "svg", "template", "noscript",
      "dialog":
      true
    default: false
    }
  }
}
