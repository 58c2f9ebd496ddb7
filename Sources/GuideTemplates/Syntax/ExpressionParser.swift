internal import GuideDiagnostics

/// Reads an expression, word by word.
struct ExpressionParser {
  private let file: SourceFile
  private let words: [ExpressionWord]
  private var position = 0
  private var depth = 0
  /// Brackets and `not` may be nested this deep; each level costs stack.
  private static let depthLimit = 32
  /// A longer tag would need a stack as deep as it is long.
  private static let lengthLimit = 400

  init(_ range: Range<Int>, in file: SourceFile) throws(Fault) {
    self.file = file
    words = try ExpressionLexer.words(of: range, in: file)
    if words.count > Self.lengthLimit {
      throw Fault(
        .tooLarge, at: SourceRange(file.id, range),
        "This tag has more than \(Self.lengthLimit) names, texts and signs.",
        allowed: "Name parts of it with {% set … %}.")
    }
  }

  var next: ExpressionWord { words[position] }

  func place(_ word: ExpressionWord) -> SourceRange { SourceRange(file.id, word.range) }

  mutating func advance() {
    if position + 1 < words.count { position += 1 }
  }

  mutating func takeSign(_ sign: String) -> Bool {
    if next.kind != .sign(sign) { return false }
    advance()
    return true
  }

  mutating func takeName(_ name: String) -> Bool {
    if next.kind != .name(name) { return false }
    advance()
    return true
  }

  /// A name that is free to choose.
  mutating func name(_ what: String) throws(Fault) -> TemplateSource.Named {
    guard case .name(let text) = next.kind else { throw unexpected(what) }
    let named = TemplateSource.Named(text: text, place: place(next))
    advance()
    return named
  }

  /// A text between quotes.
  mutating func text(_ what: String) throws(Fault) -> TemplateSource.Named {
    guard case .text(let text) = next.kind else { throw unexpected(what) }
    // The place is that of the text itself, so that a replacement leaves the quotes alone.
    let range = next.range.lowerBound + 1..<next.range.upperBound - 1
    advance()
    return TemplateSource.Named(text: text, place: SourceRange(file.id, range))
  }

  /// Nothing may follow.
  func end() throws(Fault) {
    if next.kind != .end { throw unexpected("the end of the tag") }
  }

  func unexpected(_ wanted: String) -> Fault {
    let found = String(decoding: file.bytes[next.range], as: UTF8.self)
    return Fault(
      .brokenExpression, at: place(next),
      found.isEmpty ? "Something is missing here: \(wanted)." : "“\(found)” cannot be here.",
      allowed: found.isEmpty ? nil : "What may be here is \(wanted).")
  }

  mutating func expression() throws(Fault) -> Expression {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthLimit {
      throw Fault(
        .tooDeep, at: place(next), "The brackets are nested more than \(Self.depthLimit) deep.",
        allowed: "Name a part of it with {% set … %}.")
    }
    var left = try conjunction()
    while takeName("or") {
      let right = try conjunction()
      left = Expression(kind: .or(left, right), place: left.place.joined(right.place))
    }
    return left
  }

  private mutating func conjunction() throws(Fault) -> Expression {
    var left = try negation()
    while takeName("and") {
      let right = try negation()
      left = Expression(kind: .and(left, right), place: left.place.joined(right.place))
    }
    return left
  }

  private mutating func negation() throws(Fault) -> Expression {
    let start = place(next)
    var count = 0
    while takeName("not") { count += 1 }
    let operand = try comparison()
    if count == 0 { return operand }
    let place = start.joined(operand.place)
    let once = Expression(kind: .not(operand), place: place)
    return count % 2 == 1 ? once : Expression(kind: .not(once), place: place)
  }

  private mutating func comparison() throws(Fault) -> Expression {
    let left = try filtered()
    guard case .sign(let sign) = next.kind, let comparison = Expression.Comparison(rawValue: sign)
    else {
      if next.kind == .sign("=") {
        throw Fault(
          .brokenExpression, at: place(next), "One = does not compare.",
          allowed: "Two things are compared with ==.", write: "==")
      }
      return left
    }
    advance()
    let right = try filtered()
    return Expression(
      kind: .compare(comparison, left, right), place: left.place.joined(right.place))
  }

  private mutating func filtered() throws(Fault) -> Expression {
    var value = try primary()
    while takeSign("|") {
      let name = try name("a filter's name, as in | upper")
      var place = value.place.joined(name.place)
      var arguments: [Expression] = []
      if takeSign("(") {
        while next.kind != .sign(")") {
          arguments.append(try expression())
          if !takeSign(",") { break }
        }
        place = place.joined(self.place(next))
        if !takeSign(")") { throw unexpected("a closing bracket )") }
      }
      value = Expression(kind: .filter(value, name, arguments), place: place)
    }
    return value
  }

  private mutating func primary() throws(Fault) -> Expression {
    let word = next
    let place = place(word)
    switch word.kind {
    case .text(let text):
      advance()
      return Expression(kind: .text(text), place: place)
    case .number(let number):
      advance()
      return Expression(kind: .number(number), place: place)
    case .sign("("):
      advance()
      let inner = try expression()
      if !takeSign(")") { throw unexpected("a closing bracket )") }
      return inner
    case .name(let name):
      if Self.reserved.contains(name) { throw unexpected("a name or a value") }
      advance()
      if name == "true" || name == "false" {
        return Expression(kind: .flag(name == "true"), place: place)
      }
      let first = TemplateSource.Named(text: name, place: place)
      return next.kind == .sign("(") ? try call(first) : try path(first)
    default: throw unexpected("a name, a \"text\" or a number")
    }
  }

  private static let reserved: Set<String> = ["and", "or", "not", "in", "with", "if", "else"]

  private mutating func path(_ first: TemplateSource.Named) throws(Fault) -> Expression {
    var names = [first]
    while takeSign(".") { names.append(try name("a name after the dot")) }
    let place = first.place.joined(names[names.count - 1].place)
    return Expression(kind: .path(names), place: place)
  }

  private mutating func call(_ function: TemplateSource.Named) throws(Fault) -> Expression {
    var values: [Expression] = []
    var arguments: [TemplateNode.Argument] = []
    advance()
    while next.kind != .sign(")") {
      if case .name = next.kind, position + 1 < words.count, words[position + 1].kind == .sign("=")
      {
        arguments.append(try argument())
      } else {
        values.append(try expression())
      }
      if !takeSign(",") { break }
    }
    let close = place(next)
    if !takeSign(")") { throw unexpected("a closing bracket )") }
    return Expression(
      kind: .call(function, values, arguments), place: function.place.joined(close))
  }

  /// A name and its value, as in `title = page.title`.
  mutating func argument() throws(Fault) -> TemplateNode.Argument {
    let name = try name("a name, as in title = page.title")
    if !takeSign("=") { throw unexpected("= and a value") }
    return TemplateNode.Argument(name: name, value: try expression())
  }
}

extension SourceRange {
  /// From the start of this place to the end of the other.
  func joined(_ other: SourceRange) -> SourceRange {
    var place = self
    place.end = max(end, other.end)
    return place
  }
}
