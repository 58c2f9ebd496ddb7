internal import GuideSupport

extension JSONSchema {
  /// The fields of the schema of a record's translation.
  ///
  /// It may have the words that readers see and what names the original; nothing is required but
  /// the key that names an item, without which nobody knows what it translates.
  static func writeTranslation(_ record: RecordDescription, _ json: inout JSONWriter) {
    json.field("title", record.name + ", translated")
    json.field("description", record.help)
    json.field("type", "object")
    json.field("additionalProperties", false)
    json.object("properties") { json in
      let names = Translation.nameKeys(of: record)
      let named = record.fields.map(\.key).filter(names.contains)
      for key in Translation.ownKeys.union(named).sorted() {
        json.object(key) { json in
          if let field = record.fields.first(where: { $0.key == key }) {
            json.field("description", field.help)
            writeType(field.type, &json)
          } else if key == "id" {
            json.field("type", "string")
          } else if key == "reviewed_by" {
            json.field("description", "Who has read this translation. Leave it out until then.")
            json.field("type", "string")
          }
        }
      }
      for field in record.fields where field.type.mayBeTranslated {
        json.object(field.key) { json in
          json.field("description", field.help)
          switch field.type {
          case .record(let inner): writeTranslation(inner, &json)
          case .list(.record(let inner), _):
            json.field("type", "array")
            json.object("items") { json in
              writeTranslation(inner, &json)
              let names = Translation.nameKeys(of: inner)
              // Links are distinguished by what they lead to, each in its own way.
              if names.count == 1 { json.array("required") { $0.value(names[0]) } }
            }
          default: writeType(field.type, &json)
          }
        }
      }
    }
  }
}
