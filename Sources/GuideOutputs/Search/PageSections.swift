internal import Glibc
internal import GuideSupport

/// The sections of a finished page, as search shows and finds them.
///
/// All their words are in one piece of memory, which the next page uses again.
package struct PageSections: ~Copyable {
  /// A part of a page that has an address of its own.
  struct Section {
    /// The id after `#`; empty for the page's beginning.
    var id = 0..<0
    var title = 0..<0
    var text = 0..<0

    var isEmpty: Bool { title.isEmpty && text.isEmpty }
  }

  private var bytes = OutputBuffer()
  /// The first has the title's place and the words before the first heading.
  private var sections: [Section] = []
  /// Where what is being read begins.
  private var start = 0

  package init() {}

  /// The sections with anything in them.
  var all: [Section] { sections.filter { !$0.isEmpty } }

  /// Lends the bytes of a part.
  func with<Result>(_ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withBytes { bytes in
      body(UnsafeRawBufferPointer(rebasing: bytes[range]).assumingMemoryBound(to: UInt8.self))
    }
  }

  /// Each section's id, title and text.
  package var texts: [[String]] {
    all.map { section in
      [section.id, section.title, section.text].map { range in
        with(range) { String(decoding: $0, as: UTF8.self) }
      }
    }
  }
}

/// Filled by `SectionScan`, in the order of the page.
extension PageSections {
  mutating func clear() {
    bytes.removeAll()
    sections.removeAll(keepingCapacity: true)
    start = 0
  }

  mutating func begin(id: UnsafeRawBufferPointer) {
    bytes.append(id)
    sections.append(Section(id: start..<bytes.count))
    start = bytes.count
  }

  /// Adds text of the page, with one blank for any run of them and none at the beginning.
  mutating func add(_ text: UnsafeRawBufferPointer) {
    let text = text.assumingMemoryBound(to: UInt8.self)
    guard let base = text.baseAddress else { return }
    var isAfterBlank = isAtBlank
    var index = 0
    while index < text.count {
      let start = index
      if text[index] <= 32 {
        if !isAfterBlank { bytes.append(32) }
        isAfterBlank = true
        index += 1
        continue
      }
      // Words, and single spaces between them, are taken in one piece.
      index &+= 1
      while index &+ 16 <= text.count, ByteBlocks.areSpaced(base + index) { index &+= 16 }
      while index < text.count, text[index] > 32 || text[index] == 32 && text[index - 1] > 32 {
        index += 1
      }
      bytes.append(UnsafeBufferPointer(rebasing: text[start..<index]))
      isAfterBlank = text[index - 1] == 32
    }
  }

  mutating func addBlank() {
    if !isAtBlank { bytes.append(32) }
  }

  /// Ends a block of the page: a result shows whole sentences, and no sentence goes on in the next block.
  mutating func endBlock() {
    if bytes.count > start, bytes.last == 32 { bytes.truncate(to: bytes.count - 1) }
    if bytes.count > start, bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Whether anything but blanks was read since the last section or title.
  var hasWords: Bool {
    bytes.withBytes(from: start) { $0.contains { !Self.isBlank($0) } }
  }

  /// Forgets what was read since the last section or title.
  mutating func dropText() { bytes.truncate(to: start) }

  mutating func endTitle() { sections[sections.count - 1].title = takeText() }

  mutating func endText() { sections[sections.count - 1].text = takeText() }

  private var isAtBlank: Bool { bytes.count == start || Self.isBlank(bytes.last) }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == UInt8(ascii: "\n") }

  /// What was read, without the blanks at both ends, and with its entities undone.
  private mutating func takeText() -> Range<Int> {
    var end = bytes.count
    while end > start, Self.isBlank(bytes.withBytes { $0[end - 1] }) { end -= 1 }
    while start < end, Self.isBlank(bytes.withBytes { $0[start] }) { start += 1 }
    bytes.truncate(to: end)
    bytes.undoEntities(from: start)
    let text = start..<bytes.count
    start = bytes.count
    return text
  }
}

extension OutputBuffer {
  /// The last byte; 0 when there is none.
  fileprivate var last: UInt8 { withBytes { $0.last ?? 0 } }

  /// Puts characters in the places of the entities that guide's templates write.
  fileprivate mutating func undoEntities(from start: Int) {
    let found = withBytes(from: start) { ByteSearch.first("&", in: $0) }
    guard let found else { return }
    let rest = withBytes(from: start + found) { Array($0) }
    truncate(to: start + found)
    rest.withUnsafeBufferPointer { rest in
      var index = 0
      while index < rest.count {
        if rest[index] == UInt8(ascii: "&"), let (entity, sign) = Self.entity(in: rest, at: index) {
          append(sign)
          index += entity
        } else {
          append(rest[index])
          index += 1
        }
      }
    }
  }

  /// How long the entity is that begins here, and its character.
  private static func entity(in text: UnsafeBufferPointer<UInt8>, at index: Int)
    -> (Int, StaticString)?
  {
    func has(_ name: StaticString) -> Bool {
      let count = name.utf8CodeUnitCount
      guard let base = text.baseAddress, index + count <= text.count else { return false }
      return memcmp(base + index, name.utf8Start, count) == 0
    }
    if has("&#39;") { return (5, "'") }
    if has("&amp;") { return (5, "&") }
    if has("&quot;") { return (6, "\"") }
    if has("&lt;") { return (4, "<") }
    if has("&gt;") { return (4, ">") }
    if has("&nbsp;") { return (6, "\u{A0}") }
    return nil
  }
}
