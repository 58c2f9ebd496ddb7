/// A module without its remarks and indents, and what it takes from others and gives to them.
struct ScriptModule {
  struct Import {
    /// As it is written: `./core/dates.js`; once the module is joined with others, the name of that file.
    var target: String
    /// What is taken, by the name it has there and the name it has here.
    var names: [(theirs: String, ours: String)]
  }

  var imports: [Import] = []
  private(set) var exports: [(ours: String, theirs: String)] = []
  /// The module's statements, without those that name other modules.
  private var statements: [ScriptStatements.Statement] = []
  var body: [UInt8] { statements.flatMap(\.bytes) }

  /// What its outermost statements declare; nil when that cannot be told.
  var names: [String]? {
    var names: [String] = []
    for statement in statements {
      guard let declared = statement.names else { return nil }
      names += declared
    }
    return names
  }

  /// - Returns: nil when the module has a form that cannot be joined with others.
  init?(_ source: [UInt8]) {
    for statement in ScriptStatements(source).all {
      if ["import ", "import{", "import\"", "import*"].contains(where: statement.hasPrefix) {
        guard let found = Self.importing(statement.text) else { return nil }
        imports.append(found)
      } else if statement.hasPrefix("export ") || statement.hasPrefix("export{") {
        guard export(statement) else { return nil }
      } else {
        if statement.mayImport || statement.isWord("import") || statement.isWord("export") {
          return nil
        }
        statements.append(statement)
      }
    }
  }

  private static func importing(_ text: String) -> Import? {
    let quotes = text.split(separator: "\"", omittingEmptySubsequences: false)
    guard quotes.count == 3 else { return nil }
    let target = String(quotes[1])
    if text.hasPrefix("import\"") { return Import(target: target, names: []) }
    guard let names = braced(text) else { return nil }
    return Import(target: target, names: names.map { ($0.0, $0.1) })
  }

  /// The names between braces, each with what is after its `as`.
  private static func braced(_ text: String) -> [(String, String)]? {
    guard let open = text.firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}") else {
      return nil
    }
    return text[text.index(after: open)..<close].split(separator: ",").compactMap { part in
      let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      if words.count == 3, words[1] == "as" { return (words[0], words[2]) }
      return words.first.map { ($0, $0) }
    }
  }

  private mutating func export(_ statement: ScriptStatements.Statement) -> Bool {
    if statement.hasPrefix("export{") {
      let text = statement.text
      if text.contains("\"") { return false }
      guard let names = Self.braced(text) else { return false }
      exports += names.map { ($0.0, $0.1) }
      return true
    }
    let rest = statement.beginning.dropFirst("export ".count)
    let words = rest.split(maxSplits: 3, whereSeparator: { $0 == " " || $0 == "(" || $0 == "\n" })
    switch words.first {
    case "function" where words.count > 1, "class" where words.count > 1:
      exports.append((String(words[1]), String(words[1])))
    case "async" where words.count > 2: exports.append((String(words[2]), String(words[2])))
    case "const":
      guard !statement.declared.isEmpty else { return false }
      exports += statement.declared.map { ($0, $0) }
    default: return false
    }
    statements.append(statement.withoutExport)
    return true
  }

  /// Leaves out what others need not know, and functions that nobody uses then.
  mutating func keep(exports used: Set<String>) {
    exports.removeAll { !used.contains($0.theirs) }
    var uses = FunctionUses(statements, given: Set(exports.map(\.ours)))
    let unused = uses.unused()
    statements = statements.indices.filter { !unused.contains($0) }.map { statements[$0] }
  }
}
