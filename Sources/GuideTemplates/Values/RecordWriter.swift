/// Takes a record's fields one after another: their values, or in a dry run their names.
///
/// Each method has a twin that takes an optional, and makes the field one that a template must
/// test before use.
package struct RecordWriter {
  private(set) var values: [Value] = []
  private let description: RecordShapeBuilder?

  init(capacity: Int) {
    description = nil
    values.reserveCapacity(capacity)
  }

  init(describing description: RecordShapeBuilder) { self.description = description }

  /// Whether this is the dry run, in which the values do not matter.
  var isDescribing: Bool { description != nil }

  mutating func append(_ value: Value) { values.append(value) }

  @inline(__always)
  private mutating func add(
    _ name: String, _ shape: @autoclosure () -> Shape, help: String,
    value: @autoclosure () -> Value
  ) {
    if let description {
      description.fields.append(RecordShape.Field(name, shape(), help: help))
    } else {
      values.append(value())
    }
  }

  package mutating func text(_ name: String, _ text: String, help: String) {
    add(name, .text, help: help, value: .text(text))
  }

  package mutating func text(_ name: String, _ text: String?, help: String) {
    add(name, .optional(.text), help: help, value: text.map(Value.text) ?? .none)
  }

  package mutating func html(_ name: String, _ bytes: [UInt8], help: String) {
    add(name, .html, help: help, value: .html(bytes))
  }

  package mutating func html(_ name: String, _ bytes: [UInt8]?, help: String) {
    add(name, .optional(.html), help: help, value: bytes.map(Value.html) ?? .none)
  }

  package mutating func number(_ name: String, _ number: Int, help: String) {
    add(name, .number, help: help, value: .number(number))
  }

  package mutating func number(_ name: String, _ number: Int?, help: String) {
    add(name, .optional(.number), help: help, value: number.map(Value.number) ?? .none)
  }

  package mutating func flag(_ name: String, _ flag: Bool, help: String) {
    add(name, .flag, help: help, value: .flag(flag))
  }

  /// A path from the site's root, or a whole `https:`, `mailto:`, `tel:` or `sms:` address.
  package mutating func address(_ name: String, _ address: String, help: String) {
    add(name, .address, help: help, value: .address(address))
  }

  package mutating func address(_ name: String, _ address: String?, help: String) {
    add(name, .optional(.address), help: help, value: address.map(Value.address) ?? .none)
  }

  package mutating func record<Record: TemplateRecord>(
    _ name: String, _ record: Record, help: String
  ) {
    if let description {
      return describe(name, .record(description.shape(of: Record.self)), help: help)
    }
    values.append(record.value)
  }

  package mutating func record<Record: TemplateRecord>(
    _ name: String, _ record: Record?, help: String
  ) {
    if let description {
      return describe(name, .optional(.record(description.shape(of: Record.self))), help: help)
    }
    values.append(record.map { $0.value } ?? .none)
  }

  package mutating func list(_ name: String, _ texts: [String], help: String) {
    add(name, .list(of: .text), help: help, value: .list(texts.map(Value.text)))
  }

  package mutating func list(_ name: String, html pieces: [[UInt8]], help: String) {
    add(name, .list(of: .html), help: help, value: .list(pieces.map(Value.html)))
  }

  package mutating func list<Record: TemplateRecord>(
    _ name: String, _ records: [Record], help: String
  ) {
    if let description {
      return describe(name, .list(of: .record(description.shape(of: Record.self))), help: help)
    }
    var items: [Value] = []
    items.reserveCapacity(records.count)
    // The first item tells how many fields the others have.
    var capacity = 8
    for record in records {
      var writer = RecordWriter(capacity: capacity)
      record.write(to: &writer)
      capacity = writer.values.count
      items.append(.record(writer.values))
    }
    values.append(.list(items))
  }

  private func describe(_ name: String, _ shape: Shape, help: String) {
    description?.fields.append(RecordShape.Field(name, shape, help: help))
  }
}

/// Records whose values are at hand already: the shape is the same, and nothing is made again.
extension RecordWriter {
  package mutating func record<Record: TemplateRecord>(
    _ name: String, _ record: Prepared<Record>, help: String
  ) {
    if isDescribing { return self.record(name, Record.sample, help: help) }
    append(record.value)
  }

  package mutating func record<Record: TemplateRecord>(
    _ name: String, _ record: Prepared<Record>?, help: String
  ) {
    if isDescribing { return self.record(name, Optional(Record.sample), help: help) }
    append(record?.value ?? .none)
  }

  package mutating func list<Record: TemplateRecord>(
    _ name: String, _ records: [Prepared<Record>], help: String
  ) {
    if isDescribing { return list(name, [Record](), help: help) }
    append(.list(records.map { $0.value }))
  }
}

/// A record whose values were made once, for views that are on many pages, such as a card.
package struct Prepared<Record: TemplateRecord>: Sendable {
  package let value: Value

  package init(_ record: Record) { value = record.value }
}
