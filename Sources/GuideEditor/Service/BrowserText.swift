internal import GuideYAML

/// Texts as browsers have them: every line ends with a line feed.
enum BrowserText {
  /// What a box for text shows of some bytes.
  static func shown(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: LineEnding.unified(bytes), as: UTF8.self)
  }

  /// Whether a browser can show some bytes, and give every one of them back.
  static func isText(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// The bytes of a text from a browser, with the line endings of the file that it is for.
  static func bytes(_ text: String, like old: [UInt8]) -> [UInt8] {
    let ending = LineEnding.used(in: old)
    return ending == [10] ? Array(text.utf8) : text.utf8.flatMap { $0 == 10 ? ending : [$0] }
  }

  /// How many units of UTF-16 some bytes have in a browser.
  static func units(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var wasReturn = false
    for byte in bytes where byte & 0xC0 != 0x80 {
      if byte != 10 || !wasReturn { count += byte >= 0xF0 ? 2 : 1 }
      wasReturn = byte == 13
    }
    return count
  }
}
