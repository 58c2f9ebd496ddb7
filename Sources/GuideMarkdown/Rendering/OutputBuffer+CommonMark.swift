internal import GuideSupport

/// Escaping as libcmark does it, so that its output and ours are the same bytes.
extension OutputBuffer {
  /// Appends text: `& < > "` are escaped, and `'` is not.
  mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    var index = 0
    while index < bytes.count {
      guard let entity = HTMLReference.written(bytes[index], apostrophe: nil) else {
        index += 1
        continue
      }
      append(UnsafeBufferPointer(rebasing: bytes[clean..<index]))
      append(entity)
      index += 1
      clean = index
    }
    append(UnsafeBufferPointer(rebasing: bytes[clean..<bytes.count]))
  }

  mutating func appendText(_ text: String) {
    var text = text
    text.withUTF8 { appendText($0) }
  }

  /// Appends an address for an attribute: what an address may not hold becomes `%XX`.
  mutating func appendAddress(_ bytes: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      if isPlainInAddress(byte) { continue }
      append(UnsafeBufferPointer(rebasing: bytes[clean..<index]))
      clean = index + 1
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      default:
        append(UInt8(ascii: "%"))
        append(hexadecimal(byte >> 4))
        append(hexadecimal(byte & 15))
      }
    }
    append(UnsafeBufferPointer(rebasing: bytes[clean..<bytes.count]))
  }

  mutating func appendAddress(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      // The brackets of `http://[::1]/` belong to the host.
      guard let slashes = bytes.firstIndex(of: UInt8(ascii: "/")), slashes + 2 < bytes.count,
        slashes > 0, bytes[slashes - 1] == UInt8(ascii: ":"),
        bytes[slashes + 1] == UInt8(ascii: "/"), bytes[slashes + 2] == UInt8(ascii: "["),
        let end = bytes.firstIndex(of: UInt8(ascii: "]")),
        bytes[(slashes + 3)..<end].allSatisfy({ $0 != UInt8(ascii: "/") && isPlainInAddress($0) })
      else { return appendAddress(bytes) }
      append(UnsafeBufferPointer(rebasing: bytes[...end]))
      appendAddress(UnsafeBufferPointer(rebasing: bytes[(end + 1)...]))
    }
  }
}

private func hexadecimal(_ digit: UInt8) -> UInt8 {
  digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
}

/// The bytes that libcmark leaves alone in an address.
@inline(__always)
private func isPlainInAddress(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
    UInt8(ascii: "(")...UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "#"),
    UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "_"),
    UInt8(ascii: "~"):
    true
  default: false
  }
}
