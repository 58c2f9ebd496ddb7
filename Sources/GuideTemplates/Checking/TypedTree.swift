internal import GuideDiagnostics

/// An expression with its type and what follows from it.
struct Typed: Sendable {
  /// Nil when a fault was found in it, so that nothing more is said about it.
  var shape: Shape?
  var expression: TypedExpression
  /// A text that has been checked or made to be an address.
  var isAddress = false
  /// How many parts it has, those of the names it uses included.
  var weight = 1
  /// What is known to be present when it is true, and when it is not.
  var whenTrue: [ValuePath] = []
  var whenFalse: [ValuePath] = []

  static let faulty = Typed(shape: nil, expression: .constant(.none))

  init(
    shape: Shape?, expression: TypedExpression, isAddress: Bool = false, weight: Int = 1
  ) {
    self.shape = shape
    self.expression = expression
    self.isAddress = isAddress
    self.weight = weight
    if case .path(let path) = expression { whenTrue = [path] }
  }
}

/// An expression that has been checked: names are paths, and every type fits.
indirect enum TypedExpression: Sendable {
  case constant(Value)
  case path(ValuePath)
  case loop(LoopPart, loop: Int)
  case not(TypedExpression)
  case and(TypedExpression, TypedExpression)
  case or(TypedExpression, TypedExpression)
  case compare(Expression.Comparison, TypedExpression, TypedExpression)
  case filter(Filter, TypedExpression)
  case word(WordCall)

  /// What a loop knows of its round.
  enum LoopPart: String, Sendable, CaseIterable {
    /// The round's number, from 1.
    case index
    case first
    case last
    case length

    var shape: Shape {
      switch self {
      case .index, .length: .number
      case .first, .last: .flag
      }
    }

    func value(index: Int, count: Int) -> Value {
      switch self {
      case .index: .number(index + 1)
      case .length: .number(count)
      case .first: .flag(index == 0)
      case .last: .flag(index == count - 1)
      }
    }
  }
}

/// A piece of a template that has been checked, with what it includes and extends put in place.
indirect enum TypedNode: Sendable {
  case literal(ArraySlice<UInt8>)
  case output(TypedExpression)
  case branch([Case], otherwise: [TypedNode])
  case loop(Loop)

  struct Case: Sendable {
    let condition: TypedExpression
    let body: [TypedNode]
  }

  struct Loop: Sendable {
    let list: TypedExpression
    /// The slot that holds the item of the round.
    let slot: Int
    /// The loop's number in the template, for `loop.index` and its like.
    let loop: Int
    let body: [TypedNode]
    let otherwise: [TypedNode]
    let place: SourceRange
  }
}

/// The way to a value: a slot, and the number of the field to take at each step.
struct ValuePath: Equatable, Sendable {
  var slot: Int
  var steps: [Int] = []

  func appending(_ step: Int) -> ValuePath {
    var path = self
    path.steps.append(step)
    return path
  }
}

/// `word("key", …)`, with the word's pieces in every language at hand.
final class WordCall: Sendable {
  /// One for each language, in the order of `Wordings.languages`.
  let languages: [Language]
  /// The number that chooses the plural form.
  let count: TypedExpression?
  let arguments: [TypedExpression]

  struct Language: Sendable {
    let rule: PluralRule
    let forms: [(form: PluralForm, pieces: [Piece])]

    /// The pieces for a number, or those of a word without plurals.
    func pieces(for count: Int?) -> [Piece] {
      guard forms.count > 1, let count else { return forms.first?.pieces ?? [] }
      let form = rule.form(for: count)
      return forms.first { $0.form == form }?.pieces ?? forms[0].pieces
    }
  }

  enum Piece: Sendable {
    case text(String)
    case argument(Int)
  }

  init(languages: [Language], count: TypedExpression?, arguments: [TypedExpression]) {
    self.languages = languages
    self.count = count
    self.arguments = arguments
  }
}
