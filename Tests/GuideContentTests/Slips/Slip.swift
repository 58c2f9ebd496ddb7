/// A file with one slip of the hand, and the same file as it was meant.
struct Slip {
  var operation: String
  var line: Int
  var wrong: [String]
  var right: [String]
}

/// Makes the slips of a file.
struct SlipMaker {
  let lines: [String]
  /// The lines that hold keys and values: all of a data file, the front matter of an article.
  let range: Range<Int>
  /// How many slips of one kind a file gets, spread over its lines.
  let most: Int
  private(set) var slips: [Slip] = []

  init(_ lines: [String], _ range: Range<Int>, most: Int = 2) {
    self.lines = lines
    self.range = range
    self.most = most
  }

  var all: [SlipLine] {
    SlipLine.all(in: Array(lines[range])).map { line in
      var line = line
      line.number += range.lowerBound
      return line
    }
  }

  /// Makes a slip in some of the lines for which there is one.
  ///
  /// - Parameters:
  ///   - change: the line as it is typed wrongly; nil where the slip can't be made.
  ///   - meant: the line as it should be, when it is not the one that is there.
  mutating func add(
    _ operation: String, where isFit: (SlipLine) -> Bool = { _ in true },
    meant: (SlipLine) -> String? = { _ in nil }, _ change: (SlipLine) -> String?
  ) {
    let found = all.filter { isFit($0) }.compactMap { line in change(line).map { (line, $0) } }
    for (line, text) in spread(found) {
      var (wrong, right) = (lines, lines)
      wrong.replaceSubrange(line.number...line.number, with: split(text))
      if let meant = meant(line) {
        right.replaceSubrange(line.number...line.number, with: split(meant))
      }
      slips.append(Slip(operation: operation, line: line.number + 1, wrong: wrong, right: right))
    }
  }

  /// Makes a slip of whole files.
  mutating func add(_ operation: String, line: Int, wrong: [String], right: [String]? = nil) {
    slips.append(Slip(operation: operation, line: line + 1, wrong: wrong, right: right ?? lines))
  }

  func spread<T>(_ found: [T]) -> [T] {
    if found.count <= most { return found }
    return (0..<most).map { found[$0 * (found.count - 1) / max(1, most - 1)] }
  }

  private func split(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
