internal import GuideSupport

/// A comment in the form of another language: `// note`, `/* note */`, `<!-- note -->`, `; note`.
struct ForeignComment {
  /// What it begins with.
  let sign: String
  /// What it says.
  let words: Range<Int>

  /// Nil when no such comment begins at `start`.
  init?<Text: RandomAccessCollection<UInt8>>(_ text: Text, at start: Int, to end: Int)
  where Text.Index == Int {
    guard start < end else { return nil }
    let forms: [(open: String, close: String)] = [
      ("//", ""), ("/*", "*/"), ("<!--", "-->"), (";", ""),
    ]
    for form in forms where text[start..<end].starts(with: form.open.utf8) {
      var from = start + form.open.utf8.count
      // `//cdn.example.org` is an address, `;)` a face.
      guard from < end, text[from].isBlank else { continue }
      while from < end, text[from].isBlank { from += 1 }
      var to = end
      while to > from, text[to - 1].isBlank { to -= 1 }
      let close = form.close.utf8
      if !close.isEmpty, to - from >= close.count, text[to - close.count..<to].elementsEqual(close)
      {
        to -= close.count
        while to > from, text[to - 1].isBlank { to -= 1 }
      }
      sign = form.open
      words = from..<to
      return
    }
    return nil
  }
}
