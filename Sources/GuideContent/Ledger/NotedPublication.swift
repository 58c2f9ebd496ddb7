package import GuideSupport

/// A publication that the texts know of: a line of `published.lock` such as
/// `publication public 7 SHA-256`.
///
/// Whoever has the texts of a publication has this line with them, on whichever computer it was
/// made. So a computer that has never published can tell that it goes on from what is online.
package struct NotedPublication: Hashable, Sendable {
  package var target: String
  package var number: Int
  /// The SHA-256 of the site's list of files.
  package var digest: String

  static let word = "publication "
  /// How many are kept for each target.
  private static let most = 20

  package init(target: String, number: Int, digest: String) {
    self.target = target
    self.number = number
    self.digest = digest
  }

  init?(line: String) {
    let parts = line.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == Self.word.dropLast(), Identifier.isValid(String(parts[1])),
      let number = Int(parts[2]), (1...1_000_000_000).contains(number), parts[3].utf8.count == 64
    else { return nil }
    self.init(target: String(parts[1]), number: number, digest: String(parts[3]))
  }

  var line: String { "\(Self.word)\(target) \(number) \(digest)" }

  /// The last ones of each target.
  static func last(of all: Set<NotedPublication>) -> [NotedPublication] {
    Dictionary(grouping: all, by: \.target).values.flatMap { group in
      group.sorted { ($0.number, $0.digest) < ($1.number, $1.digest) }.suffix(most)
    }
  }

  /// Those that the ledger of a content folder has; none where there is no ledger.
  package static func read(in content: String) throws(SystemError) -> Set<NotedPublication> {
    let path = "\(content)/\(Ledger.fileName)"
    guard try Files.lookUp(path) == .file else { return [] }
    let text = String(decoding: try Files.read(path), as: UTF8.self)
    return Set(
      text.split(whereSeparator: \.isNewline).compactMap { line in
        line.hasPrefix(word) ? NotedPublication(line: String(line)) : nil
      })
  }
}
