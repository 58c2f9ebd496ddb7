internal import GuideSupport

/// A `#` after a value, where YAML begins a comment.
enum NumberSign {
  /// True when the `#` is more likely a part of the value: `We are #1`, and `Suite # 5, Main Hall`.
  ///
  /// A comment has a space after its `#`. With that space, only a short number directly after a word
  /// is taken for the name of a room.
  static func belongsToText<Text: RandomAccessCollection<UInt8>>(
    _ text: Text, at sign: Int, to end: Int
  ) -> Bool where Text.Index == Int {
    let after = sign + 1
    guard after < end else { return false }
    if !text[after].isBlank { return text[after] != UInt8(ascii: "#") }
    guard sign - 1 > text.startIndex, text[sign - 1] == UInt8(ascii: " "),
      text[sign - 2].isASCIILetter, text[after] == UInt8(ascii: " ")
    else { return false }
    let rest = text[(after + 1)..<end]
    let digits = rest.prefix(while: \.isDigit)
    guard (1...4).contains(digits.count) else { return false }
    let tail = rest.dropFirst(digits.count)
    return tail.allSatisfy(\.isBlank) || tail.first == UInt8(ascii: ",")
  }
}
