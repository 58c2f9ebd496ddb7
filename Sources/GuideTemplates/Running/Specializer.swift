internal import GuideSupport

/// Turns a checked template into a program: what is known before any page is written at once.
struct Specializer {
  private var reduction: Reduction
  private let prefix: [UInt8]
  private var builder = ProgramBuilder()
  /// How many rounds of loops may still be written out; loops beyond that stay loops.
  private var rounds = 200_000
  /// How many steps may still come of rounds that also look at the page.
  private var unrolled = 4_000
  /// How many bytes of markup may still be repeated by rounds that are written out.
  private var repeated = 64 << 20
  /// Beyond this, values are written with each page, so that offsets stay within 32 bits.
  private static let literalLimit = 256 << 20

  private init(_ reduction: Reduction, prefix: [UInt8]) {
    self.reduction = reduction
    self.prefix = prefix
  }

  /// - Parameter shared: what all pages share; nil leaves it to be given with each page.
  static func program(
    for template: Template, shared: Value?, language: Int, prefix: String, site: SiteAddress
  ) -> CompiledProgram {
    let reduction = Reduction(
      slots: [nil, shared] + [Value?](repeating: nil, count: template.slots - 2),
      rounds: [Reduction.Round?](repeating: nil, count: template.loops),
      language: language, site: site)
    var specialiser = Specializer(reduction, prefix: Array(prefix.utf8))
    specialiser.write(template.nodes)
    return CompiledProgram(
      specialiser.builder, prefix: specialiser.prefix, site: site, slots: template.slots,
      rounds: template.loops)
  }

  private mutating func write(_ nodes: [TypedNode]) {
    for node in nodes {
      switch node {
      case .literal(let bytes): builder.literal(bytes)
      case .output(let expression):
        let expression = reduction.reduced(expression)
        if let value = expression.constant, builder.literals.count < Self.literalLimit {
          var out = OutputBuffer(capacity: 64)
          out.append(value, prefix: prefix)
          builder.literal(out.bytes)
        } else {
          builder.output(expression)
        }
      case .branch(let cases, let otherwise): branch(cases, otherwise)
      case .loop(let loop): self.loop(loop)
      }
    }
  }

  private mutating func branch(_ cases: [TypedNode.Case], _ otherwise: [TypedNode]) {
    var ends: [Int] = []
    for branch in cases {
      let condition = reduction.reduced(branch.condition)
      if let known = condition.constant {
        if !known.isTrue { continue }
        write(branch.body)
        for end in ends { builder.land(end) }
        return
      }
      let skip = builder.unless(condition)
      write(branch.body)
      ends.append(builder.jump())
      builder.land(skip)
    }
    write(otherwise)
    for end in ends { builder.land(end) }
  }

  private mutating func loop(_ loop: TypedNode.Loop) {
    let list = reduction.reduced(loop.list)
    if case .list(let items) = list.constant, mayUnroll(items.count, loop) {
      if items.isEmpty { return write(loop.otherwise) }
      for (index, item) in items.enumerated() {
        reduction.slots[loop.slot] = item
        reduction.rounds[loop.loop] = Reduction.Round(index: index, count: items.count)
        write(loop.body)
      }
      reduction.slots[loop.slot] = nil
      reduction.rounds[loop.loop] = nil
      return
    }
    let entered = builder.enter(
      CompiledProgram.Loop(list: list, slot: loop.slot, loop: loop.loop, place: loop.place))
    let body = builder.label()
    write(loop.body)
    builder.next(entered, to: body)
    if loop.otherwise.isEmpty { return builder.land(entered) }
    let end = builder.jump()
    builder.land(entered)
    write(loop.otherwise)
    builder.land(end)
  }

  private mutating func mayUnroll(_ count: Int, _ loop: TypedNode.Loop) -> Bool {
    if count > rounds { return false }
    let inside = within(loop, reduction)
    let open = loop.body.reduce(0) { $0 + self.open($1, inside) }
    let size = loop.body.reduce(0) { $0 + self.size($1) }
    if open * count > unrolled || size * count > repeated { return false }
    unrolled -= open * count
    repeated -= size * count
    rounds -= count
    return true
  }

  /// What is known within a loop, whichever round it is.
  private func within(_ loop: TypedNode.Loop, _ reduction: Reduction) -> Reduction {
    var inside = reduction
    inside.slots[loop.slot] = Value.none
    inside.rounds[loop.loop] = Reduction.Round(index: 0, count: 1)
    return inside
  }

  /// How many steps a node leaves open until the page is known.
  ///
  /// - Parameter inside: what is known where the node is; made once for each loop, not for each node of it.
  private func open(_ node: TypedNode, _ inside: Reduction) -> Int {
    switch node {
    case .literal: return 0
    case .output(let expression): return inside.isKnown(expression) ? 0 : 1
    case .branch(let cases, let otherwise):
      return cases.reduce(0) { count, branch in
        count + (inside.isKnown(branch.condition) ? 0 : 2)
          + branch.body.reduce(0) { $0 + open($1, inside) }
      } + otherwise.reduce(0) { $0 + open($1, inside) }
    case .loop(let inner):
      let further = within(inner, inside)
      return (inside.isKnown(inner.list) ? 0 : 2)
        + (inner.body + inner.otherwise).reduce(0) { $0 + open($1, further) }
    }
  }

  /// The bytes of markup in a node, loops within it counted once.
  private func size(_ node: TypedNode) -> Int {
    func sum(_ nodes: [TypedNode]) -> Int { nodes.reduce(0) { $0 + size($1) } }
    switch node {
    case .literal(let bytes): return bytes.count
    case .output: return 0
    case .branch(let cases, let otherwise):
      return cases.reduce(sum(otherwise)) { $0 + sum($1.body) }
    case .loop(let inner): return sum(inner.body) + sum(inner.otherwise)
    }
  }
}
