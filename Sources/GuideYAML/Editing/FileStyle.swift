internal import GuideDiagnostics

/// How somebody writes a file, so that what is added looks as if they had written it.
struct FileStyle {
  let lineEnding: String
  /// How far a group is from the key that it belongs to.
  var step = 2
  /// How far the dashes of a list are from the key that it belongs to.
  var listIndent = 2
  /// From a dash to what comes after it.
  var dashWidth = 2
  /// How the value of a key was written the first time.
  private(set) var keys: [String: Form] = [:]
  private var hasFlowLists = false
  private var hasBlockTexts = false
  private var hasBlockGroups = false

  enum Form { case plain, singleQuoted, doubleQuoted, literal, folded, flow, block }

  /// - Parameter quoted: keys whose values are in quotes where the file does not show how they are.
  init(_ lines: TextLines, _ root: Node, quoted: Set<String>) {
    lineEnding = String(decoding: LineEnding.used(in: lines.bytes), as: UTF8.self)
    var found = Found()
    collect(root, key: nil, column: nil, lines, into: &found)
    step = found.step ?? 2
    listIndent = found.listIndent ?? 2
    dashWidth = found.dashWidth ?? 2
    for key in quoted where keys[key] == nil { keys[key] = .doubleQuoted }
  }

  private struct Found {
    var step: Int?
    var listIndent: Int?
    var dashWidth: Int?
  }

  private mutating func collect(
    _ node: Node, key: String?, column: Int?, _ lines: TextLines, into found: inout Found
  ) {
    if let key, keys[key] == nil, let form = form(node, lines) { keys[key] = form }
    let isFlow = lines.isFlow(node)
    switch node.content {
    case .scalar: break
    case .sequence(let items):
      let dash = lines.column(node.place.range.lowerBound)
      if isFlow {
        if !items.isEmpty { hasFlowLists = true }
      } else {
        if items.contains(where: { if case .scalar = $0.content { true } else { false } }) {
          hasBlockTexts = true
        }
        if let column, dash >= column, found.listIndent == nil { found.listIndent = dash - column }
        if found.dashWidth == nil, let first = items.first?.place.range.lowerBound,
          case let width = first - node.place.range.lowerBound, 2...8 ~= width,
          lines.lineStart(first) <= node.place.range.lowerBound
        {
          found.dashWidth = width
        }
      }
      for item in items {
        collect(item, key: key.map { $0 + "[]" }, column: nil, lines, into: &found)
      }
    case .mapping(let mapping):
      let own = lines.column(node.place.range.lowerBound)
      if !isFlow, let column, own > column {
        hasBlockGroups = true
        if found.step == nil { found.step = own - column }
      }
      for entry in mapping.entries {
        collect(entry.value, key: entry.key, column: isFlow ? nil : own, lines, into: &found)
      }
    }
  }

  private func form(_ node: Node, _ lines: TextLines) -> Form? {
    switch node.content {
    case .scalar(let scalar):
      if scalar.isEmptyPlain { return nil }
      return switch scalar.style {
      case .plain: .plain
      case .singleQuoted: .singleQuoted
      case .doubleQuoted: .doubleQuoted
      case .literal: .literal
      case .folded: .folded
      }
    case .sequence(let items): return items.isEmpty ? nil : lines.isFlow(node) ? .flow : .block
    case .mapping(let mapping):
      return mapping.entries.isEmpty ? nil : lines.isFlow(node) ? .flow : .block
    }
  }

  /// How a text is written as the value of a key.
  func textStyle(_ key: String?) -> Scalar.Style {
    switch key.flatMap({ keys[$0] }) {
    case .singleQuoted: .singleQuoted
    case .doubleQuoted: .doubleQuoted
    case .literal: .literal
    case .folded: .folded
    case .plain, .flow, .block, nil: .plain
    }
  }

  /// Whether a list or a group is written between brackets.
  func isFlow(_ value: TreeValue, _ key: String?) -> Bool {
    switch key.flatMap({ keys[$0] }) {
    case .flow: return value.isShort
    case .block: return false
    default: break
    }
    switch value {
    case .list: return hasFlowLists && !hasBlockTexts && value.isShort
    case .group:
      // The items of a list are in lines of their own.
      let isItem = key?.hasSuffix("[]") ?? true
      return hasFlowLists && !hasBlockGroups && !isItem && value.isShort
    case .nothing, .word, .text: return false
    }
  }
}

extension TreeValue {
  /// Whether it fits on a line between brackets.
  fileprivate var isShort: Bool {
    var left = 110
    return fits(&left)
  }

  private func fits(_ left: inout Int) -> Bool {
    switch self {
    case .nothing: left -= 4
    case .word(let text), .text(let text):
      left -= text.utf8.count + 2
      if text.utf8.contains(10) { return false }
    case .list(let items):
      for item in items where !item.isScalar || !item.fits(&left) { return false }
    case .group(let entries):
      for entry in entries {
        left -= entry.key.utf8.count + 2
        if !entry.value.fits(&left) { return false }
      }
    }
    return left >= 0
  }
}
