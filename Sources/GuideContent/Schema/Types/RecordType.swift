package import GuideYAML

/// A record inside another.
package struct RecordType<R: Record>: FieldType {
  package var description: TypeDescription { .record(RecordDescription.of(R.self)) }
  package var placeholder: R { R.placeholder }

  package func read(_ node: Node, key: String, in context: ReadContext) -> R? {
    R.read(node, in: context)
  }
}

extension FieldType {
  package static func record<R: Record>(_ record: R.Type) -> RecordType<R>
  where Self == RecordType<R> { RecordType<R>() }
}
