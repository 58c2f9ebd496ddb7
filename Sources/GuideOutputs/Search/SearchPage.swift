/// The words of a finished page, as search shows and finds them.
package struct SearchPage: Sendable {
  /// A part of a page that has an address of its own.
  package struct Section: Sendable {
    /// The id after `#`; empty for the page's beginning.
    package var id: [UInt8]
    package var title: [UInt8]
    package var text: [UInt8]
  }

  /// How much a word counts on a page; the index holds two bits of it.
  package enum Weight: Int, Comparable {
    case text, often, heading, title

    package static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  /// From the site's root.
  package var path: String
  package var title: [UInt8]
  /// The first has the title's place and the words before the first heading.
  package var sections: [Section]
  /// The page's number in the plan of the site, which fixes the order.
  package var number: Int
  /// The form of each word with the most that it counts here, in the order of the forms.
  package var words: [(form: [UInt8], weight: Weight)]

  package init(path: String, number: Int, sections: [Section], forms: WordForms) {
    self.path = path
    self.number = number
    title = sections.first?.title ?? []
    self.sections = sections
    var found: [[UInt8]: (weight: Weight, count: Int)] = [:]
    func note(_ text: [UInt8], _ weight: Weight) {
      forms.forEachWord(in: text, withLastSigns: true) { word in
        guard let form = forms.form(of: word) else { return }
        var known = found[form] ?? (weight, 0)
        known.weight = max(known.weight, weight)
        known.count += 1
        if known.count > 2 { known.weight = max(known.weight, .often) }
        found[form] = known
      }
    }
    // A page's address is chosen as its title is, often with the word that people ask for.
    note(Self.lastPart(of: path), .often)
    for (index, section) in sections.enumerated() {
      note(section.title, index == 0 ? .title : .heading)
      note(section.text, .text)
    }
    words = found.map { ($0.key, $0.value.weight) }
      .sorted { $0.form.lexicographicallyPrecedes($1.form) }
  }

  /// `thank-you` of `es/templates/thank-you/`.
  private static func lastPart(of path: String) -> [UInt8] {
    path.utf8.split(separator: UInt8(ascii: "/")).last.map { Array($0) } ?? []
  }
}

/// A tag of a finished page with all its attributes.
///
/// `TagScan` reads only what has to be checked on every page; this reads everything, for the few
/// who change or take apart what is finished. Like that one it reads what guide's own templates
/// write: values in quotes, names in small letters.
struct PageTag {
  let name: String
  let isClosing: Bool
  /// From `<` on.
  let start: Int
  /// After `>`.
  let end: Int
  let attributes: [(name: String, value: Range<Int>)]
  private let bytes: UnsafeRawBufferPointer

  /// Nil when there is no tag at `start`, but a comment, say.
  init?(_ bytes: UnsafeRawBufferPointer, at start: Int) {
    var position = start + 1
    guard position < bytes.count else { return nil }
    isClosing = bytes[position] == UInt8(ascii: "/")
    if isClosing { position += 1 }
    let nameStart = position
    while position < bytes.count, Self.isName(bytes[position]) { position += 1 }
    if position == nameStart { return nil }
    name = String(decoding: bytes[nameStart..<position], as: UTF8.self)
    var attributes: [(String, Range<Int>)] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if !Self.isName(bytes[position]) {
        position += 1
        continue
      }
      let from = position
      while position < bytes.count, Self.isName(bytes[position]) { position += 1 }
      let attribute = String(decoding: bytes[from..<position], as: UTF8.self)
      var value = position..<position
      if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
        value = Self.value(bytes, position + 1)
        position = value.upperBound
        if position < bytes.count, Self.isQuote(bytes[position]) { position += 1 }
      }
      attributes.append((attribute, value))
    }
    self.start = start
    end = min(position + 1, bytes.count)
    self.attributes = attributes
    self.bytes = bytes
  }

  /// The value of an attribute as it is written; nil when the tag has none of this name.
  subscript(name: String) -> String? {
    attributes.first { $0.name == name }.map { String(decoding: bytes[$0.value], as: UTF8.self) }
  }

  /// An attribute as a whole, with its name and the quotes that may be around its value.
  func whole(_ name: String, _ value: Range<Int>) -> Range<Int> {
    let isQuoted = Self.isQuote(bytes[value.lowerBound - 1])
    let start = value.lowerBound - (isQuoted ? 2 : 1) - name.utf8.count
    return start..<min(value.upperBound + (isQuoted ? 1 : 0), bytes.count)
  }

  func has(_ name: String) -> Bool { attributes.contains { $0.name == name } }

  /// True for a tag within a line of text.
  var isInline: Bool { Self.inline.contains(name) }

  /// True for a tag that nothing is within.
  var isVoid: Bool { Self.void.contains(name) }

  private static let inline: Set<String> = [
    "a", "em", "strong", "code", "span", "img", "abbr", "time", "small", "b", "i", "bdi", "q",
    "cite", "mark", "label", "input", "wbr", "sup", "sub",
  ]

  private static let void: Set<String> = [
    "img", "input", "br", "hr", "meta", "link", "source", "wbr", "col",
  ]

  private static func value(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Range<Int> {
    guard start < bytes.count else { return start..<start }
    if isQuote(bytes[start]) {
      let end = bytes[(start + 1)...].firstIndex(of: bytes[start]) ?? bytes.count
      return start + 1..<end
    }
    let end = bytes[start...].firstIndex { $0 <= 32 || $0 == UInt8(ascii: ">") } ?? bytes.count
    return start..<end
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || byte == UInt8(ascii: "-") || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
      || byte == UInt8(ascii: ":")
  }
}
