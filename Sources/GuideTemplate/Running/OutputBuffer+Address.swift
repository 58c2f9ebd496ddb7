internal import GuideSystem

extension OutputBuffer {
  /// Writes an address, escaped: relative to the page when it is a path, as it is when it is whole.
  mutating func append(address: String, prefix: [UInt8]) {
    var address = address
    address.withUTF8 { bytes in
      switch AddressScheme.start(of: bytes) {
      case .known: break
      case .path:
        append(prefix)
        if bytes.isEmpty && prefix.isEmpty { append("./") }
      case .refused:
        // With a path before it, the browser takes it for a file's name and nothing worse.
        append(prefix)
        append("./")
      }
      appendEscaped(bytes)
    }
  }

  /// Writes a value as its type asks for.
  mutating func append(_ value: Value, prefix: [UInt8]) {
    switch value {
    case .text(let text): appendEscaped(text)
    case .html(let bytes): append(bytes)
    case .number(let number): append(decimal: number)
    case .address(let address): append(address: address, prefix: prefix)
    // The checker lets none of these through.
    case .none, .flag, .list, .record: break
    }
  }
}
