package import CEmbedded

/// Files that are part of the program.
package struct EmbeddedFiles {
  private let table: guide_embedded_files

  package init(_ table: guide_embedded_files) { self.table = table }

  /// Every file with its path, in the order of the table.
  package var all: [(path: String, bytes: [UInt8])] {
    entries.map { (String(cString: $0.path), Self.bytes(of: $0)) }
  }

  /// The bytes of a file; nil when there is none at this path.
  package subscript(path: String) -> [UInt8]? {
    entries.first { String(cString: $0.path) == path }.map(Self.bytes)
  }

  private var entries: UnsafeBufferPointer<guide_embedded_file> {
    UnsafeBufferPointer(start: table.files, count: Int(table.count))
  }

  private static func bytes(of file: guide_embedded_file) -> [UInt8] {
    Array(UnsafeBufferPointer(start: file.bytes, count: Int(file.size)))
  }
}
