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

/// The fields that a record has: their names, shapes and what they are for.
package final class RecordShape: Sendable {
  /// What the record is, in words: "article", "entry of the table of contents".
  package let name: String
  package let fields: [Field]

  package struct Field: Sendable {
    package let name: String
    package let shape: Shape
    /// One sentence for whoever writes a template.
    package let help: String

    package init(_ name: String, _ shape: Shape, help: String) {
      self.name = name
      self.shape = shape
      self.help = help
    }
  }

  package init(name: String, fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  /// Records have a few dozen fields at most, and are searched only while templates load.
  func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }

  /// "title, summary, toc".
  var list: String { fields.map(\.name).joined(separator: ", ") }
}

/// The shapes found in dry runs, so that a type that many pages use is described once.
package final class KnownShapes {
  var byType: [ObjectIdentifier: RecordShape] = [:]
  /// The types whose dry run has not ended.
  var open: Set<ObjectIdentifier> = []

  package init() {}
}

/// Collects names and shapes instead of values, from a dry run over a sample.
final class RecordShapeBuilder {
  var fields: [RecordShape.Field] = []
  private let known: KnownShapes

  private init(known: KnownShapes) { self.known = known }

  func shape<Record: TemplateRecord>(of type: Record.Type) -> RecordShape {
    Self.shape(of: type, known)
  }

  static func shape<Record: TemplateRecord>(
    of type: Record.Type, _ known: KnownShapes
  ) -> RecordShape {
    let id = ObjectIdentifier(type)
    if let shape = known.byType[id] { return shape }
    // Templates cannot recurse, so a record inside itself could not be shown anyway.
    precondition(known.open.insert(id).inserted, "\(type) contains itself")
    let description = RecordShapeBuilder(known: known)
    var writer = RecordWriter(describing: description)
    type.sample.write(to: &writer)
    var names: Set<String> = []
    for field in description.fields {
      precondition(names.insert(field.name).inserted, "\(type) has “\(field.name)” twice")
    }
    let shape = RecordShape(name: type.recordName, fields: description.fields)
    known.open.remove(id)
    known.byType[id] = shape
    return shape
  }
}
