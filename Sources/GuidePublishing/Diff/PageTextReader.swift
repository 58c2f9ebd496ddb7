/// Goes through the tags of a finished page and collects the words between them.
///
/// It reads what guide itself wrote, so it need not know all that browsers forgive.
struct PageTextReader {
  private let bytes: [UInt8]
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

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Not text: programs, pictures, and the ways to other pages.
  private static let skippedTags: Set<String> = ["script", "style", "svg", "nav", "template"]
  /// These do not end a sentence.
  private static let inlineTags: Set<String> = [
    "a", "abbr", "b", "bdi", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "s",
    "small", "span", "strong", "sub", "sup", "time", "wbr", "img",
  ]

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
    if bytes[position...].starts(with: "<!--".utf8) {
      while position < bytes.count, !bytes[position...].starts(with: "-->".utf8) { position += 1 }
      return
    }
    let start = position
    var quote: UInt8 = 0
    while position < bytes.count {
      let byte = bytes[position]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      position += 1
    }
    let inner = bytes[min(start + 1, position)..<position]
    position += 1
    let isEnd = inner.first == UInt8(ascii: "/")
    let name = String(
      decoding: inner.dropFirst(isEnd ? 1 : 0).prefix {
        $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39
      }, as: UTF8.self)
    meet(name, isEnd: isEnd, Array(inner))
  }

  private mutating func meet(_ name: String, isEnd: Bool, _ tag: [UInt8]) {
    if name == "meta", leadsTo == nil, tag.contains("http-equiv=\"refresh\"") {
      leadsTo = attribute("content", tag).flatMap { content in
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
    if Self.skippedTags.contains(name) {
      if !isEnd { flush() }
      skipped = max(0, skipped + (isEnd ? -1 : 1))
      return
    }
    if skipped > 0 { return }
    if !Self.inlineTags.contains(name) {
      flush()
      if name == "h1" { heading = isEnd ? nil : [] }
    }
    if !isEnd, let found = attribute("id", tag) {
      id = found
      ids.append(found)
    }
  }

  private func attribute(_ name: String, _ tag: [UInt8]) -> String? {
    let wanted = Array(" \(name)=\"".utf8)
    guard let start = tag.firstRange(of: wanted)?.upperBound,
      let end = tag[start...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    return String(decoding: HTMLText.plain(tag[start..<end]), as: UTF8.self)
  }

  /// Ends a paragraph, and cuts it into sentences.
  private mutating func flush() {
    let text = HTMLText.plain(words[...])
    words.removeAll(keepingCapacity: true)
    if text.isEmpty { return }
    if heading != nil, title.isEmpty { title = String(decoding: text, as: UTF8.self) }
    var start = 0
    for index in text.indices where index + 1 < text.count {
      let ends = ".?!".utf8.contains(text[index]) && text[index + 1] == UInt8(ascii: " ")
      // A short word before the stop is an abbreviation rather than an end, as in “e.g. ”.
      guard ends, index - start > 12 else { continue }
      // As does one that goes on with a small letter: “8 a.m. to 4 p.m.”
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

extension [UInt8] {
  fileprivate func contains(_ text: StaticString) -> Bool {
    firstRange(of: Array("\(text)".utf8)) != nil
  }

  fileprivate func firstRange(of wanted: [UInt8]) -> Range<Int>? {
    guard let first = wanted.first, count >= wanted.count else { return nil }
    for start in 0...(count - wanted.count) where self[start] == first {
      if self[start..<start + wanted.count].elementsEqual(wanted) {
        return start..<start + wanted.count
      }
    }
    return nil
  }
}
