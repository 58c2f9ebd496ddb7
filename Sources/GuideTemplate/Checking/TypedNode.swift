internal import GuideDiagnostics

/// A piece of a template that has been checked, with what it includes and extends put in place.
indirect enum TypedNode: Sendable {
  case literal(ArraySlice<UInt8>)
  case output(TypedExpression)
  case branch([Case], otherwise: [TypedNode])
  case loop(Loop)

  struct Case: Sendable {
    let condition: TypedExpression
    let body: [TypedNode]
  }

  struct Loop: Sendable {
    let list: TypedExpression
    /// The slot that holds the item of the round.
    let slot: Int
    /// The loop's number in the template, for `loop.index` and its like.
    let loop: Int
    let body: [TypedNode]
    let otherwise: [TypedNode]
    let place: Place
  }
}
