internal import GuideDiagnostics

/// What stands between the braces, as it was written.
struct Expression: Sendable {
  let kind: Kind
  let place: Place

  indirect enum Kind: Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    /// `a.b.c`
    case path([TemplateSource.Named])
    /// `word("key", name = value)`
    case call(TemplateSource.Named, [Expression], [TemplateNode.Argument])
    case filter(Expression, TemplateSource.Named, [Expression])
    case not(Expression)
    case and(Expression, Expression)
    case or(Expression, Expression)
    case compare(Comparison, Expression, Expression)
    /// It could not be read, which has been reported.
    case broken
  }

  enum Comparison: String, Sendable {
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case greater = ">"
    case atMost = "<="
    case atLeast = ">="

    var isOrder: Bool { self != .equal && self != .unequal }
  }
}
