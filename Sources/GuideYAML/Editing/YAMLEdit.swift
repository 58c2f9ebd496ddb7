package import GuideDiagnostics

/// Changes single values of a YAML text and leaves every other byte as it is.
///
/// Comments, blank lines, quotes, line endings and the order of keys are somebody's work; a file that
/// is read and written anew as a whole would lose them. So an edit is a run of bytes at the place
/// that a node knows, and what comes out is read again before it is trusted.
package struct YAMLEdit {
  private let file: SourceFile
  private var changes: [Change] = []

  private struct Change {
    var range: Range<Int>
    var bytes: [UInt8]
  }

  package init(_ file: SourceFile) { self.file = file }

  /// Puts a value in place of another, in the quotes of the old one.
  ///
  /// - Returns: false for a value that is none, or is in lines of its own after `|` or `>`.
  package mutating func replace(_ node: Node, by text: String) -> Bool {
    guard case .scalar(let scalar) = node.content,
      let written = YAMLText.written(text, as: scalar.style)
    else { return false }
    changes.append(Change(range: node.place.range, bytes: Array(written.utf8)))
    return true
  }

  /// Adds a key after another key of the same group.
  ///
  /// - Parameter written: the value as it is to be in the file.
  /// - Returns: false when the group has no such key, or its value takes lines of its own.
  package mutating func add(
    _ key: String, written: String, after other: String, in group: Node
  ) -> Bool {
    guard case .mapping(let mapping) = group.content,
      let entry = mapping.entries.first(where: { $0.key == other }), isOnOneLine(entry)
    else { return false }
    let end = entry.value.place.range.upperBound
    let start = group.place.range.lowerBound
    if start < file.bytes.count, file.bytes[start] == UInt8(ascii: "{") {
      changes.append(Change(range: end..<end, bytes: Array(", \(key): \(written)".utf8)))
      return true
    }
    // After the whole line: a comment at its end belongs to it.
    let bytes = file.bytes
    let line = bytes.line(at: end, within: 0..<bytes.count)
    let indent = String(repeating: " ", count: column(of: entry.keyPlace.range.lowerBound))
    changes.append(
      Change(
        range: line.upperBound..<line.upperBound,
        bytes: lineEnding + Array("\(indent)\(key): \(written)".utf8)))
    return true
  }

  /// Adds a line at an offset at which a line begins.
  package mutating func add(line: String, at offset: Int) {
    changes.append(Change(range: offset..<offset, bytes: Array(line.utf8) + lineEnding))
  }

  /// The file with all changes in it.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var position = 0
    let ordered = changes.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, change) in ordered {
      bytes += file.bytes[position..<change.range.lowerBound]
      bytes += change.bytes
      position = change.range.upperBound
    }
    return bytes + file.bytes[position...]
  }

  private func isOnOneLine(_ entry: Mapping.Entry) -> Bool {
    if case .scalar(let scalar) = entry.value.content,
      scalar.style == .literal || scalar.style == .folded
    {
      return false
    }
    let range = entry.keyPlace.range.lowerBound..<entry.value.place.range.upperBound
    return !file.bytes[range].contains(where: isLineEnd)
  }

  /// How far from the start of its line something is; a dash before it counts as a blank.
  private func column(of offset: Int) -> Int {
    var start = offset
    while start > 0, !isLineEnd(file.bytes[start - 1]) { start -= 1 }
    if start == 0, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    return offset - start
  }

  /// The line ending that the file uses.
  private var lineEnding: [UInt8] {
    guard let first = file.bytes.firstIndex(where: isLineEnd) else { return [10] }
    if file.bytes[first] == 10 { return [10] }
    let isPair = first + 1 < file.bytes.count && file.bytes[first + 1] == 10
    return isPair ? [13, 10] : [13]
  }
}
