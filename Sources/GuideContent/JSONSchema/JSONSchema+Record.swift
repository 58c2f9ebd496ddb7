internal import GuideSupport

extension JSONSchema {
  /// The fields of the schema of a record; the object around them is the caller's.
  static func writeRecord(_ record: RecordDescription, _ json: inout JSONWriter) {
    json.field("title", record.name)
    json.field("description", record.help)
    json.field("type", "object")
    json.field("additionalProperties", false)
    let required = record.fields.filter(\.isRequired)
    if !required.isEmpty {
      json.array("required") { json in
        for field in required { json.value(field.key) }
      }
    }
    json.object("properties") { json in
      for field in record.fields {
        json.object(field.key) { json in
          json.field("description", help(field))
          writeType(field.type, &json)
        }
      }
    }
  }

  /// The help, with what leaving the key out means.
  private static func help(_ field: FieldDescription) -> String {
    guard let standard = field.standard, !standard.isEmpty, standard != "[]" else {
      return field.help
    }
    if case .record = field.type { return field.help }
    return field.help + " Without it: \(standard)."
  }

  /// The fields that say what a value may be.
  static func writeType(_ type: TypeDescription, _ json: inout JSONWriter) {
    switch type {
    case .text(let length, let pattern, _, _):
      writeText(length, to: &json)
      if let pattern { json.field("pattern", pattern) }
    case .prose(let length, _):
      writeText(length, to: &json)
    case .integer(let range):
      json.field("type", "integer")
      json.field("minimum", range.lowerBound)
      json.field("maximum", range.upperBound)
    case .flag:
      json.field("type", "boolean")
    case .date:
      json.field("type", "string")
      json.field("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .choice(let choices):
      json.array("enum") { json in
        for choice in choices { json.value(choice.word) }
      }
      json.array("enumDescriptions") { json in
        for choice in choices { json.value(choice.help) }
      }
    case .list(let element, let count):
      json.field("type", "array")
      if count.lowerBound > 0 { json.field("minItems", count.lowerBound) }
      json.field("maxItems", count.upperBound)
      if element.isNamedOnce { json.field("uniqueItems", true) }
      json.object("items") { writeType(element, &$0) }
    case .record(let record):
      writeRecord(record, &json)
    case .map(_, let element):
      json.field("type", "object")
      json.object("additionalProperties") { writeType(element, &$0) }
    case .reference:
      writeText(1...200, to: &json)
    }
  }

  private static func writeText(_ length: ClosedRange<Int>, to json: inout JSONWriter) {
    json.field("type", "string")
    json.field("minLength", length.lowerBound)
    json.field("maxLength", length.upperBound)
  }
}
