package import GuideContent

extension Prose {
  /// The words of a line of Markdown, without its marks.
  package var plainText: String {
    var text = self.text
    return text.withUTF8 { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      var isInAddress = false
      for byte in bytes {
        if isInAddress {
          isInAddress = byte != UInt8(ascii: ")")
          continue
        }
        switch byte {
        case UInt8(ascii: "(") where result.last == UInt8(ascii: "]"):
          result.removeLast()
          isInAddress = true
        case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "["): break
        default: result.append(byte)
        }
      }
      result.removeAll { $0 == UInt8(ascii: "]") }
      return String(decoding: result, as: UTF8.self)
    }
  }
}
