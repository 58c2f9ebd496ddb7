/// Where something is: a run of bytes in a file.
///
/// Offsets count bytes from the start of the file, so that every reader (libyaml counts scalars,
/// libcmark bytes of a line) converts once, and lines and columns are counted only for the few
/// places that are shown to somebody.
package struct SourceRange: Hashable, Sendable {
  package var file: FileID
  /// The offset of the first byte.
  package var start: UInt32
  /// The offset after the last byte; equal to `start` for a point.
  package var end: UInt32

  package init(_ file: FileID, _ range: Range<Int>) {
    self.file = file
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
  }

  package init(_ file: FileID, at offset: Int) { self.init(file, offset..<offset) }

  package var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }
}

extension SourceRange {
  /// The point where it begins, for faults of something too long to underline.
  package var beginning: SourceRange { SourceRange(file, at: Int(start)) }
}
