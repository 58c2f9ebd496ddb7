internal import GuideDiagnostics
package import GuideYAML

/// Several values of one type.
package struct ListType<Element: FieldType>: FieldType {
  var element: Element
  var count: ClosedRange<Int>

  package var description: TypeDescription { .list(element.description, count: count) }
  package var placeholder: [Element.Value] { [] }

  package func read(_ node: Node, key: String, in context: ReadContext) -> [Element.Value]? {
    guard case .sequence(let items) = node.content else {
      context.missedRecord()
      context.report(
        ContentFault.wrongShape, at: node.place,
        "`\(key)` is a list, but here is \(node.kindName).",
        allowed: choices(insteadOf: node)
          ?? "Begin each item with a hyphen on a line of its own, or write `[one, two]`.",
        write: Self.list(of: node))
      return nil
    }
    if items.count > count.upperBound {
      context.report(
        ContentFault.tooMany, at: items[count.upperBound].place,
        "`\(key)` has \(items.count) items; \(count.upperBound) is the most.",
        allowed: "Remove \(items.count - count.upperBound).")
      // What comes after is not read, and somebody may name it.
      context.missedRecord()
    }
    if items.count < count.lowerBound {
      context.report(
        ContentFault.tooFew, at: node.place,
        "`\(key)` has \(Quantity.text(items.count, "item")); \(count.lowerBound) is the least.",
        allowed: "Write \(count.lowerBound - items.count) more.")
    }
    let definitionsBefore = context.definitions.count
    context.beginList()
    defer { context.endList() }
    var values: [Element.Value] = []
    values.reserveCapacity(items.count)
    let isNamedOnce = element.description.isNamedOnce && items.count > 1
    var first: [String: SourceRange] = [:]
    for item in items.prefix(count.upperBound) {
      if case .scalar(let scalar) = item.content, scalar.isEmptyPlain {
        context.report(
          ContentFault.emptyValue, at: item.place, "An item of `\(key)` is empty.",
          allowed: "Write a value after the hyphen, or remove the line.")
      } else if let value = element.read(item, key: key, in: context) {
        let name = isNamedOnce ? element.show(value) : ""
        if isNamedOnce, let other = first.updateValue(item.place, forKey: name) {
          reportSecond(item, key, after: other, in: context)
        } else {
          values.append(value)
        }
      }
    }
    // Ids that count for the whole guide are compared when all files have been read.
    if context.definitions.count == definitionsBefore { reportTwins(items, key, in: context) }
    return values
  }

  /// What to write where a word such as `all` stands for several of a few values; nil for other lists.
  private func choices(insteadOf node: Node) -> String? {
    guard case .choice(let choices) = element.description, case .scalar(let scalar) = node.content
    else { return nil }
    let words = choices.map(\.word)
    let written = scalar.text.lowercased()
    guard !words.contains(where: { written.contains($0) }) else { return nil }
    let list = "`[\(words.joined(separator: ", "))]`"
    return ["all", "both", "any", "everyone", "everybody"].contains(written)
      ? "For all of them write \(list)." : "Write one or more of these: \(list)."
  }

  private func reportSecond(
    _ item: Node, _ key: String, after first: SourceRange, in context: ReadContext
  ) {
    var name = ""
    if case .scalar(let scalar) = item.content { name = " `\(scalar.text)`" }
    context.report(
      ContentFault.listedTwice, at: item.place, "`\(key)` names\(name) twice.",
      allowed: "Remove one of them.", notes: [.init(first, "The first is here.")])
  }

  /// A text as the list that was meant: of one item, or of several words between commas.
  ///
  /// `1 College Street, Boston` may be one line or two, so it is left to whoever wrote it.
  private static func list(of node: Node) -> String? {
    guard case .scalar(let scalar) = node.content, scalar.style != .literal,
      scalar.style != .folded,
      // On one line, and without characters that are written in another way.
      node.place.range.count == scalar.text.utf8.count + (scalar.style == .plain ? 0 : 2)
    else { return nil }
    var words = scalar.text[...]
    // Round brackets for square ones.
    if scalar.style == .plain, words.hasPrefix("("), words.hasSuffix(")") {
      words = words.dropFirst().dropLast()
    }
    let sign: Character = words.contains(",") ? "," : ";"
    let parts = words.split(separator: sign, omittingEmptySubsequences: false)
      .map { $0.trimmingBlanks() }
    if parts.count > 1,
      scalar.style != .plain || parts.contains(where: { $0.isEmpty || $0.contains(" ") })
    {
      return nil
    }
    return "[" + parts.map { Quoting.quoteIfNeeded($0) }.joined(separator: ", ") + "]"
  }

  /// Reports items that have the id of one before them.
  private func reportTwins(_ items: [Node], _ key: String, in context: ReadContext) {
    var first: [String: SourceRange] = [:]
    for item in items {
      guard case .mapping(let mapping) = item.content, let id = mapping["id"],
        case .scalar(let scalar) = id.content
      else { continue }
      guard let other = first.updateValue(id.place, forKey: scalar.text) else { continue }
      context.report(
        RuleFault.duplicateID, at: id.place,
        "Two items of `\(key)` have the id `\(scalar.text)`.",
        allowed: "Give one of them another id. Keep the one that was published first.",
        notes: [.init(other, "The first is here.")])
    }
  }

  package func show(_ values: [Element.Value]) -> String {
    "[" + values.map { element.show($0) }.joined(separator: ", ") + "]"
  }
}

extension FieldType {
  /// A list of values, of the numbers of items given.
  package static func list<Element: FieldType>(
    _ element: Element, _ count: ClosedRange<Int> = 0...10_000
  ) -> ListType<Element> where Self == ListType<Element> {
    ListType(element: element, count: count)
  }

  /// A list of records.
  package static func list<R: Record>(of record: R.Type, _ count: ClosedRange<Int> = 0...10_000)
    -> ListType<RecordType<R>> where Self == ListType<RecordType<R>>
  {
    ListType(element: RecordType<R>(), count: count)
  }
}
