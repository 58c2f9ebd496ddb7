internal import CCmark
internal import GuideDiagnostics

/// Finds in the source what the tree speaks of, and keeps what is wrong with it.
///
/// libcmark's lines of blocks are right, its columns within a line are not; so a fault is looked
/// for in the text itself, from the line that libcmark names on. One object is shared by the
/// renderer and all checks of a piece of Markdown: where the last fault was found tells where the
/// next one of the same words is.
final class MarkdownReporter {
  let map: SourceMap
  /// False when everything is as libcmark has it, and nothing is looked for.
  private let isChecked: Bool
  /// The paragraph or heading that is being looked at.
  var textBlock: OpaquePointer?
  /// How far faults have been found in the source, to tell equal ones apart.
  private(set) var cursor = 0
  /// Where nothing more is said: what is there is something else than Markdown takes it for,
  /// which has been said.
  var muted = 0..<0
  /// Places of which all has been said, in the order of the file.
  var settled: [SourceRange] = []
  /// The names of the blocks that a text may have, where a line looks like one.
  var blockNames: [String] = []
  /// What was reported once already and is not repeated for each item or line.
  var reportedTaskList: OpaquePointer?
  var reportedParagraph: OpaquePointer?
  var reportedFootnotes: Set<String> = []
  /// What was found; `add` takes it in.
  private(set) var faults: [Diagnostic] = []
  private var errorCount = 0
  private var warningCount = 0
  /// How many bytes may still be searched for what is where.
  private var searchBudget = MarkdownReporter.searchBudget

  init(_ map: SourceMap, isChecked: Bool) {
    self.map = map
    self.isChecked = isChecked
  }

  /// The most bytes in which something is looked for.
  ///
  /// A paragraph is hardly ever longer, and one of a megabyte with a thousand faults is not
  /// searched from end to end a thousand times.
  private static var searchLimit: Int { 65_536 }

  /// The most bytes that are searched for one text; nobody reads a text with that many faults.
  private static var searchBudget: Int { 4 << 20 }

  /// The most findings of one text, errors by themselves: nobody reads more.
  private static var findingLimit: Int { 500 }

  /// The paragraph or heading that a node is in, or the node itself.
  private func block(of node: OpaquePointer) -> OpaquePointer {
    cmark_node_get_type(node).rawValue >= CMARK_NODE_FIRST_INLINE.rawValue
      ? textBlock ?? node : node
  }

  /// The lines of the block that a node is in.
  func lines(of node: OpaquePointer) -> Range<Int> {
    let block = block(of: node)
    let first = max(1, Int(cmark_node_get_start_line(block)))
    let last = max(first, Int(cmark_node_get_end_line(block)))
    return map.trimmed(map.lines[first...last])
  }

  /// The line that a node begins on.
  func line(of node: OpaquePointer) -> Range<Int> {
    let line = Int(cmark_node_get_start_line(node))
    return line > 0 ? map.trimmed(line: line) : lines(of: node)
  }

  /// Where `needle` is in the source, near a node; nil when it is written there in another
  /// way, with a backslash or as `&amp;`.
  func locate(
    _ needle: some Collection<UInt8>, near node: OpaquePointer
  ) -> Range<Int>? {
    if needle.isEmpty || searchBudget <= 0 { return nil }
    let block = block(of: node)
    let first = max(1, Int(cmark_node_get_start_line(block)))
    let last = max(first, Int(cmark_node_get_end_line(block)))
    let whole = map.lines[first...last]
    let line = Int(cmark_node_get_start_line(node))
    let hint = line > first && line <= last ? map.lines[line].lowerBound : whole.lowerBound
    let from = cursor < whole.upperBound ? max(cursor, hint) : hint
    return find(needle, from..<min(whole.upperBound, from + Self.searchLimit))
      ?? find(needle, whole.prefix(Self.searchLimit))
  }

  /// Where the address of a link is: after its parenthesis, so that words which are the same
  /// as the address are not taken for it.
  func locate(
    address: UnsafeBufferPointer<UInt8>, near node: OpaquePointer
  ) -> Range<Int>? {
    if !isChecked || address.isEmpty { return nil }
    var needle: [UInt8] = []
    needle.reserveCapacity(address.count + 1)
    needle.append(UInt8(ascii: "("))
    needle.append(contentsOf: address)
    guard let found = locate(needle, near: node) else { return locate(address, near: node) }
    moveCursor(to: found.upperBound)
    return found.lowerBound + 1..<found.upperBound
  }

  /// The first place of `needle` that has no backslash before it.
  private func find(
    _ needle: some Collection<UInt8>, _ range: Range<Int>
  ) -> Range<Int>? {
    var from = range.lowerBound
    defer { searchBudget -= from - range.lowerBound }
    while from < range.upperBound, let found = map.find(needle, in: from..<range.upperBound) {
      if found.lowerBound == 0
        || map.bytes(found.lowerBound - 1..<found.lowerBound).first != UInt8(ascii: "\\")
      {
        from = found.lowerBound
        return found
      }
      from = found.lowerBound + 1
    }
    from = range.upperBound
    return nil
  }

  func report(
    _ fault: MarkdownFault, at range: Range<Int>, _ message: String, allowed: String? = nil,
    write: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    if muted.contains(range.lowerBound) { return }
    moveCursor(to: range.upperBound)
    let place = map.place(range)
    let isSure = write.map { map.takes($0, inPlaceOf: range, at: place) } ?? false
    add(
      Diagnostic(
        fault, at: place, message, allowed: allowed, write: isSure ? write : nil, notes: notes))
  }

  /// Goes on looking for faults after an offset.
  func moveCursor(to offset: Int) { cursor = max(cursor, offset) }

  /// Takes a finding in, unless there are more than anybody reads.
  func add(_ found: Diagnostic) {
    // Findings come nearly in the order of the file: a settled place long before says nothing of this one.
    let offset = found.place.range.lowerBound
    if settled.suffix(8).contains(where: { $0.range.contains(offset) }) { return }
    if found.severity == .error {
      errorCount += 1
      if errorCount > Self.findingLimit { return }
    } else {
      warningCount += 1
      if warningCount > Self.findingLimit { return }
    }
    faults.append(found)
  }
}
