internal import GuideSupport

/// A line of YAML taken apart, as a person would see it.
struct Line {
  /// From 0.
  let number: Int
  /// Without the line ending.
  let range: Range<Int>
  /// The blanks at the start, tabs and other blanks too.
  let indent: Range<Int>
  /// The offsets of the `-` at the start that make list items.
  let dashes: [Int]
  /// What comes after the dashes, without a comment and the blanks before it.
  let content: Range<Int>
  /// The key, where the line has a colon that ends one.
  let key: Range<Int>?
  /// What comes after the colon, or after the dashes where there is no key.
  let value: Range<Int>
  /// True for a line of the text after `|` or `>`.
  var isBlockText = false

  /// Nothing but blanks or a comment.
  var isEmpty: Bool { content.isEmpty && dashes.isEmpty }

  /// How far from the left the content begins.
  var column: Int { content.lowerBound - range.lowerBound }

  /// How far from the left the line begins, with its dashes.
  var start: Int { (dashes.first ?? content.lowerBound) - range.lowerBound }

  /// True when something is after the colon, or after a dash.
  var hasValue: Bool { !value.isEmpty }

  init(_ text: [UInt8], _ range: Range<Int>, number: Int) {
    self.number = number
    self.range = range
    var index = range.lowerBound
    while index < range.upperBound {
      let length = Line.blankLength(text, at: index)
      if length == 0 { break }
      index = min(index + length, range.upperBound)
    }
    indent = range.lowerBound..<index
    var dashes: [Int] = []
    while index < range.upperBound, text[index] == UInt8(ascii: "-"),
      index + 1 == range.upperBound || text[index + 1].isBlank
    {
      dashes.append(index)
      index += 1
      while index < range.upperBound, text[index].isBlank { index += 1 }
    }
    self.dashes = dashes
    let isRemark = index < range.upperBound && text[index] == UInt8(ascii: "#")
    content =
      isRemark
      ? index..<index : Line.withoutRemark(index..<range.upperBound, in: text)
    key = Line.key(content, in: text)
    var start = key.map { Line.colon(after: $0, in: text) + 1 } ?? content.lowerBound
    while start < content.upperBound, text[start].isBlank { start += 1 }
    value = min(start, content.upperBound)..<content.upperBound
  }

  /// All lines of a text.
  static func all(of text: [UInt8]) -> [Line] {
    var lines: [Line] = []
    let all = 0..<text.count
    var start = 0
    /// The column that the text of an open block must exceed.
    var block: Int?
    repeat {
      let range = text.line(at: start, within: all)
      var line = Line(text, range, number: lines.count)
      if let column = block, line.range.isEmpty || line.indent.count > column || line.isEmpty {
        line.isBlockText = true
      } else {
        block = line.opensBlock(text) ? (line.key != nil ? line.column : line.start) : nil
      }
      lines.append(line)
      start = text.nextLine(after: range, within: all)
    } while start < text.count
    return lines
  }

  /// True for `key: |` and its like.
  func opensBlock(_ text: [UInt8]) -> Bool {
    guard key != nil || !dashes.isEmpty, let first = value.first,
      text[first] == UInt8(ascii: "|") || text[first] == UInt8(ascii: ">")
    else { return false }
    return value.count <= 3
      && value.dropFirst().allSatisfy { "+-123456789".utf8.contains(text[$0]) }
  }

  /// A comment begins with `#` after a blank, outside of quotes.
  private static func withoutRemark(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var quote: UInt8?
    var end = range.upperBound
    for index in range {
      let byte = text[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        // A quote opens where a value begins; elsewhere it is an apostrophe.
        let before = index > range.lowerBound ? text[index - 1] : UInt8(ascii: " ")
        if before.isBlank || "[{,".utf8.contains(before),
          text[index + 1..<range.upperBound].contains(byte)
        {
          quote = byte
        }
      } else if byte == UInt8(ascii: "#"), index > range.lowerBound, text[index - 1].isBlank {
        end = index
        break
      }
    }
    while end > range.lowerBound, text[end - 1].isBlank { end -= 1 }
    return range.lowerBound..<end
  }

  private static func key(_ content: Range<Int>, in text: [UInt8]) -> Range<Int>? {
    guard let first = content.first else { return nil }
    let quote = text[first]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let close = text[(first + 1)..<content.upperBound].firstIndex(of: quote) else {
        return nil
      }
      let colon = Line.colon(after: first..<close + 1, in: text)
      guard colon < content.upperBound, text[colon] == UInt8(ascii: ":"),
        colon + 1 == content.upperBound || text[colon + 1].isBlank
      else { return nil }
      return first..<close + 1
    }
    guard quote != UInt8(ascii: "["), quote != UInt8(ascii: "{") else { return nil }
    for index in content where text[index] == UInt8(ascii: ":") {
      if index + 1 == content.upperBound || text[index + 1].isBlank {
        var end = index
        while end > first, text[end - 1].isBlank { end -= 1 }
        return end > first ? first..<end : nil
      }
    }
    return nil
  }

  private static func colon(after key: Range<Int>, in text: [UInt8]) -> Int {
    var index = key.upperBound
    while index < text.count, text[index].isBlank { index += 1 }
    return index
  }

  /// The length of a blank of any kind at `index`: a space, a tab, one that does not break.
  static func blankLength(_ text: [UInt8], at index: Int) -> Int {
    text[index].isBlank ? 1 : text.oddSpaceLength(at: index)
  }
}
