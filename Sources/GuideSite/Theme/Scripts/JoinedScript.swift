internal import GuideDiagnostics

/// The modules of a folder as one script.
///
/// `scripts/NAME/NAME.js` becomes one file with all that it imports. A reader's phone asks for one
/// file and not for fifty, one after another; and as it imports nothing, it also runs from a folder
/// on somebody's disk, where browsers load no modules. Each module keeps a scope of its own:
///
///     const m0 = (() => { … return { addDays }; })();
///     const m1 = (() => { const { addDays } = m0; … })();
struct JoinedScript {
  private let files: [String: SourceFile]
  private var order: [String] = []
  private var modules: [String: ScriptModule] = [:]
  private var open: Set<String> = []

  /// - Parameter files: the theme's files by their names.
  /// - Returns: nil when something in the modules stands in the way. They are published one by one
  ///   then, and the page has to load the first with `type="module"`.
  static func make(_ entry: String, _ files: [String: SourceFile]) -> [UInt8]? {
    var joined = JoinedScript(files: files)
    return joined.add(entry) ? joined.bytes : nil
  }

  /// Whether a file is the first module of a folder: `scripts/worksheet/worksheet.js`.
  static func isEntry(_ source: String) -> Bool {
    let parts = source.split(separator: "/")
    return parts.count == 3 && parts[0] == "scripts" && parts[2] == parts[1] + ".js"
  }

  /// How many modules may import each other one within the next.
  private static let longestChain = 200

  private init(files: [String: SourceFile]) { self.files = files }

  private mutating func add(_ name: String) -> Bool {
    if modules[name] != nil { return !open.contains(name) }
    guard open.count < Self.longestChain, let file = files[name],
      let module = ScriptModule(file.bytes)
    else { return false }
    modules[name] = module
    open.insert(name)
    for each in module.imports {
      guard add(Self.path(each.target, from: name)) else { return false }
    }
    open.remove(name)
    order.append(name)
    return true
  }

  private static func path(_ target: String, from name: String) -> String {
    var parts = name.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  private var bytes: [UInt8] {
    var out = Array("(() => {\n\"use strict\";\n".utf8)
    for (number, name) in order.enumerated() {
      guard let module = modules[name] else { continue }
      let isLast = number == order.count - 1
      out += Array((isLast ? "" : "const m\(number) = (() => {\n").utf8)
      for each in module.imports where !each.names.isEmpty {
        let from = order.firstIndex(of: Self.path(each.target, from: name)) ?? 0
        let names = each.names.map { $0.theirs == $0.ours ? $0.ours : "\($0.theirs): \($0.ours)" }
        out += Array("const { \(names.joined(separator: ", ")) } = m\(from);\n".utf8)
      }
      out += module.body
      if isLast { continue }
      let names = module.exports.map { $0.ours == $0.theirs ? $0.ours : "\($0.theirs): \($0.ours)" }
      out += Array("return { \(names.joined(separator: ", ")) };\n})();\n".utf8)
    }
    return out + Array("})();\n".utf8)
  }
}
