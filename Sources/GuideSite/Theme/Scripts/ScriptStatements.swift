/// A module's outermost statements, without remarks and indents.
struct ScriptStatements {
  struct Statement {
    var bytes: [UInt8] = []
    /// The names of a `const` with everything that it declares.
    var declared: [String] = []
    /// True when a module is fetched within it.
    var mayImport = false

    var text: String { String(decoding: bytes, as: UTF8.self) }

    func hasPrefix(_ word: String) -> Bool { bytes.starts(with: word.utf8) }

    /// Whether it begins with a word, and not with a longer one.
    func isWord(_ word: String) -> Bool {
      hasPrefix(word) && bytes.dropFirst(word.utf8.count).first.map(ScriptTokens.isWord) != true
    }
  }

  private(set) var all: [Statement] = []
  private var current = Statement()
  private var depth = 0
  /// True where a name that a `const` declares is to come.
  private var awaitsName = false
  /// What stood between the last thing that was taken and the next one.
  private var space = Space.none

  private enum Space: Int, Comparable {
    case none, gap, lineEnd
    static func < (one: Space, other: Space) -> Bool { one.rawValue < other.rawValue }
  }

  init(_ source: [UInt8]) {
    for token in ScriptTokens(source).tokens {
      switch token.kind {
      // Two words with nothing but a remark between them are still two words.
      case .remark: space = max(space, .gap)
      case .quoted:
        if let first = source[token.range].first { putSpace(before: first) }
        current.bytes += source[token.range]
      case .code: take(source[token.range])
      }
    }
    end()
  }

  private mutating func take(_ code: ArraySlice<UInt8>) {
    for byte in code {
      if byte == 32 || (byte >= 9 && byte <= 13) {
        space = max(space, byte == UInt8(ascii: "\n") ? .lineEnd : .gap)
        continue
      }
      putSpace(before: byte)
      current.bytes.append(byte)
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ","): if depth == 0 { awaitsName = true }
      case UInt8(ascii: "="): noteName()
      default: break
      }
      if byte == UInt8(ascii: "("), current.bytes.suffix(7).elementsEqual("import(".utf8) {
        current.mayImport = true
      }
    }
  }

  /// Puts as much of the space that was met as matters, and ends the statement where it ends.
  private mutating func putSpace(before next: UInt8) {
    defer { space = .none }
    if space == .lineEnd, depth == 0, endsStatement { end() }
    guard let last = current.bytes.last, space != .none else { return }
    let signs = Array("+-/".utf8)
    if space == .lineEnd, !Array("{([,;".utf8).contains(last) {
      current.bytes.append(UInt8(ascii: "\n"))
    } else if ScriptTokens.isWord(last) && ScriptTokens.isWord(next)
      || signs.contains(last) && signs.contains(next)
    {
      current.bytes.append(UInt8(ascii: " "))
    }
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
    var words = current.bytes.dropLast()
    while words.last.map({ $0 <= 32 }) == true { words.removeLast() }
    let name = words.reversed().prefix(while: ScriptTokens.isWord).reversed()
    let before = words.dropLast(name.count)
    let isFirst = before.elementsEqual("export const ".utf8)
    if isFirst || (awaitsName && current.hasPrefix("export const ")), !name.isEmpty {
      current.declared.append(String(decoding: name, as: UTF8.self))
    }
    awaitsName = false
  }

  private mutating func end() {
    if current.bytes.contains(where: { $0 > 32 }) {
      while current.bytes.last.map({ $0 <= 32 }) == true { current.bytes.removeLast() }
      current.bytes.append(UInt8(ascii: "\n"))
      all.append(current)
    }
    current = Statement()
    awaitsName = false
  }
}
