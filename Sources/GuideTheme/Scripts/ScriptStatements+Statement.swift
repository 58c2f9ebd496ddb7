extension ScriptStatements {
  /// An outermost statement of a module, without comments and indents.
  struct Statement {
    var bytes: [UInt8] = []
    /// The names of a `const` with everything that it declares.
    var declared: [String] = []
    /// True when a module is fetched within it.
    var mayImport = false

    /// True when it declares something by a pattern, as in `const { a } = b`.
    var hasPattern = false

    /// True when it has a comma outside all brackets.
    var hasComma = false
    /// Where lines of it begin, outside all brackets.
    var lines: [Int] = []

    /// What it declares; nil when that is not clear.
    var names: [String]? {
      if lines.contains(where: beginsDeclaration) { return nil }
      if let name = functionOrClass { return [name] }
      guard let keyword = ["const", "let", "var"].first(where: begins) else { return [] }
      if hasPattern || hasPrefix("\(keyword){") || hasPrefix("\(keyword)[") { return nil }
      if !declared.isEmpty { return keyword == "const" || !hasComma ? declared : nil }
      // As in `let timer;`
      let name = text.dropFirst(keyword.count + 1).prefix { $0 != ";" && $0 != "\n" }
      return name.utf8.allSatisfy(ScriptTokens.isWord) ? [String(name)] : nil
    }

    /// The name of the function that it declares and does nothing else.
    var function: String? {
      if begins("function") || begins("async") { return functionOrClass }
      guard begins("const"), declared.count == 1, !hasComma, lines.isEmpty,
        let name = declared.first
      else {
        return nil
      }
      return isArrow(bytes.dropFirst("const \(name)=".utf8.count)) ? name : nil
    }

    /// Whether a value is a function with its names in brackets, as in `(a,b)=>a+b`.
    private func isArrow(_ value: ArraySlice<UInt8>) -> Bool {
      var rest = value.starts(with: "async(".utf8) ? value.dropFirst(5) : value
      var depth = 0
      guard rest.first == UInt8(ascii: "(") else { return false }
      while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
        if depth == 0 { return rest.starts(with: "=>".utf8) }
      }
      return false
    }

    private var functionOrClass: String? {
      let words = beginning.split(maxSplits: 4) { !ScriptTokens.isWord($0) }
      let keywords = words.prefix { word in Self.keywords.contains { word.elementsEqual($0) } }
      guard let last = keywords.last, !last.elementsEqual(Self.keywords[0]),
        words.count > keywords.count
      else {
        return nil
      }
      return String(decoding: words[keywords.count], as: UTF8.self)
    }

    private static let keywords = ["async", "function", "class"].map { Array($0.utf8) }

    /// Without a semicolon, a second statement is in the lines of the first.
    private func beginsDeclaration(at line: Int) -> Bool {
      line > bytes.count || Self.declaring.contains { bytes[line...].starts(with: $0) }
    }

    private static let declaring = ["const", "let", "var", "function", "class", "async"].map {
      Array($0.utf8)
    }

    private func begins(_ keyword: String) -> Bool {
      hasPrefix(keyword) && bytes.count > keyword.utf8.count
        && !ScriptTokens.isWord(bytes[keyword.utf8.count])
    }

    /// The statement of a module that gives it to others, as one that keeps it.
    var withoutExport: Statement {
      var statement = self
      let count = "export ".utf8.count
      statement.bytes.removeFirst(count)
      statement.lines = lines.map { $0 - count }
      return statement
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Enough of it for the words that it begins with.
    var beginning: ArraySlice<UInt8> { bytes.prefix(256) }

    func hasPrefix(_ word: String) -> Bool { bytes.starts(with: word.utf8) }

    /// Whether it begins with a word, and not with a longer one.
    func isWord(_ word: String) -> Bool {
      hasPrefix(word) && bytes.dropFirst(word.utf8.count).first.map(ScriptTokens.isWord) != true
    }
  }
}
