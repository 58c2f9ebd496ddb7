internal import GuideSupport

/// A `#` after a value, where YAML begins a comment.
enum NumberSign {
  /// True when the `#` is more likely a part of the value: `We are #1`, and `Suite # 5, Main Hall`.
  ///
  /// A comment has a space after its `#`. With that space, only a number directly after what has
  /// numbers, such as a room, is taken for text: `first # 1` counts the lines.
  static func belongsToText<Text: RandomAccessCollection<UInt8>>(
    _ text: Text, at sign: Int, to end: Int
  ) -> Bool where Text.Index == Int {
    let after = sign + 1
    guard after < end else { return false }
    if !text[after].isBlank { return text[after] != UInt8(ascii: "#") }
    guard text[sign - 1] == UInt8(ascii: " "), text[after] == UInt8(ascii: " "),
      text[(after + 1)..<end].first?.isDigit == true
    else { return false }
    var stop = sign - 1
    if stop > text.startIndex, text[stop - 1] == UInt8(ascii: ".") { stop -= 1 }
    var start = stop
    while start > text.startIndex, text[start - 1].isASCIILetter { start -= 1 }
    return numbered.contains(String(decoding: text[start..<stop], as: UTF8.self).lowercased())
  }

  /// What has a number in an address.
  private static let numbered: Set<String> = [
    "apartment", "apt", "bldg", "box", "building", "door", "floor", "gate", "hall", "lot", "office",
    "rm", "room", "ste", "suite", "unit",
  ]
}
