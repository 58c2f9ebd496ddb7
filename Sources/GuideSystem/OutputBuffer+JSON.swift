extension OutputBuffer {
  /// Appends text as a JSON string, for files that are read by programs only.
  package mutating func appendJSON(_ text: [UInt8]) {
    append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case UInt8(ascii: "\n"): append("\\n")
      case 0..<0x20, 0x7F: append(UInt8(ascii: " "))
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }
}
