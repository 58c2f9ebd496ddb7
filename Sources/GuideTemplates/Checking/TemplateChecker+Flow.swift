internal import GuideDiagnostics

/// `if` and `for`.
extension TemplateChecker {
  mutating func branch(
    _ cases: [TemplateNode.Case], _ otherwise: [TemplateNode], at place: SourceRange
  ) -> TypedNode {
    let mark = expressions.scope.mark
    defer { expressions.scope.leave(to: mark) }
    let before = context
    var ends: [MarkupContext] = []
    var typedCases: [TypedNode.Case] = []
    for branch in cases {
      let condition = expressions.typed(branch.condition)
      let inside = expressions.scope.mark
      expressions.scope.assume(condition.whenTrue)
      if condition.shape == nil { expressions.scope.trustAll() }
      context = before
      typedCases.append(
        TypedNode.Case(condition: condition.expression, body: check(branch.body)))
      ends.append(context)
      expressions.scope.leave(to: inside)
      expressions.scope.assume(condition.whenFalse)
      if condition.shape == nil { expressions.scope.trustAll() }
    }
    context = before
    let typedOtherwise = check(otherwise)
    for end in ends { join(end, place) }
    return .branch(typedCases, otherwise: typedOtherwise)
  }

  /// Brings together the contexts in which two ways through the template end.
  private mutating func join(_ other: MarkupContext, _ place: SourceRange) {
    if let joined = context.joined(other) {
      context = joined
    } else {
      reporter.report(
        Fault(
          .unevenMarkup, at: place,
          "One way through this leaves an HTML tag or a quote open, and another does not.",
          allowed: "Each way closes what it opens."))
    }
  }

  mutating func loop(_ loop: TemplateNode.Loop, into typed: inout [TypedNode]) {
    let list = expressions.required(expressions.typed(loop.list), loop.list)
    var item: Shape?
    if case .list(let shape) = list.shape {
      item = shape
    } else if let shape = list.shape {
      reporter.report(
        Fault(
          .wrongType, at: loop.list.place,
          "“\(reporter.text(at: loop.list.place))” is \(shape.kind), not a list.",
          allowed: "{% for %} goes through a list."))
    }
    let mark = expressions.scope.mark
    // Loops one after the other share a number, because only those within one another run at once.
    let number = openLoops
    let slot = Template.firstLoopSlot + number
    openLoops += 1
    mostLoops = max(mostLoops, openLoops)
    expressions.scope.bind(
      loop.item.text,
      .value(Typed(shape: item, expression: .path(ValuePath(slot: slot)))))
    expressions.scope.bind("loop", .loop(number))
    // Another round may follow what any round wrote, so of an address nothing is certain.
    context.address = min(context.address, .start)
    let before = context
    let body = check(loop.body)
    openLoops -= 1
    expressions.scope.leave(to: mark)
    join(before, loop.place)
    if context.state != before.state, context.joined(before) != nil, !beginsApart(loop.body) {
      reporter.report(
        Fault(
          .unevenMarkup, at: loop.place, "A round of this ends within a name.",
          allowed: "Begin each round with a space."))
    }
    let after = context
    context = before
    let otherwise = check(loop.otherwise)
    join(after, loop.place)
    typed.append(
      .loop(
        TypedNode.Loop(
          list: list.expression, slot: slot, loop: number, body: body, otherwise: otherwise,
          place: loop.place)))
  }

  /// Whether letters that are before these nodes end there.
  private func beginsApart(_ nodes: [TemplateNode]) -> Bool {
    guard case .literal(let range) = nodes.first else { return false }
    return frame.source.file.bytes[range.lowerBound].isTemplateSpace
  }
}
