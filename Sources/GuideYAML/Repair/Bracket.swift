/// A `[…]` or `{…}` as it stands in a text.
struct Bracket {
  /// From the opening to after the closing bracket.
  let range: Range<Int>
  /// True for `{first_name}`: one word between curly brackets, with neither colon nor comma, as
  /// the blanks of a letter are written.
  let isWord: Bool

  /// Nil when it is not closed within `area`.
  init?(_ text: [UInt8], at start: Int, within area: Range<Int>) {
    var depth = 0
    var quote: UInt8?
    var index = start
    while index < area.upperBound {
      let sign = text[index]
      index += 1
      if let open = quote {
        if sign == open { quote = nil }
        continue
      }
      switch sign {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if "[{,: ".utf8.contains(text[index - 2]) { quote = sign }
      default: break
      }
      if depth == 0 {
        range = start..<index
        let inside = (start + 1)..<(index - 1)
        isWord =
          text[start] == UInt8(ascii: "{") && !inside.isEmpty
          && inside.allSatisfy { !":,[]{}\"'".utf8.contains(text[$0]) }
        return
      }
    }
    return nil
  }
}
