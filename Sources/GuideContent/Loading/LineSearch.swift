internal import GuideDiagnostics
internal import GuideYAML

/// Finds the one line that is too far left or right, or has lost its dash, when the file has
/// several errors that all come from it.
///
/// The lines around do not always say where a line belongs; what the file is to hold says
/// it. So the lines that are complained of are tried at other distances from the left, with and
/// without a dash, until nothing is wrong any more. When two ways lead there that do not mean the
/// same, none is offered.
struct LineSearch {
  let file: SourceFile
  let diagnostics: [Diagnostic]
  /// Reads the file with other bytes, up to the first fault of its form: a trial with one is none
  /// that leads anywhere, and to look for repairs of each takes seconds.
  let read: (SourceFile) -> RepairCheck.Reading

  /// How many lines are tried, and how far right.
  private static let mostLines = 4
  private static let mostColumns = 14
  /// Larger files are not read again and again.
  private static let budget = 1 << 20

  /// What a line would be, with everything right.
  private struct Fix {
    var range: Range<Int>
    var write: String
    var node: Node
    var hasNewDash: Bool
  }

  /// One diagnostic in place of all; nil when no single line is to blame.
  func result() -> Diagnostic? {
    let errors = diagnostics.filter { $0.severity == .error }
    let isDuplicate = errors.count == 1 && errors[0].isFault(YAMLFault.duplicateKey)
    guard !isDuplicate, errors.count > 1 || errors.contains(where: isOfShape),
      errors.contains(where: { isOfShape($0) || isOfPlace($0) }),
      errors.allSatisfy({ $0.place.file == file.id })
    else { return nil }
    let index = LineIndex(file.bytes)
    var tried: Set<Int> = []
    var left = Self.budget / max(1, file.bytes.count)
    for error in errors.sorted(by: { $0.place.start < $1.place.start })
    where isOfShape(error) || isOfPlace(error) {
      let line = index.position(of: error.place.range.lowerBound).line
      for number in [line, line - 1] where number > 0 && tried.insert(number).inserted {
        if tried.count > Self.mostLines { return nil }
        let fixes = fixes(of: index.range(ofLine: number), &left)
        guard let first = fixes.first else { continue }
        return diagnostic(first, isSure: fixes.allSatisfy { isSame($0.node, first.node) }, errors)
      }
    }
    return nil
  }

  /// Every way to move the line after which nothing is wrong.
  private func fixes(of line: Range<Int>, _ left: inout Int) -> [Fix] {
    let blanks = line.prefix { file.bytes[$0] == 32 || file.bytes[$0] == 9 }.count
    let content = line.dropFirst(blanks)
    guard let first = content.first, file.bytes[first] != UInt8(ascii: "#") else { return [] }
    let hasDash =
      file.bytes[first] == UInt8(ascii: "-") && content.count > 1
      && file.bytes[first + 1] == UInt8(ascii: " ")
    var found: [Fix] = []
    let indent = line.lowerBound..<first
    // The nearest first.
    for column in (0..<Self.mostColumns).sorted(by: { abs($0 - blanks) < abs($1 - blanks) }) {
      for dash in hasDash ? [""] : ["", "- "] {
        let write = String(repeating: " ", count: column) + dash
        if column == blanks, dash.isEmpty { continue }
        left -= 1
        if left < 0 { return [] }
        var bytes = file.bytes
        bytes.replaceSubrange(indent, with: Array(write.utf8))
        let after = read(SourceFile(id: file.id, name: file.name, bytes: bytes))
        guard let node = after.node, !after.diagnostics.contains(where: { $0.severity == .error })
        else { continue }
        found.append(Fix(range: indent, write: write, node: node, hasNewDash: !dash.isEmpty))
      }
    }
    return found
  }

  private func diagnostic(_ fix: Fix, isSure: Bool, _ errors: [Diagnostic]) -> Diagnostic {
    let (code, message) = wording(fix, isSure: isSure)
    // A point is hard to see, so a line that begins at the left is named by its first character.
    let end = fix.range.isEmpty ? fix.range.upperBound + 1 : fix.range.upperBound
    let kept = fix.range.isEmpty ? file.bytes[fix.range.lowerBound..<end] : []
    return Diagnostic(
      code, at: SourceRange(file.id, fix.range.lowerBound..<end), message,
      allowed: fix.hasNewDash
        ? "Each entry of a list begins with a dash and a space."
        : "Lines that belong together begin at the same distance from the left.",
      write: isSure ? fix.write + String(decoding: kept, as: UTF8.self) : nil)
  }

  private func wording(_ fix: Fix, isSure: Bool) -> (YAMLFault, String) {
    let content = file.bytes[fix.range.upperBound...]
    let key = content.prefix { $0 == 95 || $0 == 45 || ($0 | 32) >= 97 && ($0 | 32) <= 122 }
    let isDash = content.first == UInt8(ascii: "-")
    let name =
      isDash ? "The entry of the list" : "The key “\(String(decoding: key, as: UTF8.self))”"
    if file.bytes[fix.range].contains(9) {
      return (.tabIndent, "The line is indented with a tab.")
    }
    if fix.hasNewDash {
      return (
        .missingDash,
        "\(name.dropFirst(8)) begins another entry of the list, but has no dash before it."
      )
    }
    let code: YAMLFault = isDash ? .listItemIndent : .wrongIndent
    if !isSure { return (code, "\(name) is at a wrong distance from the left.") }
    let now = fix.range.isEmpty ? "no space" : Quantity.text(fix.range.count, "space")
    let needed = fix.write.utf8.count
    return (code, "\(name) is indented by \(now); it needs \(needed == 0 ? "none" : "\(needed)").")
  }

  private func isSame(_ left: Node, _ right: Node) -> Bool {
    NodeComparison(changed: file.bytes.count + 1..<file.bytes.count + 2).isSame(left, right)
  }

  /// Lines too far left or right, lists and keys in each other's place.
  private func isOfShape(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.fault(as: YAMLFault.self)?.isEchoed ?? false
  }

  /// Keys that are where they should not be, or are not where they should be.
  private func isOfPlace(_ diagnostic: Diagnostic) -> Bool {
    let fault = diagnostic.fault(as: ContentFault.self)
    return fault == .unknownKey || fault == .missingKey || fault == .wrongShape
      || fault == .emptyValue
  }
}
