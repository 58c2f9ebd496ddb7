/// Puts a program's steps and tables together.
struct ProgramBuilder {
  private(set) var ops: [Op] = []
  private(set) var literals: [UInt8] = []
  private(set) var paths: [CompiledProgram.Path] = []
  private(set) var steps: [Int32] = []
  private(set) var expressions: [TypedExpression] = []
  private(set) var constants: [Value] = []
  private(set) var loops: [CompiledProgram.Loop] = []
  /// Something jumps to the step of this number, so the literal before must not grow into it.
  private var barrier = 0

  /// The number of the next step, as a place to jump to.
  mutating func label() -> Int32 {
    barrier = ops.count
    return Int32(ops.count)
  }

  mutating func literal(_ bytes: some Collection<UInt8>) {
    if bytes.isEmpty { return }
    let start = Int32(literals.count)
    literals.append(contentsOf: bytes)
    let end = Int32(literals.count)
    if ops.count > barrier, case .literal(let first, start) = ops.last {
      ops[ops.count - 1] = .literal(start: first, end: end)
    } else {
      ops.append(.literal(start: start, end: end))
    }
  }

  mutating func output(_ expression: TypedExpression) {
    if case .path(let path) = expression {
      ops.append(.path(add(path)))
    } else {
      ops.append(.expression(add(expression)))
    }
  }

  /// A jump whose goal is not known yet; `land` gives it.
  mutating func jump() -> Int {
    ops.append(.jump(to: 0))
    return ops.count - 1
  }

  mutating func unless(_ condition: TypedExpression) -> Int {
    switch condition {
    case .path(let path): ops.append(.unlessPath(add(path), to: 0))
    case .compare(.equal, .path(let path), .constant(let value)),
      .compare(.equal, .constant(let value), .path(let path)):
      constants.append(value)
      ops.append(
        .unlessEqual(path: add(path), constant: Int32(constants.count - 1), to: 0))
    default: ops.append(.unless(add(condition), to: 0))
    }
    return ops.count - 1
  }

  /// Lets a jump lead to the next step.
  mutating func land(_ jump: Int) {
    let goal = label()
    switch ops[jump] {
    case .jump: ops[jump] = .jump(to: goal)
    case .unlessPath(let path, _): ops[jump] = .unlessPath(path, to: goal)
    case .unless(let condition, _): ops[jump] = .unless(condition, to: goal)
    case .unlessEqual(let path, let constant, _):
      ops[jump] = .unlessEqual(path: path, constant: constant, to: goal)
    case .enter(let loop): loops[Int(loop)].empty = goal
    default: break
    }
  }

  /// Begins a loop; the result is the jump that an empty list takes.
  mutating func enter(_ loop: CompiledProgram.Loop) -> Int {
    loops.append(loop)
    ops.append(.enter(Int32(loops.count - 1)))
    return ops.count - 1
  }

  mutating func next(_ entered: Int, to body: Int32) {
    if case .enter(let loop) = ops[entered] { ops.append(.next(loop, to: body)) }
  }

  private mutating func add(_ expression: TypedExpression) -> Int32 {
    expressions.append(expression)
    return Int32(expressions.count - 1)
  }

  private mutating func add(_ path: ValuePath) -> Int32 {
    paths.append(
      CompiledProgram.Path(
        slot: Int32(path.slot), first: Int32(steps.count), count: Int32(path.steps.count)))
    steps += path.steps.map { Int32($0) }
    return Int32(paths.count - 1)
  }
}
