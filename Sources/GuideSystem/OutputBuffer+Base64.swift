extension OutputBuffer {
  /// Appends bytes as Base64 (RFC 4648).
  package mutating func appendBase64(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let left = bytes.count - index
      let group =
        Int(bytes[index]) << 16 | (left > 1 ? Int(bytes[index + 1]) << 8 : 0)
        | (left > 2 ? Int(bytes[index + 2]) : 0)
      append(Self.base64[group >> 18])
      append(Self.base64[group >> 12 & 63])
      append(left > 1 ? Self.base64[group >> 6 & 63] : UInt8(ascii: "="))
      append(left > 2 ? Self.base64[group & 63] : UInt8(ascii: "="))
      index += 3
    }
  }

  private static let base64 = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
