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
        guard let found = Self.importing(statement.bytes) else { return nil }
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

  // Over bytes: by characters, names and commas of this theme's 107 modules took 25 million instructions.
  private static func importing(_ bytes: [UInt8]) -> Import? {
    let quotes = bytes.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    guard quotes.count == 3 else { return nil }
    let target = String(decoding: quotes[1], as: UTF8.self)
    if bytes.starts(with: "import\"".utf8) { return Import(target: target, names: []) }
    guard let names = braced(bytes) else { return nil }
    return Import(target: target, names: names.map { ($0.0, $0.1) })
  }

  /// The names between braces, each with what is after its `as`.
  private static func braced(_ bytes: [UInt8]) -> [(String, String)]? {
    guard let open = bytes.firstIndex(of: UInt8(ascii: "{")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
    else { return nil }
    return bytes[(open + 1)..<close].split(separator: UInt8(ascii: ",")).compactMap { part in
      let words = part.split { $0 <= 32 }.map { String(decoding: $0, as: UTF8.self) }
      if words.count == 3, words[1] == "as" { return (words[0], words[2]) }
      return words.first.map { ($0, $0) }
    }
  }

  private mutating func export(_ statement: ScriptStatements.Statement) -> Bool {
    if statement.hasPrefix("export{") {
      if statement.bytes.contains(UInt8(ascii: "\"")) { return false }
      guard let names = Self.braced(statement.bytes) else { return false }
      exports += names.map { ($0.0, $0.1) }
      return true
    }
    let rest = statement.beginning.dropFirst("export ".utf8.count)
    let words = rest.split(maxSplits: 3) {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "\n")
    }.map { String(decoding: $0, as: UTF8.self) }
    switch words.first {
    case "function" where words.count > 1, "class" where words.count > 1:
      exports.append((words[1], words[1]))
    case "async" where words.count > 2: exports.append((words[2], words[2]))
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
