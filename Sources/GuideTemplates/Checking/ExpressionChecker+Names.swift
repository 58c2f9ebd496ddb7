internal import GuideDiagnostics

/// Names and what they stand for.
extension ExpressionChecker {
  mutating func path(_ names: [TemplateSource.Named]) -> Typed {
    guard let first = names.first, let binding = scope.lookup(first.text) else {
      if let first = names.first { unknown(first) }
      return .faulty
    }
    switch binding {
    case .loop(let loop): return loopPart(loop, names)
    case .value(let value):
      var shape = value.shape
      var expression = value.expression
      var known = first.place
      for name in names.dropFirst() {
        guard let current = shape else { return .faulty }
        guard let next = step(from: current, expression, known, to: name) else { return .faulty }
        (shape, expression) = next
        known = known.joined(name.place)
      }
      if case .optional(let inner) = shape, case .path(let path) = expression,
        scope.isPresent(path)
      {
        shape = inner
      }
      if names.count == 1 {
        var value = value
        value.shape = shape
        return value
      }
      return Typed(shape: shape, expression: expression)
    }
  }

  /// One step along a path, from what `known` names to its field `name`.
  private mutating func step(
    from shape: Shape, _ expression: TypedExpression, _ known: SourceRange,
    to name: TemplateSource.Named
  ) -> (Shape, TypedExpression)? {
    var shape = shape
    if case .optional(let inner) = shape, case .path(let path) = expression {
      if !scope.isPresent(path) {
        untested(known)
        return nil
      }
      shape = inner
    }
    guard case .record(let record) = shape, case .path(let path) = expression else {
      reporter.report(
        Fault(
          .wrongType, at: name.place,
          "“\(reporter.text(at: known))” is \(shape.kind); it has no “\(name.text)”.",
          allowed: listHint(shape, known)))
      return nil
    }
    guard let index = record.index(of: name.text) else {
      let owner = reporter.text(at: known)
      reporter.report(
        Fault(
          .unknownName, at: name.place, "“\(owner)” has no “\(name.text)”.",
          allowed: owner == "page"
            ? "This page (\(record.name)) has: \(record.list)."
            : "“\(owner)” (\(record.name)) has: \(record.list).",
          write: Suggestion.nearest(to: name.text, in: record.fields.map(\.name))))
      return nil
    }
    let field = record.fields[index].shape
    if path.isPage { scope.note(field: name.text, index, field) }
    return (field, .path(path.appending(index)))
  }

  private func listHint(_ shape: Shape, _ known: SourceRange) -> String? {
    guard case .list = shape else { return nil }
    return "Go through it with {% for item in \(reporter.text(at: known)) %}."
  }

  private mutating func unknown(_ name: TemplateSource.Named) {
    var names = scope.names
    var suggestion = Suggestion.nearest(to: name.text, in: names)
    if case .value(let page) = scope.lookup("page"), case .record(let record) = page.shape,
      record.index(of: name.text) != nil
    {
      suggestion = "page.\(name.text)"
    }
    if name.text == "loop" { names.append("loop (within {% for %} only)") }
    reporter.report(
      Fault(
        .unknownName, at: name.place, "“\(name.text)” is not known here.",
        allowed: "What is known here: \(names.listed).", write: suggestion))
  }

  private mutating func loopPart(_ loop: Int, _ names: [TemplateSource.Named]) -> Typed {
    let parts = TypedExpression.LoopPart.allCases.map(\.rawValue)
    guard names.count == 2, let part = TypedExpression.LoopPart(rawValue: names[1].text) else {
      let place = names.count > 1 ? names[1].place : names[0].place
      reporter.report(
        Fault(
          .unknownName, at: place,
          names.count == 2
            ? "“loop” has no “\(names[1].text)”." : "“loop” is not used like this.",
          allowed:
            "Within {% for %} there are: \(parts.map { "loop.\($0)" }.joined(separator: ", ")).",
          write: names.count == 2 ? Suggestion.nearest(to: names[1].text, in: parts) : nil))
      return .faulty
    }
    return Typed(shape: part.shape, expression: .loop(part, loop: loop))
  }

  mutating func untested(_ place: SourceRange) {
    let name = reporter.text(at: place)
    reporter.report(
      Fault(
        .untestedValue, at: place, "“\(name)” may be absent.",
        allowed:
          "Write {% if \(name) %} … {% endif %} around it, or give a text to take instead: "
          + "{{ \(name) | default(\"…\") }}."))
  }

  /// The value as one that is surely present; otherwise a fault.
  mutating func required(_ value: Typed, _ expression: Expression) -> Typed {
    guard case .optional(let inner) = value.shape else { return value }
    untested(expression.place)
    var value = value
    value.shape = inner
    return value
  }
}
