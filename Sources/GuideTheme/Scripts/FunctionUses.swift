/// Which functions of a module the other statements of it name.
///
/// Each statement is read once, however many functions there are.
struct FunctionUses {
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
    let known = FunctionNames(declarations.keys)
    names = statements.map { known.named(in: $0.bytes[...]) }
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

/// The functions of a module, to be found among the words of its statements.
///
/// Hardly any word is one of them, and how it begins, how it ends and how long it is tell most of them
/// from all. To look each up as a text took much longer.
private struct FunctionNames {
  private var names = [[(bytes: [UInt8], text: String)]](repeating: [], count: 256)

  init(_ texts: some Sequence<String>) {
    for text in texts {
      let bytes = Array(text.utf8)
      guard let first = bytes.first, let last = bytes.last else { continue }
      names[Self.place(first, last, count: bytes.count)].append((bytes, text))
    }
  }

  private static func place(_ first: UInt8, _ last: UInt8, count: Int) -> Int {
    (Int(first) &* 7 &+ Int(last) &* 3 &+ count) & 255
  }

  /// Those that a statement names.
  func named(in bytes: ArraySlice<UInt8>) -> Set<String> {
    var found: Set<String> = []
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let start = index
        while index < bytes.count, ScriptTokens.isWord(bytes[index]) { index += 1 }
        if index > start {
          let word = bytes[start..<index]
          for name in names[Self.place(bytes[start], bytes[index - 1], count: word.count)]
          where word.elementsEqual(name.bytes) { found.insert(name.text) }
        }
        index += 1
      }
    }
    return found
  }
}
