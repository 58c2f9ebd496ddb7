/// A value as it was written.
///
/// What it means (text, number, flag, date) is for the record that reads it to say: YAML's own
/// guesses turn `no` into false and `20:00` into 1200.
package struct Scalar: Sendable {
  package var text: String
  package var style: Style
  /// Where the lines of `text` stand in the file; nil for a scalar that no file holds.
  package var lines: ScalarLines?

  package enum Style: Sendable {
    case plain
    case singleQuoted
    case doubleQuoted
    /// A block after `|`, line for line.
    case literal
    /// A block after `>`, lines joined.
    case folded
  }

  package init(_ text: String, _ style: Style, lines: ScalarLines? = nil) {
    self.text = text
    self.style = style
    self.lines = lines
  }

  /// True for a key with nothing after its colon, and for `~`, `null`, `Null` and `NULL`, which
  /// YAML 1.2 reads as nothing.
  package var isEmptyPlain: Bool {
    guard style == .plain, text.utf8.count <= 4 else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }
}
