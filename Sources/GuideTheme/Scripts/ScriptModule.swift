/// A module without its comments and indents, and what it takes from others and gives to them.
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

  /// What its outermost statements declare; nil when that is not clear.
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
        guard case .imports(let names, let target)? = ModuleStatement(statement.bytes[...]) else {
          return nil
        }
        imports.append(Import(target: target, names: names))
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

  private mutating func export(_ statement: ScriptStatements.Statement) -> Bool {
    if statement.hasPrefix("export{") {
      guard case .exports(let names)? = ModuleStatement(statement.bytes[...]) else { return false }
      exports += names
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
