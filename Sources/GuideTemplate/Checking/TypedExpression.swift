/// An expression that has been checked: names are paths, and every type fits.
indirect enum TypedExpression: Sendable {
  case constant(Value)
  case path(ValuePath)
  case loop(LoopPart, loop: Int)
  case not(TypedExpression)
  case and(TypedExpression, TypedExpression)
  case or(TypedExpression, TypedExpression)
  case compare(Expression.Comparison, TypedExpression, TypedExpression)
  case filter(Filter, TypedExpression)
  case word(WordCall)

  /// What a loop knows of its round.
  enum LoopPart: String, Sendable, CaseIterable {
    /// The round's number, from 1.
    case index
    case first
    case last
    case length

    var shape: Shape {
      switch self {
      case .index, .length: .number
      case .first, .last: .flag
      }
    }

    func value(index: Int, count: Int) -> Value {
      switch self {
      case .index: .number(index + 1)
      case .length: .number(count)
      case .first: .flag(index == 0)
      case .last: .flag(index == count - 1)
      }
    }
  }
}
