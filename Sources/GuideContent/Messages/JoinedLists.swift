internal import GuideDiagnostics
internal import GuideSupport
internal import GuideYAML

/// Finds lists whose lines YAML joins after a `>`.
enum JoinedLists {
  static func check(_ node: Node, in file: SourceFile, _ diagnostics: DiagnosticCollector) {
    switch node.content {
    case .scalar(let scalar):
      guard scalar.style == .folded else { return }
      let lines = LinesOfValue(file, node.place)
      guard lines.areJoined(where: beginsItem), let place = lines.markPlace else { return }
      diagnostics.append(
        Diagnostic(
          ContentFault.lineBreaksLost, at: place,
          "The lines of the list below run together into one.",
          allowed: "`>` joins lines; `|` keeps them.", write: "|"))
    case .sequence(let items):
      for item in items { check(item, in: file, diagnostics) }
    case .mapping(let mapping):
      for entry in mapping.entries { check(entry.value, in: file, diagnostics) }
    }
  }

  private static func beginsItem(_ line: ArraySlice<UInt8>) -> Bool {
    let digits = line.prefix { $0.isDigit }
    let rest = line.dropFirst(digits.count)
    guard let sign = rest.first, rest.dropFirst().first == 0x20 else { return false }
    return digits.isEmpty
      ? "-*+".utf8.contains(sign) : digits.count <= 2 && ".)".utf8.contains(sign)
  }
}
