/// The way to a value: a slot, and the number of the field to take at each step.
struct ValuePath: Equatable, Sendable {
  var slot: Int
  var steps: [Int] = []

  func appending(_ step: Int) -> ValuePath { ValuePath(slot: slot, steps: steps + [step]) }
}
