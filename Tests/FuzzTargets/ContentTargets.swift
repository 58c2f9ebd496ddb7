internal import GuideContent
internal import GuideDiagnostics
internal import GuideYAML

/// The files that staff write.
extension FuzzTarget {
  /// Any YAML, as far as its nodes.
  static let yaml = FuzzTarget("yaml") { bytes in
    let input = ReadFile(bytes, named: "a.yaml")
    guard TextCheck.check(input.file, diagnostics: input.diagnostics) else {
      return input.diagnostics.isEmpty ? "it is no text, and nobody says so" : input.broken()
    }
    let node = YAML.parse(input.file, diagnostics: input.diagnostics)
    if node == nil, input.diagnostics.isEmpty { return "nothing was read, and nobody says why" }
    return input.broken() ?? node.flatMap { outside($0, bytes.count) }
  }

  /// A data file: YAML, its keys and values, and the repairs that are offered.
  static let data = FuzzTarget("data") { bytes in
    let input = ReadFile(bytes, named: "a.yaml")
    input.diagnostics += FileCheck.faults(in: input.file, at: "a.yaml")
    return input.broken()
  }

  /// An article: its front matter, its keys and values, and the repairs that are offered.
  static let article = FuzzTarget("front-matter") { bytes in
    let input = ReadFile(bytes, named: "a.md")
    input.diagnostics += FileCheck.faults(in: input.file, at: "articles/a.md")
    return input.broken()
  }

  /// What is wrong with the places of a node and of all in it.
  private static func outside(_ node: Node, _ count: Int) -> String? {
    let range = node.place.range
    if range.upperBound > count { return "a node is at \(range), outside of the file" }
    switch node.content {
    case .scalar: return nil
    case .sequence(let items): return items.lazy.compactMap { outside($0, count) }.first
    case .mapping(let mapping):
      return mapping.entries.lazy.compactMap { outside($0.value, count) }.first
    }
  }
}
