/// The type of a value, known before any page is written.
package indirect enum Shape: Sendable {
  case text
  case html
  case number
  case flag
  case address
  case list(of: Shape)
  case record(RecordShape)
  case optional(Shape)

  /// The kind of thing it is, for messages: "a list".
  var kind: String {
    switch self {
    case .list: "a list"
    case .record: "a record"
    case .optional(let inner): "\(inner.kind), which may be absent"
    default: words
    }
  }

  /// The shape in words, as in “a list of texts”.
  package var words: String {
    switch self {
    case .text: "a text"
    case .html: "finished HTML"
    case .number: "a number"
    case .flag: "yes or no"
    case .address: "an address"
    case .list(.record(let shape)): "a list: \(shape.name)"
    case .list(let item): "a list of \(item.plural)"
    case .record(let shape): "a record: \(shape.name)"
    case .optional(let inner): "\(inner.words), which may be absent"
    }
  }

  private var plural: String {
    switch self {
    case .text: "texts"
    case .html: "pieces of finished HTML"
    case .number: "numbers"
    case .flag: "yes or no"
    case .address: "addresses"
    case .list(let item): "lists of \(item.plural)"
    case .record(let shape): shape.name
    case .optional(let inner): "\(inner.plural), each of which may be absent"
    }
  }

  /// The record inside, through options and lists: what the reference has to describe too.
  var innerRecord: RecordShape? {
    switch self {
    case .record(let shape): shape
    case .list(let inner), .optional(let inner): inner.innerRecord
    default: nil
    }
  }
}
