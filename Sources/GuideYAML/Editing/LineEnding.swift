/// How the lines of a file end.
package enum LineEnding {
  /// The ending of the first line; a line feed for a text of one line.
  package static func used(in bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(where: isLineEnd) else { return [10] }
    if bytes[first] == 10 { return [10] }
    let isPair = first + 1 < bytes.count && bytes[first + 1] == 10
    return isPair ? [13, 10] : [13]
  }

  /// The text with a line feed at the end of each line.
  package static func unified(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var afterReturn = false
    for byte in bytes {
      if byte == 13 {
        out.append(10)
      } else if byte != 10 || !afterReturn {
        out.append(byte)
      }
      afterReturn = byte == 13
    }
    return out
  }
}
