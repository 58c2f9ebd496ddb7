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
