internal import Synchronization

/// A record's declaration as data.
package struct RecordDescription: Sendable {
  package var name: String
  package var help: String
  package var fields: [FieldDescription]

  /// Runs the declaration without a file and writes down what it asks for.
  ///
  /// Each declaration is run once: a site's alone takes a million instructions, and every translated file asks.
  package static func of<R: Record>(_ record: R.Type) -> RecordDescription {
    let id = ObjectIdentifier(record)
    if let known = known.withLock({ $0[id] }) { return known }
    var fields = Fields.describing()
    _ = R(from: &fields)
    let description = RecordDescription(
      name: record.recordName, help: record.recordHelp, fields: fields.descriptions)
    known.withLock { $0[id] = description }
    return description
  }

  private static let known = Mutex<[ObjectIdentifier: RecordDescription]>([:])
}

/// One field of a record, as data.
package struct FieldDescription: Sendable {
  package var key: String
  package var type: TypeDescription
  package var help: String
  package var isRequired: Bool
  /// True for what may be left out and seldom is: a form shows it at once.
  package var isUsual = false
  /// What leaving the key out means, as it would be written.
  package var standard: String?
  /// True when a translation may have it, and is whole without it.
  var mayStay = false

  init(_ key: String, _ type: TypeDescription, help: String, isRequired: Bool) {
    self.key = key
    self.type = type
    self.help = help
    self.isRequired = isRequired
  }
}

/// What a value may be, as data: the schema and the reference page are written from it.
package indirect enum TypeDescription: Sendable {
  /// One line of text. `pattern` is a regular expression of ECMA 262, `form` the same in words.
  case text(length: ClosedRange<Int>, pattern: String?, form: String, isTranslatable: Bool)
  /// Text with Markdown in it, of one line or of several.
  case prose(length: ClosedRange<Int>, isBlock: Bool)
  case integer(ClosedRange<Int>)
  case flag
  case date
  case choice([ChoiceDescription])
  case list(TypeDescription, count: ClosedRange<Int>)
  case record(RecordDescription)
  case reference(ReferenceKind)
  /// Keys that the office chooses, each with a value; `key` says in words what they may be.
  case map(key: String, of: TypeDescription)

  /// True for words that a reader sees, so that a translation may have its own.
  var isTranslatable: Bool {
    switch self {
    case .text(_, _, _, let isTranslatable): isTranslatable
    case .prose: true
    case .list(let element, _): element.isTranslatable
    default: false
    }
  }

  /// True for what a list names once: a choice, an id, a topic.
  ///
  /// Lines of an address and paragraphs may be alike.
  var isNamedOnce: Bool {
    switch self {
    case .choice, .reference: true
    case .text(_, let pattern, _, let isTranslatable): pattern != nil || isTranslatable
    default: false
    }
  }

  /// True when a translation may have this key: for its own words, or for words further in.
  var mayBeTranslated: Bool {
    switch self {
    case .record, .list(.record, _): true
    default: isTranslatable
    }
  }
}

/// One of the words that a choice allows.
package struct ChoiceDescription: Sendable {
  package var word: String
  package var help: String
}
