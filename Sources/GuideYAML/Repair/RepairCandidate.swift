/// A cause that was found for a failure, and how to fix it.
struct RepairCandidate {
  var code: YAMLFault
  /// What is wrong, in bytes of the text that was read.
  var range: Range<Int>
  var message: String
  var allowed: String
  var write: String?
  /// What to do to the copy so that reading can go on; `write` at `range` when empty.
  var edits: [Edit] = []
  /// Whether its detector knows other ways to fix the same line: then the one is taken after which
  /// the file can be read furthest.
  var hasRivals = false
  /// Another place that belongs to the fault.
  var note: (range: Range<Int>, message: String)?

  struct Edit {
    var range: Range<Int>
    var bytes: [UInt8]

    init(_ range: Range<Int>, _ text: String) {
      self.range = range
      bytes = Array(text.utf8)
    }

    static func insert(_ text: String, at offset: Int) -> Edit { Edit(offset..<offset, text) }
  }

  /// The edits, in order of place, none overlapping another.
  var fix: [Edit] {
    if edits.isEmpty, let write { return [Edit(range, write)] }
    return edits
  }
}

/// A `[…]` or `{…}` as it is in a text.
struct Bracket {
  /// From the opening to after the closing bracket.
  let range: Range<Int>
  /// True for `{first_name}`: one word between curly brackets, with neither colon nor comma, as
  /// the blanks of a letter are written.
  let isWord: Bool

  /// Nil when it is not closed within `area`.
  init?(_ text: [UInt8], at start: Int, within area: Range<Int>) {
    var depth = 0
    var quote: UInt8?
    var index = start
    while index < area.upperBound {
      let sign = text[index]
      index += 1
      if let open = quote {
        if sign == open { quote = nil }
        continue
      }
      switch sign {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if "[{,: ".utf8.contains(text[index - 2]) { quote = sign }
      default: break
      }
      if depth == 0 {
        range = start..<index
        let inside = (start + 1)..<(index - 1)
        isWord =
          text[start] == UInt8(ascii: "{") && !inside.isEmpty
          && inside.allSatisfy { !":,[]{}\"'".utf8.contains(text[$0]) }
        return
      }
    }
    return nil
  }
}
