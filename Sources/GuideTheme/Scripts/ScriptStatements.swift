/// A module's outermost statements, without comments and indents.
struct ScriptStatements {
  private(set) var all: [Statement] = []
  private var current = Statement()
  private var depth = 0
  /// True where a name that a `const` declares is to come.
  private var awaitsName = false
  /// What was between the last thing that was taken and the next one.
  private var space = Space.none

  /// For each open bracket whether a statement is to come after it is closed.
  private var headers: [Bool] = []
  /// The same for the one that was closed last.
  private var closesHeader = false

  private enum Space: Int, Comparable {
    case none, gap, lineEnd
    static func < (one: Space, other: Space) -> Bool { one.rawValue < other.rawValue }
  }

  init(_ source: [UInt8]) {
    for token in ScriptTokens(source).tokens {
      switch token.kind {
      // Two words with nothing but a comment between them are still two words.
      case .comment: space = max(space, .gap)
      case .quoted:
        if let first = source[token.range].first { putSpace(before: first) }
        current.bytes += source[token.range]
      case .code: take(source[token.range])
      }
    }
    end()
  }

  private mutating func take(_ code: ArraySlice<UInt8>) {
    var index = code.startIndex
    while index < code.endIndex {
      let byte = code[index]
      if byte == 32 || (byte >= 9 && byte <= 13) {
        space = max(space, byte == UInt8(ascii: "\n") ? .lineEnd : .gap)
        index += 1
        continue
      }
      if space != .none { putSpace(before: byte) }
      if !ScriptTokens.isWord(byte) {
        take(sign: byte)
        index += 1
        continue
      }
      // Most of a script is words; each is taken whole.
      let start = index
      while index < code.endIndex, ScriptTokens.isWord(code[index]) { index += 1 }
      current.bytes += code[start..<index]
    }
  }

  private mutating func take(sign byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      if byte == UInt8(ascii: "(") { noteHeader() }
      depth += 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      dropComma()
      if byte == UInt8(ascii: "}") { dropSemicolon() }
      if byte == UInt8(ascii: ")") { closesHeader = headers.popLast() ?? false }
      depth -= 1
    case UInt8(ascii: ","):
      if depth == 0 {
        awaitsName = true
        current.hasComma = true
      }
    default: break
    }
    current.bytes.append(byte)
    if byte == UInt8(ascii: "=") { noteName() }
    if byte == UInt8(ascii: "("), current.bytes.suffix(7).elementsEqual(Self.importCall) {
      current.mayImport = true
    }
  }

  /// Leaves out the comma after the last thing in brackets.
  ///
  /// In `[,]` it stands for something.
  private mutating func dropComma() {
    let end = current.bytes.count
    guard end >= 2, current.bytes[end - 1] == UInt8(ascii: ",") else { return }
    let before = current.bytes[end - 2]
    if before != UInt8(ascii: ",") && before != UInt8(ascii: "[") { current.bytes.removeLast() }
  }

  /// Leaves out the semicolon of the last statement in braces.
  ///
  /// After `while (…)` it is the whole statement.
  private mutating func dropSemicolon() {
    guard current.bytes.last == UInt8(ascii: ";") else { return }
    let end = current.bytes.count - 1
    let isNeeded =
      switch end > 0 ? current.bytes[end - 1] : 0 {
      case UInt8(ascii: ")"): closesHeader
      case UInt8(ascii: ";"), UInt8(ascii: ":"): true
      default:
        Self.beforeStatement.contains {
          current.bytes[wordStart(before: end)..<end].elementsEqual($0)
        }
      }
    if !isNeeded { current.bytes.removeLast() }
  }

  /// Takes note of a bracket that opens, after which a statement is to come, as in `if (…)`.
  private mutating func noteHeader() {
    let word = current.bytes[wordStart(before: current.bytes.count)...]
    // The longest of them has five letters.
    headers.append(
      (2...5).contains(word.count) && Self.headerWords.contains { word.elementsEqual($0) })
  }

  /// Where the word begins that ends before a byte; there, when none does.
  private func wordStart(before end: Int) -> Int {
    var start = end
    while start > 0, ScriptTokens.isWord(current.bytes[start - 1]) { start -= 1 }
    return start
  }

  /// Puts as much of the space that was met as matters, and ends the statement where it ends.
  private mutating func putSpace(before next: UInt8) {
    let met = space
    space = .none
    if met == .none { return }
    if met == .lineEnd, depth == 0, endsStatement { end() }
    guard let last = current.bytes.last else { return }
    if met == .lineEnd, !Self.needsNoLineEnd(last) {
      current.bytes.append(UInt8(ascii: "\n"))
      if depth == 0 { current.lines.append(current.bytes.count) }
    } else if ScriptTokens.isWord(last) && ScriptTokens.isWord(next)
      || Self.isSign(last) && Self.isSign(next)
    {
      current.bytes.append(UInt8(ascii: " "))
    }
  }

  /// Whether a line goes on after a byte, wherever it is broken.
  private static func needsNoLineEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ","),
      UInt8(ascii: ";"):
      true
    default: false
    }
  }

  /// Whether a byte and another one beside it would be read as one character.
  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
  }

  /// Whether a line end that comes now ends the statement: after `;`, and after the brace of a
  /// function, a class or a loop.
  private var endsStatement: Bool {
    let last = current.bytes.last { $0 > 32 }
    return last == UInt8(ascii: ";") || last == UInt8(ascii: "}")
  }

  /// Takes note of the name before a `=`, if it is one that a `const` declares.
  private mutating func noteName() {
    guard depth == 0 else { return }
    var end = current.bytes.count - 1
    while end > 0, current.bytes[end - 1] <= 32 { end -= 1 }
    let start = wordStart(before: end)
    let isFirst = Self.declarations.contains { current.bytes[..<start].elementsEqual($0) }
    if isFirst || (awaitsName && Self.declarations.contains { current.bytes.starts(with: $0) }) {
      if start == end {
        current.hasPattern = true
      } else {
        current.declared.append(String(decoding: current.bytes[start..<end], as: UTF8.self))
      }
    }
    awaitsName = false
  }

  private static let importCall = Array("import(".utf8)
  private static let headerWords = ["if", "for", "while", "with"].map { Array($0.utf8) }
  /// After these, a semicolon is the whole statement.
  private static let beforeStatement = ["else", "do"].map { Array($0.utf8) }
  private static let declarations = [
    "export const ", "const ", "export let ", "let ", "export var ", "var ",
  ].map { Array($0.utf8) }

  private mutating func end() {
    if current.bytes.contains(where: { $0 > 32 }) {
      while current.bytes.last.map({ $0 <= 32 }) == true { current.bytes.removeLast() }
      if current.bytes.last != UInt8(ascii: ";") { current.bytes.append(UInt8(ascii: "\n")) }
      all.append(current)
    }
    current = Statement()
    awaitsName = false
  }
}
