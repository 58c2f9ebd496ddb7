internal import GuideSupport

/// One page being written.
struct Rendering {
  private let program: CompiledProgram
  /// The fields of `page`, of which most paths begin.
  private let page: [Value]
  private var slots: [Value]
  private var rounds: [Reduction.Round]
  private var lists: [[Value]]
  /// Loops within loops over long lists could go on for hours.
  private var roundsLeft = 1_000_000

  init(_ program: CompiledProgram, page: Value, shared: Value) {
    self.program = program
    self.page = if case .record(let fields) = page { fields } else { [] }
    slots = [Value](repeating: .none, count: program.slotCount)
    slots[0] = page
    slots[1] = shared
    rounds = [Reduction.Round](
      repeating: Reduction.Round(index: 0, count: 0), count: program.roundCount)
    lists = [[Value]](repeating: [], count: program.roundCount)
  }

  /// Writes the page.
  ///
  /// - Returns: the loop that went on for too long, or nil when the page is whole.
  mutating func run(into out: inout OutputBuffer) -> CompiledProgram.Loop? {
    let program = program
    var next = 0
    let count = program.ops.count
    while next < count {
      let op = program.ops[next]
      next += 1
      switch op {
      case .literal(let start, let end):
        program.literals.withUnsafeBufferPointer {
          out.append(UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(end)]))
        }
      case .path(let index): out.append(value(at: index), prefix: program.prefix)
      case .expression(let index): write(program.expressions[Int(index)], into: &out)
      case .jump(let goal): next = Int(goal)
      case .unlessPath(let index, let goal): if !value(at: index).isTrue { next = Int(goal) }
      case .unless(let index, let goal):
        if !value(of: program.expressions[Int(index)]).isTrue { next = Int(goal) }
      case .unlessEqual(let path, let constant, let goal):
        if value(at: path) != program.constants[Int(constant)] { next = Int(goal) }
      case .enter(let index):
        let loop = program.loops[Int(index)]
        guard case .list(let items) = value(of: loop.list), let first = items.first else {
          next = Int(loop.empty)
          continue
        }
        lists[loop.loop] = items
        rounds[loop.loop] = Reduction.Round(index: 0, count: items.count)
        slots[loop.slot] = first
      case .next(let index, let goal):
        let loop = program.loops[Int(index)]
        let round = rounds[loop.loop].index + 1
        if round == rounds[loop.loop].count {
          lists[loop.loop] = []
          continue
        }
        roundsLeft -= 1
        if roundsLeft == 0 { return loop }
        rounds[loop.loop].index = round
        slots[loop.slot] = lists[loop.loop][round]
        next = Int(goal)
      }
    }
    return nil
  }

  private func value(at index: Int32) -> Value {
    let path = program.paths[Int(index)]
    var steps = path.first..<path.first + path.count
    var value =
      if path.slot == 0, let field = steps.popFirst() {
        page[Int(program.steps[Int(field)])]
      } else {
        slots[Int(path.slot)]
      }
    for step in steps {
      guard case .record(let fields) = value else { return .none }
      value = fields[Int(program.steps[Int(step)])]
    }
    return value
  }

  private func value(of expression: TypedExpression) -> Value {
    switch expression {
    case .constant(let value): return value
    case .path(let path):
      var value = slots[path.slot]
      for step in path.steps {
        guard case .record(let fields) = value else { return .none }
        value = fields[step]
      }
      return value
    case .loop(let part, let loop):
      return part.value(index: rounds[loop].index, count: rounds[loop].count)
    case .not(let operand): return .flag(!value(of: operand).isTrue)
    case .and(let left, let right):
      return .flag(value(of: left).isTrue && value(of: right).isTrue)
    case .or(let left, let right):
      return .flag(value(of: left).isTrue || value(of: right).isTrue)
    case .compare(let comparison, let left, let right):
      return .flag(comparison.holds(value(of: left), value(of: right)))
    case .filter(let filter, let input):
      return filter.apply(
        to: value(of: input), argument: filter.argument.map { value(of: $0) } ?? .none,
        site: program.site)
    case .word(let call):
      return call.value(
        count: call.count.map { value(of: $0) }, arguments: call.arguments.map { value(of: $0) })
    }
  }

  private func write(_ expression: TypedExpression, into out: inout OutputBuffer) {
    if case .word(let call) = expression {
      return call.write(
        count: call.count.map { value(of: $0) }, arguments: call.arguments.map { value(of: $0) },
        to: &out)
    }
    out.append(value(of: expression), prefix: program.prefix)
  }
}
