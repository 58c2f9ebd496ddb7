internal import GuideDiagnostics

/// What is between `{%` and `%}`.
extension TemplateParser {
  static let tags = [
    "if", "elif", "else", "endif", "for", "endfor", "include", "extends", "block", "endblock",
    "set",
  ]

  mutating func statement(_ inner: Range<Int>, _ whole: Range<Int>) {
    let place = SourceRange(file.id, whole)
    let tag = tagName(inner)
    do throws(Fault) {
      // A tag that opens or closes counts even when the rest of it cannot be read, so that one
      // slip is not followed by complaints about ends that have lost their beginnings.
      switch tag?.text {
      case "endif", "endfor", "endblock": closing(tag, place)
      default: break
      }
      var parser: ExpressionParser
      do {
        parser = try ExpressionParser(inner, in: file)
      } catch {
        try recover(tag, place)
        throw error
      }
      guard let tag else { throw parser.unexpected("a tag, such as if, for or include") }
      parser.advance()
      switch tag.text {
      case "if": open(.branch, place, condition: expression(&parser))
      case "elif": try alternative(tag, place, condition: expression(&parser))
      case "else":
        try alternative(tag, place, condition: nil)
        if parser.next.kind == .name("if") {
          throw Fault(
            .unknownTag, at: tag.place.joined(parser.place(parser.next)),
            "Here {% else if %} is written in one word.", allowed: "{% elif … %}", write: "elif")
        }
        try parser.end()
      case "for": loop(&parser, place)
      case "include": try include(&parser)
      case "extends": try extends(&parser, place)
      case "block": try block(&parser, place)
      case "set":
        add(.set(try parser.argument()))
        try parser.end()
      case "endblock":
        if case .name = parser.next.kind { parser.advance() }
        try parser.end()
      case "endif", "endfor": try parser.end()
      default:
        throw Fault(
          .unknownTag, at: tag.place, "There is no tag {% \(tag.text) %}.",
          allowed: "The tags are: \(Self.tags.joined(separator: ", ")).",
          write: Suggestion.nearest(to: tag.text, in: Self.tags))
      }
    } catch {
      report(error)
    }
  }

  /// Opens what a tag that cannot be read would have opened.
  private mutating func recover(_ tag: TemplateSource.Named?, _ place: SourceRange) throws(Fault) {
    guard let tag else { return }
    let broken = Expression(kind: .broken, place: tag.place)
    switch tag.text {
    case "if": open(.branch, place, condition: broken)
    case "elif": try alternative(tag, place, condition: broken)
    case "else": try alternative(tag, place, condition: nil)
    case "for", "block": open(.ignored(tag: tag.text), place)
    default: break
    }
  }

  /// The tag's first word.
  private func tagName(_ inner: Range<Int>) -> TemplateSource.Named? {
    var start = inner.lowerBound
    while start < inner.upperBound, file.bytes[start].isTemplateSpace { start += 1 }
    var end = start
    while end < inner.upperBound, file.bytes[end].isTemplateName { end += 1 }
    if start == end { return nil }
    return TemplateSource.Named(
      text: String(decoding: file.bytes[start..<end], as: UTF8.self),
      place: SourceRange(file.id, start..<end))
  }

  /// A whole expression up to the end of the tag; a broken one is reported.
  private mutating func expression(_ parser: inout ExpressionParser) -> Expression {
    let start = parser.place(parser.next)
    do throws(Fault) {
      let expression = try parser.expression()
      try parser.end()
      return expression
    } catch {
      report(error)
      return Expression(kind: .broken, place: start)
    }
  }

  private mutating func open(
    _ kind: OpenBlock.Kind, _ place: SourceRange, condition: Expression? = nil
  ) {
    let block = OpenBlock(kind, at: place, condition: condition)
    if stack.count <= Self.depthLimit { return push(block) }
    if stack.count == Self.depthLimit + 1 {
      report(
        Fault(
          .tooDeep, at: place, "Tags are nested more than \(Self.depthLimit) deep.",
          allowed: "Put a part of it into a file of its own, and {% include %} it."))
    }
    push(OpenBlock(.ignored(tag: block.tag), at: place))
  }

