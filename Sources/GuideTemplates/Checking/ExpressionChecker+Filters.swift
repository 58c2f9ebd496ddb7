internal import GuideDiagnostics

/// `| filter`
extension ExpressionChecker {
  mutating func filter(
    _ expression: Expression, _ name: TemplateSource.Named, arguments: [Expression]
  ) -> Typed {
    let input = typed(expression)
    let values = arguments.map { typed($0) }
    guard Filter.names.contains(name.text) else {
      reporter.report(
        Fault(
          .unknownFilter, at: name.place, "There is no filter “\(name.text)”.",
          allowed: "The filters are: \(Filter.names.joined(separator: ", ")).",
          write: Suggestion.nearest(to: name.text, in: Filter.names)))
      return .faulty
    }
    let wanted = ["default", "join", "limit"].contains(name.text) ? 1 : 0
    if values.count != wanted {
      reporter.report(
        Fault(
          .filterArgument, at: name.place,
          wanted == 0
            ? "“\(name.text)” takes nothing in brackets."
            : "“\(name.text)” needs one value in brackets, and here it has \(values.count).",
          allowed: Filter.all.first { $0.name == name.text }?.help))
      return .faulty
    }
    guard let shape = input.shape, values.allSatisfy({ $0.shape != nil }) else { return .faulty }
    if name.text == "default" {
      return fallback(
        input, shape, value: values[0], expression: expression, argument: arguments[0])
    }
    let present = required(input, expression)
    guard let found = plain(name, present, values: values, arguments: arguments) else {
      return .faulty
    }
    var result = Typed(
      shape: found.shape, expression: .filter(found.filter, input.expression),
      weight: values.reduce(input.weight + 1) { $0 + $1.weight })
    result.isAddress = name.text == "url" || name.text == "absolute"
    return result
  }

  private mutating func fallback(
    _ input: Typed, _ shape: Shape, value: Typed, expression: Expression,
    argument: Expression
  ) -> Typed {
    switch (shape.present, value.shape) {
    case (.text, .text), (.number, .number):
      return Typed(
        shape: shape.present, expression: .filter(.default(value.expression), input.expression),
        weight: input.weight + value.weight + 1)
    case (.text, _), (.number, _):
      reporter.report(
        Fault(
          .filterArgument, at: argument.place,
          "“\(reporter.text(at: expression.place))” is \(shape.present.kind), so this should be one too.",
          allowed: "default(\"…\") for a text, default(0) for a number."))
    default:
      reporter.report(
        Fault(
          .wrongType, at: expression.place,
          "“\(reporter.text(at: expression.place))” is \(shape.present.kind), for which there is no default.",
          allowed:
            "Texts and numbers have one; write {% if \(reporter.text(at: expression.place)) %} instead."
        ))
    }
    return .faulty
  }

  /// The filter and the shape of what it gives.
  private mutating func plain(
    _ name: TemplateSource.Named, _ input: Typed, values: [Typed], arguments: [Expression]
  ) -> (filter: Filter, shape: Shape)? {
    guard let shape = input.shape else { return nil }
    switch (name.text, shape) {
    case ("length", .text), ("length", .list): return (.length, .number)
    case ("upper", .text): return (.upper, .text)
    case ("lower", .text): return (.lower, .text)
    case ("url", .text): return (.url, .text)
    case ("urlencode", .text): return (.urlencode, .text)
    case ("absolute", .address): return (.absolute, .text)
    case ("escape", .html): return (.escape, .text)
    case ("join", .list(.text)):
      if case .text = values[0].shape { return (.join(values[0].expression), .text) }
      reporter.report(
        Fault(
          .filterArgument, at: arguments[0].place, "“join” puts a text between the items.",
          allowed: "As in join(\", \")."))
      return nil
    case ("limit", .list):
      if case .constant(.number(let number)) = values[0].expression, number >= 0 {
        return (.limit(number), shape)
      }
      reporter.report(
        Fault(
          .filterArgument, at: arguments[0].place, "“limit” takes a number.",
          allowed: "As in limit(3)."))
      return nil
    default:
      let help = Filter.all.first { $0.name == name.text }?.help
      reporter.report(
        Fault(
          .wrongType, at: name.place,
          "“\(name.text)” does not go with what is before it, \(shape.kind).", allowed: help))
      return nil
    }
  }
}
