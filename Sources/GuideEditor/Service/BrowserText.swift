/// Texts as browsers have them: every line ends with a line feed.
enum BrowserText {
  /// What a box for text shows of some bytes.
  static func shown(_ bytes: some Sequence<UInt8>) -> String {
    var out: [UInt8] = []
    var wasReturn = false
    for byte in bytes {
      if byte == 13 {
        out.append(10)
      } else if byte != 10 || !wasReturn {
        out.append(byte)
      }
      wasReturn = byte == 13
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The bytes of a text from a browser, with the line endings of the file that it is for.
  static func bytes(_ text: String, like old: [UInt8]) -> [UInt8] {
    guard let end = old.firstIndex(where: { $0 == 10 || $0 == 13 }), old[end] == 13 else {
      return Array(text.utf8)
    }
    let isPair = end + 1 < old.count && old[end + 1] == 10
    return text.utf8.flatMap { $0 == 10 ? (isPair ? [13, 10] : [13]) : [$0] }
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
