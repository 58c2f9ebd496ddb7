/// An expression with its type and what follows from it.
struct Typed: Sendable {
  /// Nil when a fault was found in it, so that nothing more is said about it.
  var shape: Shape?
  var expression: TypedExpression
  /// A text that has been checked or made to be an address.
  var isAddress = false
  /// How many parts it has, those of the names it uses included.
  var weight = 1
  /// What is known to be present when it is true, and when it is not.
  var whenTrue: [ValuePath] = []
  var whenFalse: [ValuePath] = []

  static let faulty = Typed(shape: nil, expression: .constant(.none))

  init(
    shape: Shape?, expression: TypedExpression, isAddress: Bool = false, weight: Int = 1
  ) {
    self.shape = shape
    self.expression = expression
    self.isAddress = isAddress
    self.weight = weight
    if case .path(let path) = expression { whenTrue = [path] }
  }
}
