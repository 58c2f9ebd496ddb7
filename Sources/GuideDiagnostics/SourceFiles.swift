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

  package subscript(id: FileID) -> SourceFile { files[Int(id.index)] }

  package var count: Int { files.count }
}
