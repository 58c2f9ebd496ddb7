/// How much a document may hold.
///
/// libyaml itself has no limits: 60,000 opening brackets keep it busy for a quarter of a minute,
/// and releasing a very deep tree would overflow the stack.
enum Limits {
  /// How deep lists and groups of keys may stand in one another.
  static let depth = 32
  static let bytes = 1 << 20
  /// How many texts, lists and groups of keys there may be.
  static let nodes = 100_000
}
