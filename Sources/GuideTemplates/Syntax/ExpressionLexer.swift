internal import GuideDiagnostics
internal import GuideSupport

/// Cuts what is between the braces into words.
struct ExpressionLexer {
  private let file: SourceFile
  private let end: Int
  private var position: Int
  private var words: [ExpressionWord] = []

  private init(_ file: SourceFile, _ range: Range<Int>) {
    self.file = file
    position = range.lowerBound
    end = range.upperBound
  }

  /// The words of a range of the file, closed by one of kind `end`.
  static func words(of range: Range<Int>, in file: SourceFile) throws(Fault) -> [ExpressionWord] {
    var lexer = ExpressionLexer(file, range)
    try lexer.run()
    return lexer.words
  }

  private mutating func run() throws(Fault) {
    while position < end {
      let byte = file.bytes[position]
      switch byte {
      case _ where byte.isTemplateSpace: position += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"): try text(quote: byte)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
      case UInt8(ascii: "-") where isDigit(at: position + 1): try number()
      case _ where byte.isTemplateName: name()
      default: try sign(byte)
      }
    }
    words.append(ExpressionWord(kind: .end, range: end..<end))
  }

  private func isDigit(at index: Int) -> Bool {
    index < end && file.bytes[index].isDigit
  }

  private func text(from start: Int, to end: Int) -> String {
    String(decoding: file.bytes[start..<end], as: UTF8.self)
  }

  private mutating func put(_ kind: ExpressionWord.Kind, until next: Int) {
    words.append(ExpressionWord(kind: kind, range: position..<next))
    position = next
  }

  private mutating func text(quote: UInt8) throws(Fault) {
    guard let close = file.bytes[position + 1..<end].firstIndex(of: quote) else {
      throw Fault(
        .brokenExpression, at: SourceRange(file.id, position..<end),
        "The text that begins with \(text(from: position, to: position + 1)) does not end.",
        allowed: "A text is between two quotes, as in \"Read more\".")
    }
    put(.text(text(from: position + 1, to: close)), until: close + 1)
  }

  private mutating func number() throws(Fault) {
    var next = position + 1
    while isDigit(at: next) { next += 1 }
    guard let number = Int(text(from: position, to: next)) else {
      throw Fault(
        .brokenExpression, at: SourceRange(file.id, position..<next), "This number is too large.",
        allowed: "Whole numbers up to \(Int.max).")
    }
    put(.number(number), until: next)
  }

  private mutating func name() {
    var next = position + 1
    while next < end, file.bytes[next].isTemplateName || isDigit(at: next) { next += 1 }
    put(.name(text(from: position, to: next)), until: next)
  }

  private mutating func sign(_ byte: UInt8) throws(Fault) {
    if position + 1 < end, file.bytes[position + 1] == UInt8(ascii: "=") {
      switch byte {
      case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"):
        return put(.sign(text(from: position, to: position + 2)), until: position + 2)
      default: break
      }
    }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"):
      put(.sign(text(from: position, to: position + 1)), until: position + 1)
    default:
      throw unknown()
    }
  }

  /// A character that the language does not have; for a word processor's quotes, with what to write instead.
  private func unknown() -> Fault {
    var next = position + 1
    while next < end, file.bytes[next] & 0xC0 == 0x80 { next += 1 }
    let found = text(from: position, to: next)
    let place = SourceRange(file.id, position..<next)
    switch found {
    case "“", "”", "„", "«", "»":
      return Fault(
        .brokenExpression, at: place, "This is a curly quote, \(found).",
        allowed: "A text is between straight quotes, as in \"Read more\".", write: "\"")
    case "‘", "’":
      return Fault(
        .brokenExpression, at: place, "This is a curly quote, \(found).",
        allowed: "A text is between straight quotes, as in 'Read more'.", write: "'")
    default:
      return Fault(
        .brokenExpression, at: place, "“\(found)” has no meaning here.",
        allowed:
          "Names, \"texts\", numbers, and the signs . | ( ) , = == != < > <= >= with and, or, not.")
    }
  }
}

extension UInt8 {
  /// A letter of a name, or `_`; digits may follow.
  var isTemplateName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
