package import GuideDiagnostics

/// A piece of a YAML file that knows its place.
package struct Node: Sendable {
  package var place: SourceRange
  package var content: Content

  package enum Content: Sendable {
    case scalar(Scalar)
    case sequence([Node])
    case mapping(Mapping)
  }

  package init(_ place: SourceRange, _ content: Content) {
    self.place = place
    self.content = content
  }

  /// What it is, in a word for a message: "text", "a list", "a group of keys".
  package var kindName: String {
    switch content {
    case .scalar(let scalar): scalar.isEmptyPlain ? "nothing" : "text"
    case .sequence: "a list"
    case .mapping: "a group of keys"
    }
  }
}

/// Keys with values, in the order in which they were written.
package struct Mapping: Sendable {
  package var entries: [Entry]

  package struct Entry: Sendable {
    package var key: String
    package var keyPlace: SourceRange
    package var value: Node

    package init(key: String, keyPlace: SourceRange, value: Node) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  package init(_ entries: [Entry]) { self.entries = entries }

  /// The value of the first entry with this key.
  package subscript(key: String) -> Node? { entries.first { $0.key == key }?.value }
}

/// A value as it was written.
///
/// What it means (text, number, flag, date) is for the record that reads it to say: YAML's own
/// guesses turn `no` into false and `20:00` into 1200.
package struct Scalar: Sendable {
  package var text: String
  package var style: Style
  /// Where the lines of `text` are in the file; nil for a scalar that no file holds.
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
