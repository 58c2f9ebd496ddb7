internal import GuideDiagnostics

/// A template made ready for one language and one prefix: what all its pages share is in its
/// literals already.
final class CompiledProgram: Sendable {
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
    let place: SourceRange
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

/// One step of writing a page; the numbers lead into the tables of its `CompiledProgram`.
enum Op: Sendable {
  /// A run of the program's literal bytes.
  case literal(start: Int32, end: Int32)
  case path(Int32)
  case expression(Int32)
  case jump(to: Int32)
  case unlessPath(Int32, to: Int32)
  case unless(Int32, to: Int32)
  /// As in `item.to == page.section`, when one of the two is known in advance.
  case unlessEqual(path: Int32, constant: Int32, to: Int32)
  /// Begins a loop, or goes to its end when the list is empty.
  case enter(Int32)
  /// Begins the loop's next round at `to`, or goes on when there is none.
  case next(Int32, to: Int32)
}
