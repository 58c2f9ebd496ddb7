internal import GuideDiagnostics

/// A template made ready for one language and one prefix: what all its pages share is in its
/// literals already.
final class Program: Sendable {
  let ops: [Op]
  let literals: [UInt8]
  let paths: [Path]
  /// The field numbers of all paths, one after another.
  let steps: [Int32]
  let expressions: [TypedExpression]
  let constants: [Value]
  let loops: [Loop]
  let slotCount: Int
  let roundCount: Int
  let prefix: [UInt8]
  let site: SiteAddress

  struct Path: Sendable {
    let slot: Int32
    let first: Int32
    let count: Int32
  }

  struct Loop: Sendable {
    let list: TypedExpression
    let slot: Int
    let loop: Int
    /// Where to go when the list is empty.
    var empty: Int32 = 0
    let place: Place
  }

  init(_ builder: ProgramBuilder, prefix: [UInt8], site: SiteAddress, slots: Int, rounds: Int) {
    ops = builder.ops
    literals = builder.literals
    paths = builder.paths
    steps = builder.steps
    expressions = builder.expressions
    constants = builder.constants
    loops = builder.loops
    slotCount = slots
    roundCount = rounds
    self.prefix = prefix
    self.site = site
  }
}
