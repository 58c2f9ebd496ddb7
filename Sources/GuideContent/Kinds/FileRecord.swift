/// A record that fills a whole file and says so with its `kind`.
package protocol FileRecord: Record {
  /// The word after `kind:`.
  static var kind: String { get }
  /// Where such files usually are, as in `questions/*.yaml`.
  static var usualPath: String { get }
  /// The kinds of ids that such a file may have for others to name.
  static var defines: [ReferenceKind] { get }
}

extension FileRecord {
  package static var defines: [ReferenceKind] { [] }

  /// Asks for the two keys that open every file.
  package static func head(_ fields: inout Fields) {
    _ = fields.required(
      "kind", .constant(kind, "Says that this file holds \(recordName)."),
      help: "What this file holds.")
    _ = fields.required(
      "schema", .integer(1...1), help: "The version of the file's format. Always 1 for now.")
  }
}
