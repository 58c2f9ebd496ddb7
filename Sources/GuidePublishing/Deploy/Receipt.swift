internal import GuideSupport

/// What is written down about one publication: who by role, when, and what exactly.
package struct Receipt: Sendable, Equatable {
  /// Counts from 1 for each target.
  package var number: Int
  package var target: String
  /// In the world's common time.
  package var when: String
  /// The role of whoever did it, as in `office`.
  package var by: String
  /// What was done: `published`, `brought back`, or `published in a hurry: ` and why.
  package var act: String
  /// The number of the kept site that readers see since.
  package var site: Int
  /// The SHA-256 of the site's list of files, so of the whole site.
  package var digest: String
  package var files: Int
  package var sent: Int
  package var removed: Int

  package init(
    number: Int, target: String, when: String, by: String, act: String, site: Int, digest: String,
    files: Int, sent: Int, removed: Int
  ) {
    self.number = number
    self.target = target
    self.when = when
    self.by = by
    self.act = act
    self.site = site
    self.digest = digest
    self.files = files
    self.sent = sent
    self.removed = removed
  }

  /// A line for each, as people read it.
  package var text: String {
    """
    number: \(number)
    target: \(target)
    when: \(when)
    by: \(Self.oneLine(by))
    act: \(Self.oneLine(act))
    site: \(site)
    sha256: \(digest)
    files: \(files)
    sent: \(sent)
    removed: \(removed)

    """
  }

  /// Reads one; nil when it is not as guide writes it.
  package init?(_ text: String) {
    var values: [String: String] = [:]
    for line in text.split(separator: "\n") {
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      values[String(line[..<colon])] = String(line[line.utf8.index(after: colon)...].dropFirst())
    }
    guard let number = values["number"].flatMap({ Int($0, in: Self.numbers) }),
      let target = values["target"],
      let when = values["when"], let by = values["by"], let act = values["act"],
      let site = values["site"].flatMap({ Int($0, in: Self.numbers) }),
      let digest = values["sha256"],
      let files = values["files"].flatMap({ Int($0, in: Self.numbers) }),
      let sent = values["sent"].flatMap({ Int($0, in: Self.numbers) }),
      let removed = values["removed"].flatMap({ Int($0, in: Self.numbers) })
    else { return nil }
    self.init(
      number: number, target: target, when: when, by: by, act: act, site: site, digest: digest,
      files: files, sent: sent, removed: removed)
  }

  /// No receipt of guide's own has more; the next number is counted on from it.
  private static let numbers = 0...1_000_000_000

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension Receipt {
  /// As in "publication 7 of 2026-11-26 15:40".
  package var words: String {
    "publication \(number) of \(when.prefix(10)) \(when.dropFirst(11).prefix(5))"
  }
}