  /// `elif` and `else`.
  private mutating func alternative(
    _ tag: TemplateSource.Named, _ place: SourceRange, condition: Expression?
  ) throws(Fault) {
    let last = stack.count - 1
    if case .ignored(let opened) = stack[last].kind, opened != "block" { return }
    var isFitting = false
    switch stack[last].kind {
    case .branch: isFitting = true
    case .loop: isFitting = condition == nil
    default: break
    }
    if !isFitting {
      let opened = stack[last].tag
      throw Fault(
        .unexpectedTag, at: place, "This {% \(tag.text) %} has no {% if %} before it.",
        allowed: opened.isEmpty ? nil : "The {% \(opened) %} that is open here has no such part.",
        notes: opened.isEmpty
          ? [] : [Diagnostic.Note(stack[last].place, "This {% \(opened) %} is open.")])
    }
    if let first = stack[last].elsePlace {
      throw Fault(
        .unexpectedTag, at: place, "This {% \(tag.text) %} comes after the {% else %}.",
        allowed: "The {% else %} is the last part, and there is one at most.",
        notes: [Diagnostic.Note(first, "This is the {% else %}.")])
    }
    if condition == nil { stack[last].elsePlace = place }
    if case .branch = stack[last].kind {
      if let previous = stack[last].condition {
        stack[last].cases.append(
          TemplateNode.Case(condition: previous, body: stack[last].nodes))
      }
      stack[last].condition = condition
    } else {
      stack[last].body = stack[last].nodes
    }
    stack[last].nodes = []
  }

  /// `endif`, `endfor` and `endblock`.
  private mutating func closing(_ tag: TemplateSource.Named?, _ place: SourceRange) {
    guard let tag else { return }
    let wanted = String(tag.text.dropFirst(3))
    // Asked before the search: thousands of ends without a beginning would each look at all.
    guard openTags[wanted, default: 0] > 0,
      let match = stack.lastIndex(where: { $0.tag == wanted })
    else {
      let open = stack[stack.count - 1]
      report(
        Fault(
          .unexpectedTag, at: place, "This {% \(tag.text) %} ends nothing.",
          allowed: open.tag.isEmpty
            ? "It needs a {% \(wanted) … %} before it."
            : "What is open here ends with {% end\(open.tag) %}.",
          write: open.tag.isEmpty ? nil : "{% end\(open.tag) %}",
          notes: open.tag.isEmpty
            ? [] : [Diagnostic.Note(open.place, "This {% \(open.tag) %} is open.")]))
      return
    }
    while stack.count - 1 > match {
      let open = stack[stack.count - 1]
      report(
        Fault(
          .unclosedBlock, at: open.place, "This {% \(open.tag) %} has no end.",
          allowed: "Write {% end\(open.tag) %} where it ends.",
          notes: [Diagnostic.Note(place, "The {% \(tag.text) %} here comes too early.")]))
      close()
    }
    close()
  }

  private mutating func loop(_ parser: inout ExpressionParser, _ place: SourceRange) {
    do throws(Fault) {
      let item = try parser.name("a name for each item, as in {% for item in page.toc %}")
      if !parser.takeName("in") { throw parser.unexpected("the word in, and a list") }
      open(.loop(item: item, list: expression(&parser)), place)
    } catch {
      report(error)
      open(.ignored(tag: "for"), place)
    }
  }

  private mutating func include(_ parser: inout ExpressionParser) throws(Fault) {
    let name = try parser.text("the name of a file, as in \"parts/card.html\"")
    var arguments: [TemplateNode.Argument] = []
    if parser.takeName("with") {
      repeat { arguments.append(try parser.argument()) } while parser.takeSign(",")
    }
    try parser.end()
    add(.include(name, arguments))
  }

  private mutating func extends(_ parser: inout ExpressionParser, _ place: SourceRange)
    throws(Fault)
  {
    let name = try parser.text("the name of a file, as in \"base.html\"")
    try parser.end()
    let isFirst =
      stack.count == 1 && base == nil
      && stack[0].nodes.allSatisfy {
        guard case .literal(let range) = $0 else { return false }
        return file.bytes[range].allSatisfy(\.isTemplateSpace)
      }
    if !isFirst {
      throw Fault(
        .misplacedExtends, at: place, "{% extends %} is too late.",
        allowed: "It is the first thing in a file, and there is one at most.")
    }
    base = name
    stack[0].nodes = []
  }

  private mutating func block(_ parser: inout ExpressionParser, _ place: SourceRange) throws(Fault)
  {
    do throws(Fault) {
      let name = try parser.name("a name for the block")
      open(.block(name), place)
    } catch {
      open(.ignored(tag: "block"), place)
      throw error
    }
    try parser.end()
  }
}
