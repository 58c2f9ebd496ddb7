internal import GuideSupport

/// Where a stylesheet names other files: in `url(…)`, in `@import`, and as a text of `image-set(…)`.
///
/// It reads CSS as the standard has it: comments and texts name nothing, letters may be written as
/// escapes, and `URL(` is `url(`.
package struct CSSReferences {
  package struct Reference {
    /// What names the file, without quotes; this is what to replace.
    package var range: Range<Int>
    /// The same with escapes undone.
    package var address: [UInt8]
    /// Of an `@import`: all of it, with its semicolon.
    package var statement: Range<Int>?
    /// Of an `@import`: the conditions after the address.
    package var conditions: Range<Int>?
    /// True between quotes.
    package var isQuoted = false
  }

  private let bytes: [UInt8]
  private var position = 0
  package private(set) var all: [Reference] = []
  /// The brackets that are open, by the name before each.
  private var functions: [[UInt8]] = []
  /// Where an `@import` began whose end has not come yet, and its number in the list.
  private var importing: (start: Int, number: Int?)?
  /// True between `@namespace` and its end: what it names is loaded by nobody.
  private var isNamespace = false

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while position < bytes.count { step() }
    endStatement(at: bytes.count)
  }

  private mutating func step() {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "/") where at(position + 1) == UInt8(ascii: "*"): skipComment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): takeString()
    case UInt8(ascii: "@"):
      let start = position
      position += 1
      let name = takeName()
      if name == Self.importWord { importing = (start, nil) }
      isNamespace = name == Self.namespaceWord
    case UInt8(ascii: "("):
      functions.append([])
      position += 1
    case UInt8(ascii: ")"):
      _ = functions.popLast()
      position += 1
    case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      position += 1
      endStatement(at: byte == UInt8(ascii: ";") ? position : position - 1)
    default:
      if Self.isName(byte) { takeWord() } else { position += 1 }
    }
  }

  // MARK: Words

  private mutating func takeWord() {
    // Most words are no function's, and what they say does not matter.
    let start = position
    skipName()
    guard at(position) == UInt8(ascii: "(") else { return }
    let name = name(start..<position)
    position += 1
    if name == Self.urlWord { takeURL() } else { functions.append(name) }
  }

  private mutating func takeURL() {
    skipSpace()
    let first = at(position)
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      let text = string()
      while position < bytes.count, bytes[position] != UInt8(ascii: ")") { position += 1 }
      position = min(position + 1, bytes.count)
      note(text.range, isQuoted: true)
      return
    }
    let start = position
    var end = start
    while position < bytes.count, bytes[position] != UInt8(ascii: ")") {
      let isSpace = bytes[position].isSpace
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
      if !isSpace { end = min(position, bytes.count) }
    }
    position = min(position + 1, bytes.count)
    note(start..<end, isQuoted: false)
  }

  private mutating func takeString() {
    let text = string()
    let isTarget = importing != nil && importing?.number == nil
    if isTarget || functions.last.map(Self.imageWords.contains) == true {
      note(text.range, isQuoted: true)
    }
  }

  private mutating func note(_ range: Range<Int>, isQuoted: Bool) {
    if isNamespace { return }
    var reference = Reference(
      range: range, address: Self.unescaped(bytes[range]), isQuoted: isQuoted)
    if let start = importing?.start, importing?.number == nil {
      importing?.number = all.count
      reference.statement = start..<position
      reference.conditions = position..<position
    }
    all.append(reference)
  }

  private mutating func endStatement(at end: Int) {
    if let number = importing?.number, let start = importing?.start,
      let conditions = all[number].conditions
    {
      let isWhole = end > 0 && bytes[end - 1] == UInt8(ascii: ";")
      all[number].statement = start..<end
      all[number].conditions =
        conditions
        .lowerBound..<max(
          conditions.lowerBound, isWhole ? end - 1 : end)
    }
    importing = nil
    isNamespace = false
    functions.removeAll()
  }

  // MARK: Signs

  private func at(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipComment() {
    position += 2
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "*"), at(position + 1) == UInt8(ascii: "/") {
        position += 2
        return
      }
      position += 1
    }
  }

  private mutating func skipSpace() {
    while let byte = at(position), byte.isSpace { position += 1 }
  }

  private mutating func skipName() {
    while let byte = at(position), Self.isName(byte) {
      guard byte == UInt8(ascii: "\\") else {
        position += 1
        continue
      }
      position = min(position + Self.escape(bytes[position...]).length, bytes.count)
    }
  }

  /// A name in lowercase, its escapes undone.
  private func name(_ range: Range<Int>) -> [UInt8] {
    Self.unescaped(bytes[range]).map {
      $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0
    }
  }

  private mutating func takeName() -> [UInt8] {
    let start = position
    skipName()
    return name(start..<position)
  }

  /// Takes a text between quotes; it ends with its line if nothing else ends it.
  private mutating func string() -> (range: Range<Int>, isClosed: Bool) {
    let quote = bytes[position]
    let start = position + 1
    position = start
    while position < bytes.count, bytes[position] != quote, bytes[position] != 10 {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    let end = min(position, bytes.count)
    position = min(end + 1, bytes.count)
    return (start..<end, end < bytes.count && bytes[end] == quote)
  }

  /// A text or name without its escapes.
  package static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "\\")) else { return Array(text) }
    var out: [UInt8] = []
    var rest = text
    while let byte = rest.first {
      guard byte == UInt8(ascii: "\\") else {
        out.append(byte)
        rest = rest.dropFirst()
        continue
      }
      let escape = escape(rest)
      out += escape.meaning
      rest = rest.dropFirst(escape.length)
    }
    return out
  }

  /// What an escape stands for, and how long it is.
  private static func escape(_ text: ArraySlice<UInt8>) -> (meaning: [UInt8], length: Int) {
    let rest = text.dropFirst()
    let digits = rest.prefix(6).prefix(while: \.isHexDigit)
    if digits.isEmpty {
      if rest.first == 10 { return ([], 2) }
      return (rest.first.map { [$0] } ?? [], 2)
    }
    let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    let scalar = number.flatMap { Unicode.Scalar($0) } ?? "\u{FFFD}"
    let hasSpace = rest.dropFirst(digits.count).first.map(\.isSpace) == true
    return (Array(String(scalar).utf8), 1 + digits.count + (hasSpace ? 1 : 0))
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "\\")
  }

  private static let urlWord = Array("url".utf8)
  private static let importWord = Array("import".utf8)
  private static let namespaceWord = Array("namespace".utf8)
  private static let imageWords: Set<[UInt8]> = [
    Array("image-set".utf8), Array("-webkit-image-set".utf8), Array("image".utf8),
    Array("src".utf8),
  ]
}
