internal import GuideDiagnostics
package import GuideYAML

/// Plain text: one line of it, or a message whose lines are kept.
package struct TextType: FieldType {
  var length: ClosedRange<Int>
  var isTranslatable: Bool
  var keepsLines = false
  /// True when a translation may have it, and is whole without it.
  var mayStay = false

  package var description: TypeDescription {
    .text(length: length, pattern: nil, form: "text", isTranslatable: isTranslatable)
  }

  package var placeholder: String { "" }

  package func read(_ node: Node, key: String, in context: ReadContext) -> String? {
    guard let written = TextField.read(node, key: key, in: context) else { return nil }
    let text = keepsLines ? written : VisibleText.onOneLine(written)
    TextField.inspectLeftovers(text, node, in: context)
    if text.utf8.contains(UInt8(ascii: "&")) {
      TextField.inspectReferences(text, node, in: context)
    }
    if isTranslatable || keepsLines, text.utf8.contains(where: Self.mayBeMarkdown) {
      TextField.inspectMarkdown(text, node, in: context)
    }
    return TextField.isWithin(length, text, of: node, key: key, in: context) ? text : nil
  }

  private static func mayBeMarkdown(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<")
  }
}

extension FieldType where Self == TextType {
  /// Words that readers see; a translation has its own.
  ///
  /// Lengths count characters.
  package static func text(_ length: ClosedRange<Int>) -> TextType {
    TextType(length: length, isTranslatable: true)
  }

  /// A name or code that is the same in every language.
  package static func name(_ length: ClosedRange<Int>) -> TextType {
    TextType(length: length, isTranslatable: false)
  }

  /// A name that a translation may say in its own words, and need not.
  package static func translatableName(_ length: ClosedRange<Int>) -> TextType {
    TextType(length: length, isTranslatable: true, mayStay: true)
  }

  /// A message that is copied as it is, line for line.
  package static func message(_ length: ClosedRange<Int>) -> TextType {
    TextType(length: length, isTranslatable: false, keepsLines: true)
  }
}

/// What all fields that hold text have in common.
enum TextField {
  /// The text of a node that is text; other programs must read it as text too.
  ///
  /// `no`, `20:00` and `573` are not text to most YAML readers, so they have to be quoted.
  static func read(
    _ node: Node, key: String, in context: ReadContext, takesAnyWord: Bool = false
  ) -> String? {
    guard case .scalar(let scalar) = node.content else {
      context.report(
        ContentFault.wrongShape, at: node.place,
        "`\(key)` is text, but here is \(node.kindName).",
        allowed: "Write one text after the colon, as in `\(key): some words`.")
      return nil
    }
    if scalar.style == .plain, !takesAnyWord, let trap = PlainScalarTrap(scalar.text) {
      context.report(
        trap.fault, at: node.place,
        "`\(scalar.text)` is text here, but without quotes it is read as \(trap.reading).",
        allowed: "Put quotes around it.", write: "\"\(scalar.text)\"")
      return nil
    }
    if scalar.style == .plain, endsWithStrayQuote(scalar.text) {
      context.report(
        TextFault.shownAsTyped, at: node.place,
        "The quotation mark at the end shows as typed, because none is at the beginning.",
        allowed: "Take it out, or put one before the first word too.")
    }
    return scalar.text
  }

  /// True for `Family Desk"`: the quote before the first word was lost.
  ///
  /// After a digit the quote means inches.
  static func endsWithStrayQuote(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last, last == "\"" || last == "”",
      let before = text.unicodeScalars.dropLast().last,
      before.properties.isAlphabetic || ".!?,)".unicodeScalars.contains(before)
    else { return false }
    let opening: [Unicode.Scalar] = ["\"", "“", "„", "«"]
    return !text.unicodeScalars.dropLast().contains { opening.contains($0) }
  }

  /// Reports the first reference of HTML in a text in which none stands for anything.
  static func inspectReferences(_ text: String, _ node: Node, in context: ReadContext) {
    let bytes = Array(text.utf8)[...]
    for start in bytes.indices where bytes[start] == UInt8(ascii: "&") {
      guard let found = TypedReference(in: bytes, at: start) else { continue }
      let written = String(decoding: bytes[start...].prefix(found.length), as: UTF8.self)
      return context.report(
        TextFault.shownAsTyped, at: node.place, "`\(written)` shows as typed here.",
        allowed: found.advice(for: written, isMarkdown: false))
    }
  }

  /// Reports what another program left in the text.
  static func inspectLeftovers(_ text: String, _ node: Node, in context: ReadContext) {
    guard Leftover.mayBe(in: text) else { return }
    let bytes = Array(text.utf8)[...]
    for leftover in Leftover.all(in: bytes) {
      let written = String(decoding: bytes[leftover.range], as: UTF8.self)
      context.report(
        TextFault.leftover, at: node.place, "`\(written)` \(leftover.meaning)",
        allowed: leftover.advice)
    }
  }

  /// Reports the first link or emphasis of Markdown, or tag of HTML, in a text in which none stands
  /// for anything.
  static func inspectMarkdown(_ text: String, _ node: Node, in context: ReadContext) {
    let bytes = Array(text.utf8)[...]
    guard let found = TypedMarkdown.first(in: bytes) else { return }
    context.report(
      TextFault.shownAsTyped, at: node.place,
      "`\(String(decoding: bytes[found], as: UTF8.self))` shows as typed here.",
      allowed: "This text can have no links, no bold or slanted words and no HTML. Write the words "
        + "alone.")
  }

  static func isWithin(
    _ length: ClosedRange<Int>, _ text: String, of node: Node, key: String, in context: ReadContext
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

/// Text with Markdown in it: of one line (emphasis, links, code) or of several paragraphs.
package struct ProseType: FieldType {
  var length: ClosedRange<Int>
  var isBlock: Bool
  /// True where `573` and `no` can be nothing but words, and no other program reads them.
  var takesAnyWord = false

  package var description: TypeDescription { .prose(length: length, isBlock: isBlock) }
  package var placeholder: Prose { Prose(Scalar("", .plain), at: Node.nowhere.place) }

  package func read(_ node: Node, key: String, in context: ReadContext) -> Prose? {
    guard let text = TextField.read(node, key: key, in: context, takesAnyWord: takesAnyWord),
      TextField.isWithin(length, text, of: node, key: key, in: context),
      case .scalar(let scalar) = node.content
    else { return nil }
    return Prose(scalar, at: node.place)
  }

  package func show(_ value: Prose) -> String { value.text }
}

extension FieldType where Self == ProseType {
  /// One line with emphasis, code and links in it.
  ///
  /// Lengths count characters.
  package static func inline(_ length: ClosedRange<Int>) -> ProseType {
    ProseType(length: length, isBlock: false)
  }

  /// A cell of a table in an article: like a line of text, but numbers need no quotes.
  package static func cell(_ length: ClosedRange<Int>) -> ProseType {
    ProseType(length: length, isBlock: false, takesAnyWord: true)
  }

  /// Paragraphs and lists in Markdown.
  package static func markdown(_ length: ClosedRange<Int>) -> ProseType {
    ProseType(length: length, isBlock: true)
  }
}
