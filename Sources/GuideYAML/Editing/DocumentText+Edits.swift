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
    var state: EditState?
    for edit in edits {
      try edit.checkSigns()
      if case .body(let new) = edit {
        text = try text.replacingBody(by: new)
        continue
      }
      var current: EditState
      if let state { current = state } else { current = try EditState(text) }
      current.text.body = text.body
      for step in try EditPlan.steps(edit, in: current.tree) {
        current = try current.after(step, asked: edit.path, quoting)
      }
      text = current.text
      state = current
    }
    return text
  }

  func replacing(_ changes: [TextChange]) -> DocumentText {
    var new = self
    new.bytes = TextChange.applied(changes, to: bytes)
    let shift = new.bytes.count - bytes.count
    new.keys = keys.lowerBound..<keys.upperBound + shift
    new.body = body.map { $0.lowerBound + shift..<$0.upperBound + shift }
    return new
  }
}
