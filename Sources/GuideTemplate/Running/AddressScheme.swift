/// The kinds of address that may stand in a page: none of them runs code.
enum AddressScheme {
  private static let known: [StaticString] = ["https", "http", "mailto", "tel", "sms"]

  /// Whether what stands before a colon is one of them, in small or capital letters.
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
