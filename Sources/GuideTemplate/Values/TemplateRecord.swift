/// Something that templates can see.
///
/// One declaration, `write(to:)`, gives both the shape and the values: run on the sample it tells
/// the names and types, run on a real one it gives the values in the same order.
///
///     struct Card: TemplateRecord {
///       static let recordName = "card"
///       static let sample = Card(title: "", link: "")
///       var title: String
///       var link: String
///
///       func write(to fields: inout RecordWriter) {
///         fields.text("title", title, help: "The title of the page it leads to.")
///         fields.address("link", link, help: "Where it leads.")
///       }
///     }
///
/// `write` must name the same fields in the same order whatever the values are; what can be absent
/// is given as an optional.
package protocol TemplateRecord {
  /// What it is, in words, without an article: "card".
  static var recordName: String { get }
  /// Any value of the type, however empty.
  static var sample: Self { get }
  func write(to fields: inout RecordWriter)
}

extension TemplateRecord {
  /// The names and types of the fields.
  package static var shape: RecordShape { shape(among: KnownShapes()) }

  /// The same, for one of many records that have others in common.
  package static func shape(among known: KnownShapes) -> RecordShape {
    RecordDescription.shape(of: Self.self, known)
  }

  /// The fields' values, as a template takes them.
  package var value: Value {
    var writer = RecordWriter(capacity: 32)
    write(to: &writer)
    return .record(writer.values)
  }
}
