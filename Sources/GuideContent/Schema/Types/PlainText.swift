internal import GuideDiagnostics
internal import GuideYAML

/// What all fields that hold text have in common.
enum PlainText {
  /// The text of a node that is text; other programs must read it as text too.
  ///
  /// `no`, `20:00` and `573` are not text to most YAML readers, so they have to be quoted.
  static func read(_ node: Node, key: String, in context: ReadContext) -> String? {
    guard case .scalar(let scalar) = node.content else {
      context.report(
        ContentFault.wrongShape, at: node.place,
        "`\(key)` is text, but here is \(node.kindName).",
        allowed: "Write one text after the colon, as in `\(key): some words`.")
      return nil
    }
    if scalar.style == .plain, let trap = PlainScalarTrap(scalar.text) {
      context.report(
        trap.fault, at: node.place,
        "`\(scalar.text)` is text here, but without quotes it is read as \(trap.reading).",
        allowed: "Put quotes around it.", write: "\"\(scalar.text)\"")
      return nil
    }
    return scalar.text
  }

  static func isWithin(
    _ length: ClosedRange<Int>, _ text: String, _ node: Node, key: String, in context: ReadContext
  ) -> Bool {
    // A character has one to four bytes: nearly always they tell enough.
    let bytes = text.utf8.count
    let least = length.lowerBound
    // A text that a reader cannot see is none.
    if bytes <= 64, least > 0, !VisibleText.isThere(in: text) {
      context.report(
        ContentFault.tooShort, at: node.place,
        "`\(key)` has nothing in it that a reader can see.",
        allowed: "Write between \(length.lowerBound) and \(length.upperBound) characters.")
      return false
    }
    if bytes <= length.upperBound, bytes >= (least <= 1 ? least : least * 4) { return true }
    let count = text.unicodeScalars.count
    if count > length.upperBound {
      context.report(
        ContentFault.tooLong, at: node.place,
        "`\(key)` has \(Quantity.text(count, "character")); \(length.upperBound) is the most.",
        allowed: "Shorten it by \(count - length.upperBound).")
      return false
    }
    if count < length.lowerBound {
      context.report(
        ContentFault.tooShort, at: node.place,
        "`\(key)` has \(Quantity.text(count, "character")); \(length.lowerBound) is the least.",
        allowed: "Write between \(length.lowerBound) and \(length.upperBound) characters.")
      return false
    }
    return true
  }
}
