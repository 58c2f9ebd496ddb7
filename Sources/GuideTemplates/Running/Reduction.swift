/// Works expressions out as far as values are known before any page is.
struct Reduction {
  /// The value in each slot; nil where it is not known yet.
  var slots: [Value?]
  /// The round of each loop; nil where it is not known yet.
  var rounds: [Round?]
  /// The number of the language in `Wordings.languages`.
  let language: Int
  let site: SiteAddress

  struct Round: Sendable {
    var index: Int
    var count: Int
  }

  func value(at path: ValuePath) -> Value? {
    guard var value = slots[path.slot] else { return nil }
    for step in path.steps {
      guard case .record(let fields) = value else { return Value.none }
      value = fields[step]
    }
    return value
  }

  /// The expression with everything known worked out; a constant when all of it is.
  func reduced(_ expression: TypedExpression) -> TypedExpression {
    switch expression {
    case .constant: return expression
    case .path(let path):
      return value(at: path).map(TypedExpression.constant) ?? expression
    case .loop(let part, let loop):
      guard let round = rounds[loop] else { return expression }
      return .constant(part.value(index: round.index, count: round.count))
    case .not(let operand):
      let operand = reduced(operand)
      return operand.constant.map { .constant(.flag(!$0.isTrue)) } ?? .not(operand)
    case .and(let left, let right):
      let left = reduced(left)
      guard let known = left.constant else { return .and(left, reduced(right)) }
      return known.isTrue ? truth(reduced(right)) : .constant(.flag(false))
    case .or(let left, let right):
      let left = reduced(left)
      guard let known = left.constant else { return .or(left, reduced(right)) }
      return known.isTrue ? .constant(.flag(true)) : truth(reduced(right))
    case .compare(let comparison, let left, let right):
      let (left, right) = (reduced(left), reduced(right))
      guard let a = left.constant, let b = right.constant else {
        return .compare(comparison, left, right)
      }
      return .constant(.flag(comparison.holds(a, b)))
    case .filter(let filter, let input):
      let input = reduced(input)
      let argument = filter.argument.map(reduced)
      let known = argument == nil ? Value.none : argument?.constant
      if let value = input.constant, let known {
        return .constant(filter.apply(to: value, argument: known, site: site))
      }
      return .filter(argument.map(filter.with) ?? filter, input)
    case .word(let call): return reduced(call)
    }
  }

  private func truth(_ expression: TypedExpression) -> TypedExpression {
    expression.constant.map { .constant(.flag($0.isTrue)) } ?? expression
  }

  private func reduced(_ call: WordCall) -> TypedExpression {
    // A call that was reduced before has its language alone.
    let own = call.languages[min(language, call.languages.count - 1)]
    let call = WordCall(
      languages: [own], count: call.count.map(reduced),
      arguments: call.arguments.map(reduced))
    let values = call.arguments.compactMap(\.constant)
    let count = call.count?.constant
    if values.count < call.arguments.count || (call.count != nil && count == nil) {
      return .word(call)
    }
    return .constant(call.value(count: count, arguments: values))
  }
}

extension TypedExpression {
  var constant: Value? {
    if case .constant(let value) = self { return value }
    return nil
  }
}

extension Expression.Comparison {
  func holds(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: return left == right
    case .unequal: return left != right
    case .less, .greater, .atMost, .atLeast:
      guard case .number(let a) = left, case .number(let b) = right else { return false }
      switch self {
      case .less: return a < b
      case .greater: return a > b
      case .atMost: return a <= b
      default: return a >= b
      }
    }
  }
}

extension Reduction {
  /// Whether the expression can be worked out now.
  func isKnown(_ expression: TypedExpression) -> Bool {
    switch expression {
    case .constant: true
    case .path(let path): slots[path.slot] != nil
    case .loop(_, let loop): rounds[loop] != nil
    case .not(let operand): isKnown(operand)
    case .and(let left, let right), .or(let left, let right), .compare(_, let left, let right):
      isKnown(left) && isKnown(right)
    case .filter(let filter, let input): isKnown(input) && filter.argument.map(isKnown) ?? true
    case .word(let call): (call.count.map(isKnown) ?? true) && call.arguments.allSatisfy(isKnown)
    }
  }
}
