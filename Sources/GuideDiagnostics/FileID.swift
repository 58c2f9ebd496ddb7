/// The number of a file within one run; `SourceFiles` knows its name and its bytes.
package struct FileID: Hashable, Comparable, Sendable {
  package let index: UInt32

  package init(_ index: Int) { self.index = UInt32(truncatingIfNeeded: index) }

  package static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}
