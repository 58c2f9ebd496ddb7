internal import GuideDiagnostics

/// `include`, `extends`, `block` and `super()`.
extension TemplateChecker {
  /// Checks a whole file, with the templates it extends.
  mutating func check(file source: TemplateSource, named: TemplateSource.Named) -> [TypedNode] {
    open.append(named)
    let outer = frame
    let mark = expressions.scope.mark
    defer {
      frame = outer
      open.removeLast()
      expressions.scope.leave(to: mark)
    }
    frame = Frame(source: source, chain: [source])
    guard let chain = chain(from: source) else { return [] }
    for file in chain { note(file) }
    for (index, file) in chain.enumerated().reversed() where index < chain.count - 1 {
      frame.source = file
      fillIn(file, bases: chain[(index + 1)...])
    }
    frame = Frame(source: chain[chain.count - 1], chain: chain)
    return check(frame.source.nodes)
  }

  /// The template and those it extends; nil when one of them is missing.
  private mutating func chain(from source: TemplateSource) -> [TemplateSource]? {
    var chain = [source]
    while let base = chain[chain.count - 1].base {
      guard let next = find(base) else { return nil }
      if let loop = chain.first(where: { $0 === next }) {
        reporter.report(
          Fault(
            .recursiveInclude, at: base.place, "“\(loop.name)” would extend itself.",
            allowed: "A template extends another, and that one does not lead back to it."))
        return nil
      }
      chain.append(next)
    }
    return chain
  }

  private mutating func find(_ name: TemplateSource.Named) -> TemplateSource? {
    if let source = set.source(name.text) { return source }
    reporter.report(
      Fault(
        .missingFile, at: name.place, "There is no template “\(name.text)”.",
        allowed: "The theme has: \(set.names.joined(separator: ", ")).",
        write: Suggestion.nearest(to: name.text, in: set.names)))
    return nil
  }

  /// Takes in what a template that extends another says: blocks, and names for values.
  private mutating func fillIn(_ file: TemplateSource, bases: ArraySlice<TemplateSource>) {
    for node in file.nodes {
      if reporter.isStopped { return }
      switch node {
      case .set(let argument):
        expressions.scope.bind(argument.name.text, .value(expressions.typed(argument.value)))
      case .block(let block):
        let name = block.name
        if bases.contains(where: { $0.block(name.text) != nil }) { continue }
        let known = Array(bases.lazy.flatMap(\.blocks).map(\.name.text).prefix(200))
        reporter.report(
          Fault(
            .unknownBlock, at: name.place,
            "“\(bases.first?.name ?? "")” has no block named “\(name.text)”.",
            allowed: known.isEmpty
              ? "It has no blocks at all." : "Its blocks are: \(known.listed).",
            write: Suggestion.nearest(to: name.text, in: known)))
      case .literal(let range):
        guard let start = file.file.bytes[range].firstIndex(where: { !$0.isTemplateSpace })
        else { continue }
        let line = file.file.bytes[start..<range.upperBound].prefix { $0 != UInt8(ascii: "\n") }
        return outside(SourceRange(file.file.id, start..<line.endIndex))
      case .output(let expression): return outside(expression.place)
      case .branch(_, _, let place), .inherited(let place): return outside(place)
      case .loop(let loop): return outside(loop.place)
      case .include(let name, _): return outside(name.place)
      }
    }
  }

  private mutating func outside(_ place: SourceRange) {
    reporter.report(
      Fault(
        .outsideBlock, at: place, "This is outside of every block, so no page would show it.",
        allowed: "A template that extends another holds {% block %} and {% set %} alone."))
  }

  mutating func include(
    _ name: TemplateSource.Named, _ arguments: [TemplateNode.Argument]
  ) -> [TypedNode] {
    // All values are read before any name is given, so that they cannot see one another.
    let values = arguments.map { ($0.name.text, expressions.typed($0.value)) }
    guard let source = find(name) else { return [] }
    if let index = open.firstIndex(where: { $0.text == name.text }) {
      let notes = open[(index + 1)...].map {
        Diagnostic.Note($0.place, "“\($0.text)” is included here.")
      }
      reporter.report(
        Fault(
          .recursiveInclude, at: name.place, "“\(name.text)” would include itself.",
          allowed: "A template includes others, and none of them leads back to it.",
          notes: notes))
      return []
    }
    let mark = expressions.scope.mark
    defer { expressions.scope.leave(to: mark) }
    for (name, value) in values { expressions.scope.bind(name, .value(value)) }
    return part(source, named: name)
  }

  mutating func block(_ block: TemplateNode.Block) -> [TypedNode] {
    let definitions = frame.chain.compactMap { source in
      source.block(block.name.text).map { Definition(source: source, block: $0) }
    }
    return fill(definitions[...])
  }

  private mutating func fill(_ definitions: ArraySlice<Definition>) -> [TypedNode] {
    guard let first = definitions.first else { return [] }
    let outer = frame
    defer { frame = outer }
    frame.source = first.source
    frame.inherited = definitions.dropFirst()
    return check(first.block.body)
  }

  mutating func inherited(_ place: SourceRange) -> [TypedNode] {
    guard let inherited = frame.inherited, !inherited.isEmpty else {
      reporter.report(
        Fault(
          .misplacedSuper, at: place, "Here super() stands for nothing.",
          allowed: "Within a block, super() is what the extended template has in that block."))
      return []
    }
    return fill(inherited)
  }
}
