/// A place as it is told to somebody: the file's name, and lines and columns.
package struct Location: Sendable {
  package var place: Place
  package var file: String
  package var start: Position
  /// The position after the last character; equal to `start` for a point.
  package var end: Position

  /// A line and a column, each from 1; columns count Unicode scalars.
  package struct Position: Hashable, Sendable {
    package var line: Int
    package var column: Int
  }
}
