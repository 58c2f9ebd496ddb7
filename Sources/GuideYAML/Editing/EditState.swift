internal import GuideDiagnostics

/// A text that was read, to be changed step by step.
struct EditState {
  var text: DocumentText
  var root: Node
  var tree: TreeValue

  init(_ text: DocumentText) throws(EditRefusal) {
    self.text = text
    root = try text.node()
    tree = TreeValue(root)
  }

  func after(
    _ step: EditStep, asked path: EditPath?, _ quoted: Set<String> = []
  ) throws(EditRefusal) -> EditState {
    let lines = TextLines(text)
    let step = kept(step, lines)
    guard let expected = tree.after(step) else {
      throw EditRefusal(.missing, at: path, "What was to be changed is not there any more.")
    }
    if expected == tree { return self }
    if let state = written(step, expected, quoted: quoted) { return state }
    if let state = closed()?.written(step, expected, quoted: quoted) { return state }
    throw EditRefusal(
      .unsafe, at: path,
      "“\(path?.description ?? "")” can’t be changed here without touching more than it "
        + "should. Change it in the file’s text.")
  }

  /// Writes a step down, at first as the file is written and then with more quotes.
  private func written(
    _ step: EditStep, _ expected: TreeValue, quoted: Set<String>
  ) -> EditState? {
    let lines = TextLines(text)
    let style = FileStyle(lines, root, quoted: quoted)
    for isCareful in [false, true] {
      let writer = ValueWriter(style: style, isCareful: isCareful)
      guard let changes = StepChanges(lines: lines, root: root, writer: writer).changes(step)
      else { return nil }
      let new = text.replacing(changes)
      if let state = try? EditState(new), state.tree == expected { return state }
    }
    return nil
  }

  /// The same file with a line ending at its end, if it has none: what comes after `|` at the end of
  /// a file could not go elsewhere, nor anything below it.
  private func closed() -> EditState? {
    guard let last = text.bytes.last, !isLineEnd(last), text.keys.upperBound == text.bytes.count
    else { return nil }
    let end = TextChange(
      text.keys.upperBound..<text.keys.upperBound, LineEnding.used(in: text.bytes))
    if let state = try? EditState(text.replacing([end])), state.tree == tree { return state }
    let sign = BlockHeader(TextLines(text), root.lastScalar).range.upperBound
    let new = text.replacing([TextChange(sign..<sign, "-"), end])
    guard let state = try? EditState(new), state.tree == tree else { return nil }
    return state
  }

  /// The same step, with what is written otherwise in the file kept so: the line ending after the
  /// last line of a text, and a number without quotes.
  private func kept(_ step: EditStep, _ lines: TextLines) -> EditStep {
    guard case .replace(let path, .text(let text)) = step,
      let node = Slot(path, in: root, lines)?.node, case .scalar(let old) = node.content
    else { return step }
    if case .word = TreeValue(node), TreeValue.isWord(text) { return .replace(path, .word(text)) }
    guard old.style == .literal || old.style == .folded else { return step }
    let chomping = BlockHeader(lines, node).chomping
    let line = String(String.UnicodeScalarView(text.unicodeScalars.trimmed))
    if chomping == "+" || line.isEmpty { return step }
    let isOpen = chomping == "-" || !old.text.utf8.reversed().starts(with: [10])
    return .replace(path, .text(isOpen ? line : line + "\n"))
  }
}

extension String.UnicodeScalarView {
  /// Without the line feeds at its end.
  fileprivate var trimmed: SubSequence {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == "\n" { end = index(before: end) }
    return self[..<end]
  }
}

extension Node {
  /// What is written last of all in it.
  fileprivate var lastScalar: Node {
    switch content {
    case .scalar: self
    case .sequence(let items): items.last?.lastScalar ?? self
    case .mapping(let mapping): mapping.entries.last?.value.lastScalar ?? self
    }
  }
}
