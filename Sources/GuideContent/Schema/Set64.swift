/// A set of small numbers that costs nothing to make: the first 64 are bits of one word.
struct Set64 {
  private var bits: UInt64 = 0
  private var rest: [Int] = []

  mutating func insert(_ number: Int) {
    if number < 64 { bits |= 1 << UInt64(number) } else { rest.append(number) }
  }

  func contains(_ number: Int) -> Bool {
    number < 64 ? bits & (1 << UInt64(number)) != 0 : rest.contains(number)
  }
}
