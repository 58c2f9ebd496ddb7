internal import GuideSupport

/// Goes through the tags of a finished page and collects the words between them.
///
/// It reads what guide itself wrote, so it need not know all that browsers forgive.
struct PageTextReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  private var isInMain = false
  private var skipped = 0
  private var words: [UInt8] = []
  private var id = ""
  private var heading: [UInt8]?
  private(set) var title = ""
  private(set) var sentences: [PageText.Sentence] = []
  private(set) var ids: [String] = []
  private(set) var leadsTo: String?

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Not text: programs, pictures, and the ways to other pages.
  private static func isSkipped(_ name: HTMLWord) -> Bool {
    switch name {
    case "script", "style", "svg", "nav", "template": true
    default: false
    }
  }

  mutating func run() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "<") {
        readTag()
      } else {
        if isInMain, skipped == 0 { words.append(byte) }
        position += 1
      }
    }
    flush()
  }

  private mutating func readTag() {
    guard let tag = HTMLTag(bytes, at: position) else {
      // A comment, or the type of the document.
      let isRemark = bytes[position...].starts(with: "<!--".utf8)
      let end = isRemark ? Array("-->".utf8) : [UInt8(ascii: ">")]
      while position < bytes.count, !bytes[position...].starts(with: end) { position += 1 }
      position += end.count
      return
    }
    position = tag.end
    meet(tag)
  }

  private mutating func meet(_ tag: HTMLTag) {
    let (name, isEnd) = (tag.name, tag.isClosing)
    if name == "meta", leadsTo == nil, tag["http-equiv"] == "refresh" {
      leadsTo = value(of: "content", tag).flatMap { content in
        content.utf8.firstIndex(of: UInt8(ascii: "=")).map {
          String(content[content.utf8.index(after: $0)...])
        }
      }
    }
    if name == "main" {
      flush()
      isInMain = !isEnd
      return
    }
    if !isInMain { return }
    if Self.isSkipped(name) {
      if !isEnd { flush() }
      skipped = max(0, skipped + (isEnd ? -1 : 1))
      return
    }
    if skipped > 0 { return }
    if !tag.isInline {
      flush()
      if name == "h1" { heading = isEnd ? nil : [] }
    }
    if !isEnd, let found = value(of: "id", tag) {
      id = found
      ids.append(found)
    }
  }

  private func value(of name: HTMLWord, _ tag: HTMLTag) -> String? {
    tag.range(of: name).map { String(decoding: HTMLText.plain(bytes[$0]), as: UTF8.self) }
  }

  /// Ends a paragraph, and cuts it into sentences.
  private mutating func flush() {
    let text = words.withUnsafeBytes { HTMLText.plain($0[...]) }
    words.removeAll(keepingCapacity: true)
    if text.isEmpty { return }
    if heading != nil, title.isEmpty { title = String(decoding: text, as: UTF8.self) }
    var start = 0
    for index in text.indices where index + 1 < text.count {
      let ends = ".?!".utf8.contains(text[index]) && text[index + 1] == UInt8(ascii: " ")
      // A short word before the stop is an abbreviation rather than an end, as in “e.g. ”.
      guard ends, index - start > 12 else { continue }
      // As does one that goes on with a lowercase letter: “8 a.m. to 4 p.m.”
      let next = index + 2 < text.count ? text[index + 2] : 0
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next) { continue }
      add(text[start...index])
      start = index + 2
    }
    if start < text.count { add(text[start...]) }
  }

  private mutating func add(_ words: ArraySlice<UInt8>) {
    sentences.append(PageText.Sentence(text: String(decoding: words, as: UTF8.self), id: id))
  }
}
