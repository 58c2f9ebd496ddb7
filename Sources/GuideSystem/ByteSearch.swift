internal import Glibc

/// Looks for words in bytes.
package enum ByteSearch {
  /// Whether the bytes of a word, at least one, stand somewhere in a text.
  package static func contains(_ word: StaticString, in text: [UInt8]) -> Bool {
    text.withUnsafeBytes { text in
      word.withUTF8Buffer { word in
        guard var start = text.baseAddress, let first = word.baseAddress else { return false }
        let end = start + text.count
        while end - start >= word.count,
          let found = memchr(start, Int32(word[0]), end - start - word.count + 1)
        {
          if memcmp(found, first, word.count) == 0 { return true }
          start = UnsafeRawPointer(found) + 1
        }
        return false
      }
    }
  }
}
