/// Which functions of a module the other statements of it name.
///
/// Each statement is read once, however many functions there are.
struct FunctionUses {
  private typealias Word = ArraySlice<UInt8>

  private let given: Set<String>
  /// The function that each statement declares, if it does nothing else.
  private let functions: [String?]
  /// The functions that each statement names, itself among them.
  private var names: [Set<String>]
  /// In how many of the statements that are left each function is named.
  private var counts: [String: Int] = [:]
  /// The statements that declare a function of a name.
  private var declarations: [String: [Int]] = [:]

  /// - Parameter given: what other modules use.
  init(_ statements: [ScriptStatements.Statement], given: Set<String>) {
    self.given = given
    functions = statements.map(\.function)
    for (index, name) in functions.enumerated() {
      if let name { declarations[name, default: []].append(index) }
    }
    let known = Dictionary(
      declarations.keys.map { (Word(Array($0.utf8)), $0) }, uniquingKeysWith: { first, _ in first })
    names = statements.map { statement in
      Set(statement.bytes.split { !ScriptTokens.isWord($0) }.compactMap { known[$0] })
    }
    for each in names { for name in each { counts[name, default: 0] += 1 } }
  }

  /// The statements that can go: functions that no other statement names, and those that only
  /// such ones name.
  mutating func unused() -> Set<Int> {
    var found: Set<Int> = []
    var waiting = functions.indices.filter(isUnused)
    while let next = waiting.popLast() {
      guard found.insert(next).inserted else { continue }
      for name in names[next] {
        counts[name, default: 1] -= 1
        // Only the last use that goes can make a function one that nobody uses.
        guard counts[name, default: 0] <= 1 else { continue }
        waiting += (declarations[name] ?? []).filter { !found.contains($0) && isUnused($0) }
      }
    }
    return found
  }

  private func isUnused(_ index: Int) -> Bool {
    guard let name = functions[index], !given.contains(name) else { return false }
    return counts[name, default: 0] == (names[index].contains(name) ? 1 : 0)
  }
}
