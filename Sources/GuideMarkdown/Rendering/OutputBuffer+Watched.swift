internal import GuideSupport

extension OutputBuffer {
  /// Appends text escaped, and says what in it deserves a second look.
  mutating func appendWatched(_ bytes: UnsafeBufferPointer<UInt8>) -> ByteClass {
    let classes = ByteClass.table
    /// Where the bytes begin that have not been written yet.
    var clean = 0
    var seen: UInt8 = 0
    var index = -1
    while true {
      // Letters and spaces are what they are.
      index = ByteLanes.skipWords(bytes, from: index + 1)
      if index >= bytes.count { break }
      let kind = classes[Int(bytes[index])] & ~ByteClass.lineStart.rawValue
      if kind == 0 { continue }
      switch kind {
      case ByteClass.escaped.rawValue:
        append(UnsafeBufferPointer(rebasing: bytes[clean..<index]))
        if let entity = HTMLReference.written(bytes[index], apostrophe: nil) { append(entity) }
        clean = index + 1
      case ByteClass.colon.rawValue:
        if bytes.at(index + 1) == UInt8(ascii: "/"), bytes.at(index + 2) == UInt8(ascii: "/") {
          seen |= kind
        }
      case ByteClass.point.rawValue:
        if bytes.at(index - 1) | 0x20 == UInt8(ascii: "w"),
          bytes.at(index - 2) | 0x20 == UInt8(ascii: "w"),
          bytes.at(index - 3) | 0x20 == UInt8(ascii: "w")
        {
          seen |= kind
        }
      default: seen |= kind
      }
    }
    append(UnsafeBufferPointer(rebasing: bytes[clean...]))
    return ByteClass(rawValue: seen)
  }
}
