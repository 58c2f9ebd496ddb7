/// A file that somebody wrote: its bytes, and the name people know it by.
package final class SourceFile: Sendable {
  package let id: FileID
  /// The path as it is shown: below the folder that was given, with `/`, as in
  /// `content/contacts.yaml`.
  package let name: String
  package let bytes: [UInt8]

  package init(id: FileID, name: String, bytes: [UInt8]) {
    self.id = id
    self.name = name
    self.bytes = bytes
  }

  /// The place of a whole line, without its line ending.
  ///
  /// Lines count from 1; a line that the file does not have is its end.
  package func place(ofLine line: Int) -> Place { Place(id, LineIndex(bytes).range(ofLine: line)) }
}
