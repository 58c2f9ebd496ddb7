package import GuideYAML

/// Something that staff write down as keys and values.
///
/// A record is declared once, in its `init(from:)`: each property asks `Fields` for its key, its
/// type, its limits and a sentence of help. Run over a file, that initialiser reads and checks.
/// Run without a file (`RecordDescription.of`), it lists what it would ask for, and from that
/// list come the JSON Schema, the reference page and what a translation may contain. So it must
/// ask for the same fields whatever it finds; checks across fields go into `Fields.check`.
package protocol Record: Sendable {
  /// What one of these is called, in the singular, as in "contact".
  static var recordName: String { get }
  /// One or two sentences for the reference page.
  static var recordHelp: String { get }
  init(from fields: inout Fields)
}

extension Record {
  /// Reads one record, or reports why it can't be read and gives one with stand-in values.
  package static func read(_ node: Node, in context: ReadContext) -> Self {
    guard case .mapping(let mapping) = node.content else {
      context.missedRecord()
      context.report(
        ContentFault.wrongShape, at: node.place,
        "\(recordName.withArticle) is a group of keys, but here is \(node.kindName).",
        allowed: "Write keys and values, each on a line of its own, as in `key: value`.")
      return placeholder
    }
    var fields = Fields(mapping, at: node.place, in: context)
    let record = Self(from: &fields)
    fields.finish(Self.self)
    return record
  }

  /// A record of stand-in values, for going on after a fault.
  package static var placeholder: Self {
    var fields = Fields.describing()
    return Self(from: &fields)
  }
}

/// How one value is read, described and checked.
package protocol FieldType: Sendable {
  associatedtype Value
  /// For the schema and the reference page.
  var description: TypeDescription { get }
  /// What is in when there is nothing to read.
  var placeholder: Value { get }
  /// The value, or nil after reporting what is wrong with it.
  func read(_ node: Node, key: String, in context: ReadContext) -> Value?
  /// A default as it would be written in a file.
  func show(_ value: Value) -> String
}

extension FieldType where Value: CustomStringConvertible {
  package func show(_ value: Value) -> String { value.description }
}

/// A record inside another.
package struct RecordType<R: Record>: FieldType {
  package var description: TypeDescription { .record(RecordDescription.of(R.self)) }
  package var placeholder: R { R.placeholder }

  package func read(_ node: Node, key: String, in context: ReadContext) -> R? {
    R.read(node, in: context)
  }

  /// Nothing: each key of the record says what leaving it out means.
  package func show(_ value: R) -> String { "" }
}

extension FieldType {
  package static func record<R: Record>(_ record: R.Type) -> RecordType<R>
  where Self == RecordType<R> { RecordType<R>() }
}
