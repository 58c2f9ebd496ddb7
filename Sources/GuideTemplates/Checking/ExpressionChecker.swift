internal import GuideDiagnostics

/// Finds the type of each expression, and reports what cannot be.
struct ExpressionChecker {
  let wordings: Wordings
  let reporter: TemplateReporter
  var scope = Scope()

  /// More parts than anybody writes; names that stand for names that stand for names could grow
  /// beyond any bound.
  private static let weightLimit = 1_000

  mutating func typed(_ expression: Expression) -> Typed {
    let typed = unlimited(expression)
    if typed.weight <= Self.weightLimit { return typed }
    reporter.report(
      Fault(
        .tooLarge, at: expression.place, "With all that its names stand for, this is too long.",
        allowed: "Up to \(Self.weightLimit) parts."))
    return .faulty
  }

  private mutating func unlimited(_ expression: Expression) -> Typed {
    switch expression.kind {
    case .text(let text): return Typed(shape: .text, expression: .constant(.text(text)))
    case .number(let number):
      return Typed(shape: .number, expression: .constant(.number(number)))
    case .flag(let flag): return Typed(shape: .flag, expression: .constant(.flag(flag)))
    case .broken: return .faulty
    case .path(let names): return path(names)
    case .call(let function, let values, let arguments):
      return call(function, values, arguments: arguments, at: expression.place)
    case .filter(let input, let name, let arguments):
      return filter(input, name, arguments: arguments)
    case .not(let operand):
      let operand = typed(operand)
      var result = Typed(
        shape: operand.shape == nil ? nil : .flag, expression: .not(operand.expression),
        weight: operand.weight + 1)
      (result.whenTrue, result.whenFalse) = (operand.whenFalse, operand.whenTrue)
      return result
    case .and(let left, let right):
      let left = typed(left)
      let right = typed(right, assuming: left.whenTrue, trusting: left.shape == nil)
      var result = both(left, right, make: TypedExpression.and)
      result.whenTrue = left.whenTrue + right.whenTrue
      return result
    case .or(let left, let right):
      let left = typed(left)
      let right = typed(right, assuming: left.whenFalse, trusting: left.shape == nil)
      var result = both(left, right, make: TypedExpression.or)
      result.whenFalse = left.whenFalse + right.whenFalse
      return result
    case .compare(let comparison, let left, let right):
      return compare(comparison, left: left, right: right, at: expression.place)
    }
  }

  private mutating func typed(
    _ expression: Expression, assuming paths: [ValuePath], trusting: Bool
  ) -> Typed {
    let mark = scope.mark
    defer { scope.leave(to: mark) }
    scope.assume(paths)
    if trusting { scope.trustAll() }
    return typed(expression)
  }

  private func both(
    _ left: Typed, _ right: Typed,
    make: (TypedExpression, TypedExpression) -> TypedExpression
  ) -> Typed {
    Typed(
      shape: left.shape == nil || right.shape == nil ? nil : .flag,
      expression: make(left.expression, right.expression), weight: left.weight + right.weight + 1)
  }

  private mutating func compare(
    _ comparison: Expression.Comparison, left: Expression, right: Expression,
    at place: SourceRange
  ) -> Typed {
    let (first, second) = (typed(left), typed(right))
    var result = both(first, second) { .compare(comparison, $0, $1) }
    guard let firstShape = first.shape, let secondShape = second.shape else { return .faulty }
    let (a, b) = (firstShape.present, secondShape.present)
    switch (a, b) {
    case (.number, .number): break
    case (.text, .text), (.flag, .flag), (.address, .address):
      if comparison.isOrder {
        reporter.report(
          Fault(
            .wrongType, at: place, "\(comparison.rawValue) compares numbers, not \(a.kind).",
            allowed: "== and != compare texts."))
        return .faulty
      }
    default:
      reporter.report(
        Fault(
          .wrongType, at: place,
          "“\(reporter.text(at: left.place))” is \(a.kind) and “\(reporter.text(at: right.place))” is \(b.kind); "
            + "they are never equal.",
          allowed: "Two texts, two numbers or two addresses are compared."))
      return .faulty
    }
    if comparison.isOrder {
      _ = required(first, left)
      _ = required(second, right)
    }
    // Equal to something that is present means present.
    if comparison == .equal {
      if !secondShape.isOptional, case .path(let path) = first.expression {
        result.whenTrue.append(path)
      }
      if !firstShape.isOptional, case .path(let path) = second.expression {
        result.whenTrue.append(path)
      }
    }
    return result
  }
}

extension Shape {
  /// The shape of the value when it is present.
  var present: Shape {
    if case .optional(let inner) = self { return inner }
    return self
  }

  var isOptional: Bool {
    if case .optional = self { return true }
    return false
  }

  var isAddress: Bool {
    if case .address = self { return true }
    return false
  }
}
