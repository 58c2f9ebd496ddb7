/// The parts of templates that were checked before, with what they were checked against.
///
/// Nearly every page includes the same header and the same footer. Where all that such a part asked
/// for is the same again, so is what came of it. A part with a fault is not among them: it is checked
/// wherever it is included.
final class KnownParts {
  private var parts: [String: [KnownPart]] = [:]

  /// What was checked last is the first to be asked: templates of one kind follow one another.
  func find(_ file: String, where fits: (KnownPart) -> Bool) -> KnownPart? {
    parts[file]?.last(where: fits)
  }

  var count: Int { parts.values.reduce(0) { $0 + $1.count } }

  func keep(_ part: KnownPart, of file: String) { parts[file, default: []].append(part) }
}

/// A file that was checked where another includes it, with all that it includes itself.
struct KnownPart {
  let needs: PartNeeds
  /// Where in the HTML it begins and ends.
  let before: MarkupContext
  let after: MarkupContext
  let nodes: [TypedNode]
  /// In how many loops it is included, and the most loops within one another, those among them.
  let openLoops: Int
  let mostLoops: Int
  /// What counts for the limits of a template.
  let size: Size

  struct Size {
    var nodes = 0
    var literalBytes = 0
    /// Levels of files and tags within one another.
    var depth = 0

    /// What came after another size, of which all is that many levels deep.
    func since(_ before: Size, at level: Int) -> Size {
      Size(
        nodes: nodes - before.nodes, literalBytes: literalBytes - before.literalBytes,
        depth: depth - level)
    }

    mutating func add(_ part: Size, at level: Int) {
      nodes += part.nodes
      literalBytes += part.literalBytes
      depth = max(depth, level + part.depth)
    }
  }
}

/// What a part of a template asked of the places around it.
struct PartNeeds {
  /// How many names and tested values there were before it.
  let bindings: Int
  let present: Int
  private(set) var names: [(name: String, value: Typed)] = []
  /// The fields of the page: their numbers differ from one kind of page to the next.
  private(set) var fields: [(name: String, index: Int, shape: Shape)] = []
  private(set) var tested: [(path: ValuePath, isPresent: Bool)] = []
  private(set) var files: [TemplateSource] = []
  /// False when it asked for what is not compared: a name for anything else than a value of the page,
  /// or a round of a loop around it.
  private(set) var isComparable = true

  init(bindings: Int, present: Int) { (self.bindings, self.present) = (bindings, present) }

  mutating func note(_ name: String, _ binding: Scope.Binding) {
    guard case .value(let value) = binding, case .path = value.expression else {
      isComparable = false
      return
    }
    if !names.contains(where: { $0.name == name }) { names.append((name, value)) }
  }

  mutating func note(field name: String, _ index: Int, _ shape: Shape) {
    if !fields.contains(where: { $0.index == index }) { fields.append((name, index, shape)) }
  }

  mutating func note(tested path: ValuePath, _ isPresent: Bool) {
    if !tested.contains(where: { $0.path == path }) { tested.append((path, isPresent)) }
  }

  mutating func note(_ file: TemplateSource) { files.append(file) }

  mutating func giveUp() { isComparable = false }
}

extension Typed {
  /// Whether a name that stands for this value can stand for the other.
  ///
  /// Of a page only the fields that are asked for have to be the same.
  func isSame(as other: Typed) -> Bool {
    guard case .path(let path) = expression, case .path(let otherPath) = other.expression,
      path == otherPath, isAddress == other.isAddress
    else { return false }
    if path.isPage { return true }
    guard let shape, let otherShape = other.shape else { return false }
    return shape.isSame(as: otherShape)
  }
}

extension ValuePath {
  /// The page as a whole.
  var isPage: Bool { slot == 0 && steps.isEmpty }
}

extension Shape {
  func isSame(as other: Shape) -> Bool {
    switch (self, other) {
    case (.text, .text), (.html, .html), (.number, .number), (.flag, .flag), (.address, .address):
      true
    case (.list(let item), .list(let otherItem)): item.isSame(as: otherItem)
    case (.optional(let inner), .optional(let otherInner)): inner.isSame(as: otherInner)
    case (.record(let record), .record(let otherRecord)): record === otherRecord
    default: false
    }
  }
}

extension TemplateChecker {
  /// Checks a file that is included, unless it was checked before and all that it asks for is the same here.
  mutating func part(_ source: TemplateSource, named name: TemplateSource.Named) -> [TypedNode] {
    // Once something is wrong, what is found depends on more than on names.
    guard isFaultless else { return check(file: source, named: name) }
    if let part = known.find(source.name, where: { fits($0) }) { return take(part) }
    let (sizeBefore, loopsBefore, before) = (size, mostLoops, context)
    size.depth = depth
    mostLoops = openLoops
    expressions.scope.beginPart()
    let nodes = check(file: source, named: name)
    let needs = expressions.scope.endPart()
    if let needs, needs.isComparable, isFaultless {
      known.keep(
        KnownPart(
          needs: needs, before: before, after: context, nodes: nodes, openLoops: openLoops,
          mostLoops: mostLoops, size: size.since(sizeBefore, at: depth)),
        of: source.name)
    }
    size.depth = max(size.depth, sizeBefore.depth)
    mostLoops = max(mostLoops, loopsBefore)
    return nodes
  }

  private var isFaultless: Bool { reporter.faults.isEmpty && isSound }

  private func fits(_ part: KnownPart) -> Bool {
    part.openLoops == openLoops && part.before == context && hasRoom(for: part.size)
      && expressions.scope.gives(part.needs)
  }

  private mutating func take(_ part: KnownPart) -> [TypedNode] {
    context = part.after
    size.add(part.size, at: depth)
    mostLoops = max(mostLoops, part.mostLoops)
    for file in part.needs.files { note(file) }
    expressions.scope.note(part.needs)
    return part.nodes
  }
}
