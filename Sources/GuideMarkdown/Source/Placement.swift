package import GuideDiagnostics

/// How a piece of Markdown lies in the file that holds it.
package enum Placement: Sendable {
  /// Byte for byte, from this offset of the file on.
  case contiguous(FileID, offset: Int)
  /// Line for line, with indentation or quotation marks taken away before each: for every line,
  /// the offset in the file of its first byte.
  case lines(FileID, [Int])
  /// As a value of YAML, whose folding and escapes may have changed it: looked for in the file
  /// when a place is wanted.
  case value(SourceFile, Place)

  package var file: FileID {
    switch self {
    case .contiguous(let file, _), .lines(let file, _): file
    case .value(let file, _): file.id
    }
  }
}
