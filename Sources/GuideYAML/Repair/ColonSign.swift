internal import GuideSupport

/// Characters that look like a colon, or lie beside it on the keyboard.
enum ColonSign {
  /// A word like `category` at `start`, and the character after it that should be a colon.
  ///
  /// A semicolon needs a blank after it; the wide colon of Chinese and Japanese keyboards has its
  /// own.
  static func lookalike<Text: RandomAccessCollection<UInt8>>(
    _ text: Text, from start: Int, to end: Int
  ) -> (word: Range<Int>, sign: Range<Int>)? where Text.Index == Int {
    let word = start..<text.wordEnd(from: start)
    guard !word.isEmpty, word.upperBound < end else { return nil }
    var at = word.upperBound
    while at < end, text[at].isBlank { at += 1 }
    let sign = text.scalar(at: at)
    guard !sign.isEmpty, sign.upperBound <= end else { return nil }
    if text[at] == UInt8(ascii: ";") {
      let isEnd = sign.upperBound == end || text[sign.upperBound].isBlank
      return at == word.upperBound && isEnd ? (word, sign) : nil
    }
    return wide.contains { $0.utf8.elementsEqual(text[sign]) } ? (word, sign) : nil
  }

  private static let wide = ["：", "﹕", "︓", "∶", "ː", "꞉"]
}
