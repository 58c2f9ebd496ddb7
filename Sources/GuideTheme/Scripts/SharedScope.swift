/// The scope that joined modules share.
struct SharedScope {
  struct Import {
    /// The module's name.
    var from: String
    /// What is taken, by the name it has there and the name it has here.
    var names: [(theirs: String, ours: String)]
  }

  /// The modules that something is taken from by another name than its own.
  ///
  /// Each has a scope of its own, because the shared scope knows a thing by one name only.
  let renamed: Set<String>

  /// The constant that holds what a module gives to others, when it has a scope of its own.
  private var holders: [String: String] = [:]
  /// Where each name of the shared scope is from: a module and its name.
  private var taken: [String: String] = [:]

  init(renamed: Set<String>) { self.renamed = renamed }

  /// Writes a module, after those that it imports.
  ///
  /// - Returns: its statements, in the shared scope where none of its names is taken.
  mutating func add(
    _ module: ScriptModule, as name: String, number: Int, importing imports: [Import]
  ) -> [UInt8] {
    if let shared = sharing(module, as: name, importing: imports) { return shared }
    let given = module.exports.map { $0.ours == $0.theirs ? $0.ours : "\($0.theirs):\($0.ours)" }
    let holder = "m$\(number)"
    holders[name] = holder
    let opening = given.isEmpty ? "(()=>{" : "const \(holder)=(()=>{"
    let closing = given.isEmpty ? "})();\n" : "return{\(given.joined(separator: ","))};})();\n"
    let needs = imports.map { taking($0.names, of: $0.from) }.joined()
    return Array((opening + needs).utf8) + module.body + Array(closing.utf8)
  }

  /// A module's statements for the shared scope, or nil when a name that they need is taken there.
  private mutating func sharing(
    _ module: ScriptModule, as name: String, importing imports: [Import]
  ) -> [UInt8]? {
    guard !renamed.contains(name), let own = module.names else { return nil }
    var wanted: [String: String] = [:]
    var needs = ""
    for each in imports {
      let missing = each.names.filter { taken[$0.ours] != "\(each.from) \($0.theirs)" }
      for (theirs, ours) in missing { wanted[ours] = "\(each.from) \(theirs)" }
      needs += taking(missing, of: each.from)
    }
    for each in own { wanted[each] = "\(name) \(each)" }
    guard wanted.keys.allSatisfy({ taken[$0] == nil && !BrowserNames.all.contains($0) }) else {
      return nil
    }
    taken.merge(wanted) { first, _ in first }
    return Array(needs.utf8) + module.body
  }

  /// What makes something of another module known, where it is not known to all.
  private func taking(_ names: [(theirs: String, ours: String)], of module: String) -> String {
    guard let holder = holders[module], !names.isEmpty else { return "" }
    let list = names.map { $0.theirs == $0.ours ? $0.ours : "\($0.theirs):\($0.ours)" }
    return "const{\(list.joined(separator: ","))}=\(holder);"
  }
}
