internal import GuideDiagnostics

extension DocumentText {
  /// The file after some edits; every byte that they are not about is as before.
  ///
  /// After each of them the keys are read again. When they do not say exactly what they should, the
  /// edit is refused, and nothing is changed.
  ///
  /// - Parameter quoting: keys whose values always have quotes, also in a file that has none yet.
  package func applying(
    _ edits: [DocumentEdit], quoting: Set<String> = []
  ) throws(EditRefusal) -> DocumentText {
    var text = self
    var state: State?
    for edit in edits {
      try edit.checkSigns()
      if case .body(let new) = edit {
        text = try text.replacingBody(by: new)
        continue
      }
      var current: State
      if let state { current = state } else { current = try State(text) }
      current.text.body = text.body
      for step in try EditPlan.steps(edit, in: current.tree) {
        current = try current.after(step, asked: edit, quoting)
      }
      text = current.text
      state = current
    }
    return text
  }

  /// A text that was read.
  private struct State {
    var text: DocumentText
    var root: Node
    var tree: TreeValue

    init(_ text: DocumentText) throws(EditRefusal) {
      self.text = text
      root = try text.node()
      tree = TreeValue(root)
    }

    func after(
      _ step: EditStep, asked: DocumentEdit, _ quoted: Set<String>
    ) throws(EditRefusal) -> State {
      let lines = TextLines(text)
      let step = kept(step, lines)
      guard let expected = tree.after(step) else {
        throw EditRefusal(.missing, at: asked.path, "What was to be changed is not there any more.")
      }
      if expected == tree { return self }
      let style = FileStyle(lines, root, quoted: quoted)
      for isCareful in [false, true] {
        let writer = ValueWriter(style: style, isCareful: isCareful)
        guard let changes = StepChanges(lines: lines, root: root, writer: writer).changes(step)
        else { break }
        let new = text.replacing(changes)
        if let state = try? State(new), state.tree == expected { return state }
      }
      throw EditRefusal(
        .unsafe, at: asked.path,
        "“\(asked.path?.description ?? "")” can’t be changed here without touching more than it "
          + "should. Change it in the file’s text.")
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

  private func replacing(_ changes: [TextChange]) -> DocumentText {
    var new = self
    new.bytes = TextChange.applied(changes, to: bytes)
    let shift = new.bytes.count - bytes.count
    new.keys = keys.lowerBound..<keys.upperBound + shift
    new.body = body.map { $0.lowerBound + shift..<$0.upperBound + shift }
    return new
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
