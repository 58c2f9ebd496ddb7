import Foundation

/// The examples of the specification of CommonMark 0.30.
struct SpecificationExamples {
  struct Example {
    var number: Int
    var markdown: String
    var html: String
  }

  var examples: [Example] = []

  /// Reads what `scripts/setup-tests` has fetched; nil when it is not there.
  init?() {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: ".guide-tools/spec-0.30.txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    let fence = String(repeating: "`", count: 32)
    var parts: [[String]]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.replacingOccurrences(of: "→", with: "\t")
      if line == fence + " example" {
        parts = [[]]
      } else if line == fence, let found = parts, found.count == 2 {
        examples.append(
          Example(
            number: examples.count + 1, markdown: found[0].map { $0 + "\n" }.joined(),
            html: found[1].map { $0 + "\n" }.joined()))
        parts = nil
      } else if line == ".", parts?.count == 1 {
        parts?.append([])
      } else if let last = parts?.indices.last {
        parts?[last].append(line)
      }
    }
  }
}
