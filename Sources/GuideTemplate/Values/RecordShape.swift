/// The fields that a record has: their names, shapes and what they are for.
package final class RecordShape: Sendable {
  /// What the record is, in words: "article", "entry of the table of contents".
  package let name: String
  package let fields: [Field]

  package struct Field: Sendable {
    package let name: String
    package let shape: Shape
    /// One sentence for whoever writes a template.
    package let help: String

    package init(_ name: String, _ shape: Shape, help: String) {
      self.name = name
      self.shape = shape
      self.help = help
    }
  }

  package init(name: String, fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  /// Records have a few dozen fields at most, and are searched only while templates load.
  func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }

  /// "title, summary, toc".
  var list: String { fields.map(\.name).joined(separator: ", ") }
}
