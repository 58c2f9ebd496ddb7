internal import GuideSupport

/// Which publication is at a target, written down at the target itself.
///
/// It tells each computer that publishes there what the others did: how many publications there
/// were, and whether the last one was its own.
package struct PublicationMark: Sendable, Equatable {
  package static let fileName = ".guide-publication"
  private static let firstLine = "guide-publication 1"

  /// Counts from 1 for each target, whichever computer publishes.
  package var number: Int
  /// In the world's common time.
  package var when: String
  /// The role of whoever did it.
  package var by: String
  /// The SHA-256 of the site's list of files.
  package var digest: String

  package init(number: Int, when: String, by: String, digest: String) {
    self.number = number
    self.when = when
    self.by = by
    self.digest = digest
  }

  package var text: String {
    """
    \(Self.firstLine)
    number: \(number)
    when: \(when)
    by: \(by.split(whereSeparator: \.isNewline).joined(separator: " "))
    sha256: \(digest)

    """
  }

  /// Reads one; nil when it is not as guide writes it.
  package init?(reading bytes: [UInt8]) {
    let lines = String(decoding: bytes.prefix(4_096), as: UTF8.self).split(separator: "\n")
    guard lines.first == Self.firstLine[...] else { return nil }
    var values: [Substring: Substring] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      values[line[..<colon]] = line[line.index(after: colon)...].drop { $0 == " " }
    }
    guard let number = values["number"].flatMap({ Int($0) }), (1...1_000_000_000).contains(number),
      let when = values["when"], let by = values["by"], let digest = values["sha256"],
      digest.utf8.count == 64
    else { return nil }
    self.init(
      number: number, when: String(when), by: String(by.prefix(100)), digest: String(digest))
  }

  /// As in "publication 7 of 2026-11-26 15:40".
  package var shortWords: String {
    when.utf8.count >= 16
      ? "publication \(number) of \(when.prefix(10)) \(when.dropFirst(11).prefix(5))"
      : "publication \(number)"
  }

  /// The same, and who did it.
  package var words: String { "\(shortWords), by the role \(by)" }
}
