/// A cause that was found for a failure, and how to mend it.
struct Finding {
  var code: YAMLFault
  /// What is wrong, in bytes of the text that was read.
  var range: Range<Int>
  var message: String
  var allowed: String
  var write: String?
  /// What to do to the copy so that reading can go on; `write` at `range` when empty.
  var edits: [Edit] = []
  /// Whether its detector knows other ways to mend the same line: then the one is taken after which
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
  var mend: [Edit] {
    if edits.isEmpty, let write { return [Edit(range, write)] }
    return edits
  }
}
