internal import GuideSupport

/// How pieces of a file are shown in messages and written in repairs.
enum MessageText {
  /// A piece of the file for a message: one line, and not longer than a glance.
  static func excerpt(_ bytes: some Collection<UInt8>, limit: Int = 40) -> String {
    let text = String(decoding: bytes.prefix(limit * 4), as: UTF8.self)
    let line = text.prefix { !$0.isNewline }
    if line.count <= limit { return line.count < text.count ? line + "…" : String(line) }
    return line.prefix(limit) + "…"
  }

  /// The text in straight quotes: double ones, or single ones where that saves a backslash.
  static func quoted(_ bytes: some Collection<UInt8>) -> String {
    let double = UInt8(ascii: "\"")
    let single = UInt8(ascii: "'")
    let needsEscape = bytes.contains { $0 == double || $0 == UInt8(ascii: "\\") }
    var out: [UInt8] = []
    if needsEscape, !bytes.contains(single) {
      out = [single] + bytes + [single]
    } else {
      out.append(double)
      for byte in bytes {
        if byte == double || byte == UInt8(ascii: "\\") { out.append(UInt8(ascii: "\\")) }
        out.append(byte)
      }
      out.append(double)
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A run of the text without a comment and without blanks at its end.
  static func value<Text: RandomAccessCollection<UInt8>>(
    _ range: Range<Int>, in text: Text
  ) -> Range<Int> where Text.Index == Int {
    var end = range.upperBound
    for index in range where index > range.lowerBound {
      if text[index] == UInt8(ascii: "#"), text[index - 1].isBlank {
        end = index
        break
      }
    }
    while end > range.lowerBound, text[end - 1].isBlank { end -= 1 }
    return range.lowerBound..<end
  }

  /// "1 space", "2 spaces".
  static func spaces(_ count: Int) -> String { count == 1 ? "1 space" : "\(count) spaces" }
}
