internal import CCrypto

/// A SHA-256 digest: what names the content of a file, whatever it is called.
package struct SHA256: Hashable, Sendable {
  /// The 32 bytes, eight to a word, the first byte highest.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  fileprivate init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

  /// The digest of some bytes.
  package init(of bytes: UnsafeRawBufferPointer) {
    var stream = SHA256Stream()
    stream.append(bytes)
    self = stream.finish()
  }

  package init(of bytes: [UInt8]) { self = bytes.withUnsafeBytes { SHA256(of: $0) } }

  /// Reads 64 hexadecimal digits in lowercase; nil when they are anything else.
  package init?(hexadecimal digits: UnsafeRawBufferPointer) {
    guard digits.count == 64 else { return nil }
    guard let first = Self.word(digits, 0), let second = Self.word(digits, 16),
      let third = Self.word(digits, 32), let fourth = Self.word(digits, 48)
    else { return nil }
    words = (first, second, third, fourth)
  }

  private static func word(_ digits: UnsafeRawBufferPointer, _ start: Int) -> UInt64? {
    var word: UInt64 = 0
    for index in start..<start + 16 {
      let digit = digits[index]
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        word = word << 4 | UInt64(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"):
        word = word << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return word
  }

  /// Appends the 64 hexadecimal digits, in lowercase.
  package func append(to buffer: inout OutputBuffer) {
    Self.append(words.0, to: &buffer)
    Self.append(words.1, to: &buffer)
    Self.append(words.2, to: &buffer)
    Self.append(words.3, to: &buffer)
  }

  private static func append(_ word: UInt64, to buffer: inout OutputBuffer) {
    var rest = word
    for _ in 0..<16 {
      buffer.append(digit(UInt8(truncatingIfNeeded: rest >> 60)))
      rest <<= 4
    }
  }

  /// The 64 hexadecimal digits, in lowercase.
  package var hexadecimal: String { hexadecimal(64) }

  /// The first of them.
  ///
  /// - Parameter count: how many, from 0 to 64.
  package func hexadecimal(_ count: Int) -> String {
    String(unsafeUninitializedCapacity: count) { text in
      for index in 0..<count {
        let word =
          switch index / 16 {
          case 0: words.0
          case 1: words.1
          case 2: words.2
          default: words.3
          }
        text[index] = Self.digit(
          UInt8(truncatingIfNeeded: word >> UInt64(60 - index % 16 * 4) & 15))
      }
      return count
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  package static func == (left: SHA256, right: SHA256) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension SHA256 {
  /// The 32 bytes.
  package var bytes: [UInt8] {
    [words.0, words.1, words.2, words.3].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) }
    }
  }
}

/// Makes the digest of bytes that are not all in one place.
package struct SHA256Stream {
  private var context = SHA256_CTX()

  package init() { SHA256_Init(&context) }

  package mutating func append(_ bytes: UnsafeRawBufferPointer) {
    if let start = bytes.baseAddress { SHA256_Update(&context, start, bytes.count) }
  }

  package mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBytes { append($0) } }

  /// The digest of all that was appended; nothing may be appended any more.
  package mutating func finish() -> SHA256 {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words) { digest in
      _ = SHA256_Final(digest.baseAddress?.assumingMemoryBound(to: UInt8.self), &context)
    }
    return SHA256(
      words: (
        UInt64(bigEndian: words.0), UInt64(bigEndian: words.1), UInt64(bigEndian: words.2),
        UInt64(bigEndian: words.3)
      ))
  }
}
