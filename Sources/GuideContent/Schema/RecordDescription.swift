/// A record's declaration as data.
package struct RecordDescription: Sendable {
  package var name: String
  package var help: String
  package var fields: [FieldDescription]

  /// Runs the declaration without a file and writes down what it asks for.
  package static func of<R: Record>(_ record: R.Type) -> RecordDescription {
    var fields = Fields.describing()
    _ = R(from: &fields)
    return RecordDescription(
      name: record.recordName, help: record.recordHelp, fields: fields.descriptions)
  }
}
