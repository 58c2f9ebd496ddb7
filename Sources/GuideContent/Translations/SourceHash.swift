internal import GuideSystem

/// Which version of an original a translation was made from: `source_hash`.
///
/// Eight digits for all sentences together, a dash, and four for each sentence. So a translation
/// remembers enough to tell which sentences are new, and holds no copy of the old text.
package struct SourceHash: Sendable, Equatable {
  /// As it stands in a file.
  package let text: String
  private let sentences: Set<String>

  /// Of an original as it is now.
  package init(of units: [SourceUnit]) {
    let all = units.map(\.text).joined(separator: "\n")
    let parts = units.map { Self.digits($0.text, 4) }
    text = "\(Self.digits(all, 8))-\(parts.joined())"
    sentences = Set(parts)
  }

  /// As it was written into a translation; nil when it is none.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    let isHash =
      bytes.count >= 9 && bytes[8] == UInt8(ascii: "-") && (bytes.count - 9) % 4 == 0
      && bytes.enumerated().allSatisfy { $0.offset == 8 || Self.isDigit($0.element) }
    guard isHash else { return nil }
    self.text = text
    sentences = Set(
      stride(from: 9, to: bytes.count, by: 4).map {
        String(decoding: bytes[$0..<$0 + 4], as: UTF8.self)
      })
  }

  /// The sentences that were not there, or were different, when the hash was made.
  package func new(in units: [SourceUnit]) -> [SourceUnit] {
    units.filter { !sentences.contains(Self.digits($0.text, 4)) }
  }

  package static func == (left: SourceHash, right: SourceHash) -> Bool { left.text == right.text }

  private static func digits(_ text: String, _ count: Int) -> String {
    String(SHA256(of: Array(text.utf8)).hexadecimal.prefix(count))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
