internal import GuideSupport

/// The records as JSON Schemas, with which editors complete and check what staff write.
///
/// They are written from the same declarations that the reader runs, in the dialect that editors
/// know best, draft 7. What a schema can't say (that an id exists, that two dates fit) is left to
/// `guide check`.
package enum JSONSchema {
  /// All schemas with the names of their files, sorted.
  ///
  /// `guide.schema.json` is for any data file and goes by its `kind`; `translation.schema.json` is
  /// its like for the files below `i18n`. The others are for one kind each.
  package static var files: [(name: String, bytes: [UInt8])] {
    var files = FileKinds.all.map { kind in
      (name: name(of: kind), bytes: document { writeRecord(RecordDescription.of(kind), &$0) })
    }
    files.append(
      (
        "front-matter.schema.json",
        document { writeRecord(RecordDescription.of(FrontMatter.self), &$0) }
      ))
    files.append(("guide.schema.json", document { writeByKind(writeRecord, to: &$0) }))
    files.append(("translation.schema.json", document { writeByKind(writeTranslation, to: &$0) }))
    return files.sorted { $0.name.precedes($1.name) }
  }

  /// As in `question-bank.schema.json`.
  private static func name(of kind: any FileRecord.Type) -> String {
    kind.kind.replacing("_", with: "-") + ".schema.json"
  }

  private static func document(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("$schema", "http://json-schema.org/draft-07/schema#")
      body(&json)
    }
    return json.finish().bytes
  }

  /// A schema that asks for the `kind` first, and then for what files of that kind hold.
  private static func writeByKind(
    _ write: (RecordDescription, inout JSONWriter) -> Void, to json: inout JSONWriter
  ) {
    json.field("title", "A file of a guide")
    json.field("type", "object")
    json.array("required") { $0.value("kind") }
    json.object("properties") { json in
      json.object("kind") { json in
        json.field("description", "What this file holds.")
        json.array("enum") { json in
          for kind in FileKinds.all { json.value(kind.kind) }
        }
        json.array("enumDescriptions") { json in
          for kind in FileKinds.all { json.value(kind.recordHelp) }
        }
      }
    }
    json.array("allOf") { json in
      for kind in FileKinds.all {
        json.object { json in
          json.object("if") { json in
            json.array("required") { $0.value("kind") }
            json.object("properties") { json in
              json.object("kind") { $0.field("const", kind.kind) }
            }
          }
          json.object("then") { $0.field("$ref", "#/definitions/\(kind.kind)") }
        }
      }
    }
    json.object("definitions") { json in
      for kind in FileKinds.all {
        json.object(kind.kind) { write(RecordDescription.of(kind), &$0) }
      }
    }
  }
}
