/// All files of one run, by their number.
package struct SourceFiles: Sendable {
  private var files: [SourceFile] = []

  package init() {}

  /// Takes a file in and gives it the next number.
  @discardableResult
  package mutating func add(name: String, bytes: [UInt8]) -> SourceFile {
    let file = SourceFile(id: FileID(files.count), name: name, bytes: bytes)
    files.append(file)
    return file
  }

  /// Puts new bytes in place of a file's old ones; it keeps its number, so what other files know of
  /// it stays true.
  @discardableResult
  package mutating func replace(_ id: FileID, bytes: [UInt8]) -> SourceFile {
    let file = SourceFile(id: id, name: files[Int(id.index)].name, bytes: bytes)
    files[Int(id.index)] = file
    return file
  }

  package subscript(id: FileID) -> SourceFile { files[Int(id.index)] }

  package var count: Int { files.count }
}

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
  package func place(ofLine line: Int) -> SourceRange {
    SourceRange(id, LineIndex(bytes).range(ofLine: line))
  }
}

/// The number of a file within one run; `SourceFiles` knows its name and its bytes.
package struct FileID: Hashable, Comparable, Sendable {
  package let index: UInt32

  package init(_ index: Int) { self.index = UInt32(truncatingIfNeeded: index) }

  package static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}
