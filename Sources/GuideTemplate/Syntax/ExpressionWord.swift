/// The smallest part of an expression: a name, a text, a number or a sign.
struct ExpressionWord {
  enum Kind: Equatable {
    case name(String)
    case text(String)
    case number(Int)
    /// `.`, `|`, `(`, `)`, `,`, `=`, `==`, …
    case sign(String)
    case end
  }

  let kind: Kind
  let range: Range<Int>
}
