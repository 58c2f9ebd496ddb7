package import GuideDiagnostics
package import GuideYAML

/// Makes sure that following a message's advice puts things right.
///
/// A replacement is worked out from the look of a line, and a line can look like something it is
/// not. So each one is tried on a copy of the file, and the copy is read. It is offered only when
///
/// - nothing is wrong any more where it was put,
/// - no error is new, and
/// - the file says the same everywhere else: the values, and the keys that they belong to.
///
/// The message stays in any case. This costs a reading of the file for each replacement, and only
/// for files with faults.
package struct RepairCheck {
  /// What reading a file gave.
  package struct Reading {
    package let node: Node?
    package let diagnostics: [Diagnostic]

    package init(node: Node?, diagnostics: [Diagnostic]) {
      self.node = node
      self.diagnostics = diagnostics
    }
  }

  private let file: SourceFile
  private let before: Reading
  /// How many faults of each kind there were at each place.
  private let known: [Fault: Int]
  /// Reads the same file with other bytes; of the same number, so that places can be compared.
  private let read: (_ changed: SourceFile, _ growth: Int) -> Reading

  private struct Fault: Hashable {
    let code: String
    let start: Int

    init(_ diagnostic: Diagnostic) {
      self.init(diagnostic.code, diagnostic.place.range.lowerBound)
    }

    init(_ code: String, _ start: Int) {
      self.code = code
      self.start = start
    }
  }

  /// How many replacements of one file are tried; those after them are not offered.
  private static let limit = 24
  /// How many bytes are read for them.
  private static let budget = 4 << 20

  /// - Parameter read: reads a changed copy of the file; `growth` says by how much it is longer.
  package init(
    _ file: SourceFile, before: Reading,
    read: @escaping (_ changed: SourceFile, _ growth: Int) -> Reading
  ) {
    self.file = file
    self.before = before
    known = Dictionary(before.diagnostics.lazy.map { (Fault($0), 1) }, uniquingKeysWith: +)
    self.read = read
  }

  /// The diagnostics of the reading, without the replacements that do not put things right.
  package func checked() -> [Diagnostic] {
    var diagnostics = before.diagnostics
    var tried = 0
    // A file with many slips is read again for each of them.
    let cost = file.bytes.count * (1 + before.diagnostics.count)
    for index in diagnostics.indices {
      guard diagnostics[index].write != nil, diagnostics[index].place.file == file.id else {
        continue
      }
      let isAffordable = tried < Self.limit && (tried == 0 || tried * cost <= Self.budget)
      tried += 1
      if !isAffordable || !isRight(index) { diagnostics[index].write = nil }
    }
    return diagnostics
  }

  private func isRight(_ index: Int) -> Bool {
    let diagnostic = before.diagnostics[index]
    let range = diagnostic.place.range
    guard let write = diagnostic.write, range.upperBound <= file.bytes.count else { return false }
    var bytes = file.bytes
    bytes.replaceSubrange(range, with: Array(write.utf8))
    let growth = bytes.count - file.bytes.count
    let after = read(SourceFile(id: file.id, name: file.name, bytes: bytes), growth)
    // With one line out of place, what else is wrong may come from a wrong guess at its place.
    let isEchoed = diagnostic.fault(as: YAMLFault.self)?.isEchoed == true
    for error in after.diagnostics
    where error.severity == .error && error.place.file == file.id {
      if isEchoed || !isKnown(error, besides: index, range, growth: growth) { return false }
    }
    guard let old = before.node else {
      // Not text yet: then there is nothing to compare, and each wrong byte stands by itself.
      return diagnostic.fault is TextFault
    }
    guard let new = after.node else { return false }
    return NodeComparison(changed: range).isSame(old, new)
  }

  /// Whether an error was there before, outside of what was replaced.
  private func isKnown(
    _ error: Diagnostic, besides index: Int, _ range: Range<Int>, growth: Int
  ) -> Bool {
    var start = error.place.range.lowerBound
    if start >= range.upperBound + growth {
      start -= growth
    } else if start >= range.lowerBound {
      return false
    }
    let fault = Fault(error.code, start)
    let others = fault == Fault(before.diagnostics[index]) ? 1 : 0
    return known[fault, default: 0] > others
  }
}
