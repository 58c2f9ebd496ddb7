internal import GuideSupport

/// What `guide explain CODE` says of a diagnostic.
package struct Explanation: Sendable {
  /// What is wrong and why it matters, in a few plain sentences.
  package var meaning: String
  /// A few lines of a file that have the fault.
  package var wrong: String
  /// The same lines, fixed.
  package var right: String

  package init(_ meaning: String, wrong: String, right: String) {
    self.meaning = meaning
    self.wrong = wrong
    self.right = right
  }
}

extension Explanation {
  /// The meaning up to its first period.
  package var firstSentence: String {
    let bytes = Array(meaning.utf8)
    for (index, byte) in bytes.enumerated()
    where byte == UInt8(ascii: ".")
      && (index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: " ")
        || bytes[index + 1] == UInt8(ascii: "\n"))
    {
      return String(decoding: bytes[...index], as: UTF8.self)
    }
    return meaning
  }
}

/// Every code that guide can report, from all modules, with what `guide explain` says of it.
package struct DiagnosticCatalog: Sendable {
  /// The codes, sorted.
  package let entries: [Entry]

  package struct Entry: Sendable {
    package var code: String
    package var severity: Severity
    package var explanation: Explanation
  }

  /// Joins the codes of the modules.
  ///
  /// A code that two modules have is listed once, as the first room explains it.
  package init(_ modules: [any DiagnosticCode.Type]) {
    var entries: [Entry] = []
    for room in modules { Self.add(room, to: &entries) }
    self.entries = entries.sorted { $0.code.precedes($1.code) }
  }

  private static func add<Code: DiagnosticCode>(_ room: Code.Type, to entries: inout [Entry]) {
    for code in Code.allCases where !entries.contains(where: { $0.code == code.rawValue }) {
      entries.append(
        Entry(code: code.rawValue, severity: code.severity, explanation: code.explanation))
    }
  }

  package subscript(code: String) -> Entry? { entries.first { $0.code == code } }
}
