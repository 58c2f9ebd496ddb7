internal import Glibc

/// Finds the lines that git leaves in a file in which two people changed the same lines.
///
/// A conflict is what is from `<<<<<<<` to `>>>>>>>`. Half of one counts too: somebody may have
/// taken out only some of its lines. A lone `=======` does not: it is how some people underline a
/// heading.
package enum ConflictMarkers {
  /// The conflicts, each from the start of its first line to the end of its last.
  package static func conflicts(in bytes: [UInt8]) -> [Range<Int>] {
    let mayHaveSome = bytes.withUnsafeBufferPointer { bytes in
      hasMarker(UInt8(ascii: "<"), bytes) || hasMarker(UInt8(ascii: ">"), bytes)
    }
    return mayHaveSome ? join(markers(in: bytes)) : []
  }

  /// A diagnostic for each conflict.
  package static func diagnostics(in file: SourceFile) -> [Diagnostic] {
    conflicts(in: file.bytes).map { range in
      Diagnostic(
        TextFault.conflictMarker, at: SourceRange(file.id, range), sentence, allowed: advice)
    }
  }

  /// What is said of a conflict, in whatever file it is.
  package static let sentence =
    "Two people’s changes met here, and nobody has joined them yet."
  package static let advice =
    "Keep one of the two versions, or join them. Then take out the lines that begin with "
    + "`<<<<<<<`, `=======` and `>>>>>>>`."

  private enum Kind {
    case ours, base, middle, theirs
  }

  private struct Marker {
    var kind: Kind
    var line: Range<Int>
    /// True for a line with blanks before the marker, which git itself does not write.
    var isIndented: Bool
  }

  private static let length = 7

  /// True when seven of one character begin a line somewhere.
  ///
  /// Nearly every file ends here, so this is quick.
  private static func hasMarker(_ sign: UInt8, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    var from = 0
    while from < bytes.count, let hit = memchr(base + from, Int32(sign), bytes.count - from) {
      let start = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
      var end = start
      while end < bytes.count, bytes[end] == sign { end += 1 }
      if end - start == length { return true }
      from = end
    }
    return false
  }

  private static func markers(in bytes: [UInt8]) -> [Marker] {
    let lines = LineIndex(bytes)
    return (1...lines.starts.count).compactMap { line in
      let range = lines.range(ofLine: line)
      let text = bytes[range].drop { $0 == 0x20 || $0 == 0x09 }
      guard let sign = text.first, let kind = kind(of: sign) else { return nil }
      let rest = text.drop { $0 == sign }
      guard text.count - rest.count == length, rest.first.map({ $0 == 0x20 }) ?? true,
        kind != .middle || rest.allSatisfy({ $0 == 0x20 })
      else { return nil }
      return Marker(kind: kind, line: range, isIndented: text.count < range.count)
    }
  }

  private static func kind(of sign: UInt8) -> Kind? {
    switch sign {
    case UInt8(ascii: "<"): .ours
    case UInt8(ascii: "|"): .base
    case UInt8(ascii: "="): .middle
    case UInt8(ascii: ">"): .theirs
    default: nil
    }
  }

  /// Joins the markers of each conflict.
  ///
  /// Indented lines count only where all three are there: a file may quote one of them.
  private static func join(_ markers: [Marker]) -> [Range<Int>] {
    var conflicts: [Range<Int>] = []
    var open: [Marker] = []
    func close() {
      defer { open = [] }
      guard let first = open.first, let last = open.last,
        open.contains(where: { $0.kind == .ours || $0.kind == .theirs })
      else { return }
      let isWhole = first.kind == .ours && last.kind == .theirs && open.count > 2
      if isWhole || open.contains(where: { $0.kind != .middle && !$0.isIndented }) {
        conflicts.append(first.line.lowerBound..<last.line.upperBound)
      }
    }
    for marker in markers {
      switch marker.kind {
      case .ours:
        close()
        open = [marker]
      case .base, .middle:
        // A line of `=` that belongs to no conflict is a heading's.
        if open.last?.kind == .middle, open.first?.kind == .middle { open = [] }
        open.append(marker)
      case .theirs:
        open.append(marker)
        close()
      }
    }
    close()
    return conflicts
  }
}
