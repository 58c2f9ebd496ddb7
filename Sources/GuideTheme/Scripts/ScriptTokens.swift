internal import GuideSupport

/// A script cut into what is code, what is quoted, and what is comment.
///
/// It knows as much of the language as is needed to tell these apart: strings, templates with what
/// is nested in them, regular expressions, and both kinds of comment.
struct ScriptTokens {
  enum Kind { case code, quoted, comment }

  struct Token {
    var kind: Kind
    var range: Range<Int>
  }

  private let bytes: [UInt8]
  private(set) var tokens: [Token] = []
  private var position = 0
  /// How many templates are open within each other.
  private var nesting = 0
  private static let mostNesting = 50

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    while position < bytes.count {
      let at = position
      guard let kind = skipSpecial() else {
        position += 1
        continue
      }
      if start < at { tokens.append(Token(kind: .code, range: start..<at)) }
      tokens.append(Token(kind: kind, range: at..<position))
      start = position
    }
    if start < bytes.count { tokens.append(Token(kind: .code, range: start..<bytes.count)) }
  }

  /// Goes behind what begins here, if it is not code.
  private mutating func skipSpecial() -> Kind? {
    switch bytes[position] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      skipString(bytes[position])
      return .quoted
    case UInt8(ascii: "`"):
      skipTemplate()
      return .quoted
    case UInt8(ascii: "/"):
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      if next == UInt8(ascii: "/") {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
        return .comment
      }
      if next == UInt8(ascii: "*") {
        position += 2
        while position + 1 < bytes.count,
          bytes[position] != UInt8(ascii: "*") || bytes[position + 1] != UInt8(ascii: "/")
        {
          position += 1
        }
        position = min(position + 2, bytes.count)
        return .comment
      }
      guard beginsExpression() else { return nil }
      skipExpression()
      return .quoted
    default: return nil
    }
  }

  private mutating func skipString(_ quote: UInt8) {
    position += 1
    while position < bytes.count, bytes[position] != quote {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    position = min(position + 1, bytes.count)
  }

  private mutating func skipTemplate() {
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "`") {
      if bytes[position] == UInt8(ascii: "\\") {
        position += 2
      } else if bytes[position] == UInt8(ascii: "$"), position + 1 < bytes.count,
        bytes[position + 1] == UInt8(ascii: "{")
      {
        position += 2
        skipNested()
      } else {
        position += 1
      }
    }
    position = min(position + 1, bytes.count)
  }

  /// Goes behind the brace that ends what is nested in a template.
  private mutating func skipNested() {
    // Nobody nests that deep, and each level takes room on the stack.
    if nesting >= Self.mostNesting { position = bytes.count }
    nesting += 1
    defer { nesting -= 1 }
    var depth = 1
    while position < bytes.count {
      if skipSpecial() != nil { continue }
      if bytes[position] == UInt8(ascii: "{") { depth += 1 }
      if bytes[position] == UInt8(ascii: "}") { depth -= 1 }
      position += 1
      if depth == 0 { return }
    }
  }

  /// Whether the slash that is here begins a regular expression rather than dividing.
  private func beginsExpression() -> Bool {
    var index = position - 1
    while index >= 0, bytes[index] <= 32 { index -= 1 }
    guard index >= 0 else { return true }
    let last = bytes[index]
    if last == UInt8(ascii: ")") || last == UInt8(ascii: "]") || last == UInt8(ascii: "}")
      || last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") || last == UInt8(ascii: "`")
    {
      return false
    }
    if !Self.isWord(last) { return true }
    var start = index
    while start > 0, Self.isWord(bytes[start - 1]) { start -= 1 }
    return Self.keywords.contains(String(decoding: bytes[start...index], as: UTF8.self))
  }

  private mutating func skipExpression() {
    var isInClass = false
    position += 1
    while position < bytes.count, isInClass || bytes[position] != UInt8(ascii: "/") {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      default: break
      }
      position += 1
    }
    position = min(position + 1, bytes.count)
  }

  static func isWord(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "$") || byte >= 0x80
  }

  private static let keywords: Set = [
    "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "await",
    "yield",
  ]
}

extension ScriptTokens {
  /// The names of other modules, without their quotes: what is after `from`, `import` or
  /// `import(`.
  ///
  /// What a comment or a text says is not among them.
  func imports(_ source: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var before: [UInt8] = []
    for token in tokens {
      switch token.kind {
      case .comment: break
      case .code: before = Array(source[token.range].suffix(40))
      case .quoted:
        let first = source[token.range.lowerBound]
        if first != UInt8(ascii: "`"), token.range.count >= 2, Self.namesModule(before) {
          found.append(token.range.dropFirst().dropLast())
        }
        before = []
      }
    }
    return found
  }

  private static func namesModule(_ code: [UInt8]) -> Bool {
    var code = code[...]
    while let last = code.last, last <= 32 { code.removeLast() }
    if code.last == UInt8(ascii: "(") {
      code.removeLast()
      while let last = code.last, last <= 32 { code.removeLast() }
      return hasWord("import", code)
    }
    return hasWord("import", code) || hasWord("from", code)
  }

  /// Whether code ends with a word, and not with a longer one or a property of that name.
  private static func hasWord(_ word: String, _ code: ArraySlice<UInt8>) -> Bool {
    guard code.suffix(word.utf8.count).elementsEqual(word.utf8) else { return false }
    let last = code.dropLast(word.utf8.count).last
    return last.map { !isWord($0) && $0 != UInt8(ascii: ".") } ?? true
  }
}
