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
    RecordShapeBuilder.shape(of: Self.self, known)
  }

  /// The fields' values, as a template takes them.
  package var value: Value {
    var writer = RecordWriter(capacity: 32)
    write(to: &writer)
    return .record(writer.values)
  }
}

/// What a template gets to see: a page's view as plain values, ready to be written.
///
/// A record holds its fields in the order of its `RecordShape`; the names stay with the shape, so
/// that nothing looks anything up by name while a page is written.
package enum Value: Sendable, Equatable {
  /// An optional value that is absent.
  case none
  /// Text as people write it; it is escaped when it is written.
  case text(String)
  /// Trusted markup; it is written as it is.
  case html([UInt8])
  case number(Int)
  case flag(Bool)
  /// A path from the site's root ("" for home, `what-it-is/#top`), or a whole `https:`, `mailto:`,
  /// `tel:` or `sms:` address.
  case address(String)
  case list([Value])
  case record([Value])

  /// Whether `{% if %}` takes it for true: present, and not empty.
  var isTrue: Bool {
    switch self {
    case .none: false
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .number(let number): number != 0
    case .flag(let flag): flag
    // The home page's address is empty, and is an address all the same.
    case .address: true
    case .list(let items): !items.isEmpty
    case .record: true
    }
  }

  /// Whether the value is what the shape promises.
  package func conforms(to shape: Shape) -> Bool {
    switch (shape, self) {
    case (.text, .text), (.html, .html), (.number, .number), (.flag, .flag),
      (.address, .address), (.optional, .none):
      true
    case (.optional(let inner), _): conforms(to: inner)
    case (.list(let item), .list(let items)): items.allSatisfy { $0.conforms(to: item) }
    case (.record(let shape), .record(let fields)):
      fields.count == shape.fields.count
        && zip(fields, shape.fields).allSatisfy { $0.conforms(to: $1.shape) }
    default: false
    }
  }
}
