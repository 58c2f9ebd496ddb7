internal import GuideSupport

/// The kinds of address that may be in a page: none of them runs code.
enum AddressScheme {
  private static let known: [StaticString] = ["https", "http", "mailto", "tel", "sms"]

  /// Whether what is before a colon is one of them, in small or capital letters.
  static func isKnown(_ scheme: some Collection<UInt8>) -> Bool {
    known.contains { name in
      name.withUTF8Buffer { bytes in
        scheme.count == bytes.count && zip(scheme, bytes).allSatisfy { $0 | 0x20 == $1 }
      }
    }
  }

  /// What comes before the address's path.
  enum Start {
    /// No scheme: a path, a query or an anchor.
    case path
    case known
    /// A scheme that is not allowed.
    case refused
  }

  static func start(of address: UnsafeBufferPointer<UInt8>) -> Start {
    for index in address.indices {
      switch address[index] {
      case UInt8(ascii: ":"): return isKnown(address[..<index]) ? .known : .refused
      case UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "?"): return .path
      default: break
      }
    }
    return .path
  }
}

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
