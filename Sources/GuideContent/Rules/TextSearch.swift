internal import Glibc
internal import GuideSupport

/// Looking for things in the bytes of an article, without taking it apart.
enum TextSearch {
  /// Calls `body` with the id of each `page:…` or `term:…` that a link or a `next` block names.
  static func eachLink(
    in text: UnsafeBufferPointer<UInt8>, _ body: (_ isPage: Bool, _ id: String) -> Void
  ) {
    guard let base = text.baseAddress else { return }
    var position = 0
    while position < text.count,
      let found = memchr(base + position, Int32(UInt8(ascii: ":")), text.count - position)
    {
      let colon = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      position = colon + 1
      var start = colon
      while start > 0, isWord(text[start - 1]), colon - start < 12 { start -= 1 }
      let isPage = colon - start == 4 && matches(text, start, word: "page")
      let isTerm = colon - start == 4 && matches(text, start, word: "term")
      guard isPage || isTerm else { continue }
      var from = position
      while from < text.count, text[from] == 32 { from += 1 }
      var end = from
      while end < text.count, isWord(text[end]) { end += 1 }
      if end > from {
        body(isPage, String(decoding: text[from..<end], as: UTF8.self))
      }
      position = end
    }
  }

  /// True when the bytes are somewhere as they are.
  static func contains(_ needle: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
    each(needle, in: text) { _ in true }
  }

  /// Calls `body` with each place of the bytes until it returns true.
  @discardableResult
  static func each(
    _ needle: [UInt8], in text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Bool
  ) -> Bool {
    guard let base = text.baseAddress, let first = needle.first else { return false }
    var from = 0
    while from + needle.count <= text.count,
      let hit = memchr(base + from, Int32(first), text.count - needle.count - from + 1)
    {
      let offset = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
      if memcmp(hit, needle, needle.count) == 0, body(offset) { return true }
      from = offset + 1
    }
    return false
  }

  /// Where `words`, in lowercase, first are as whole words, ignoring case.
  static func find(_ words: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = words.first, text.count >= words.count else { return nil }
    var start = 0
    let last = text.count - words.count
    while start <= last {
      if lower(text[start]) == first, start == 0 || !isLetter(text[start - 1]) {
        var length = 1
        while length < words.count, lower(text[start + length]) == words[length] { length += 1 }
        let end = start + length
        if length == words.count, end == text.count || !isLetter(text[end]) { return start }
      }
      start += 1
    }
    return nil
  }

  private static func matches(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, word: StaticString
  ) -> Bool {
    word.withUTF8Buffer { word in
      text[start..<start + word.count].elementsEqual(word)
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte >= 0x80
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: "-")
  }
}
