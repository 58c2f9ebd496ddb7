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
