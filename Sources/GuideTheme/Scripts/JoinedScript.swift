internal import GuideDiagnostics
internal import GuideSupport

/// The modules of a folder as one script.
///
/// `scripts/NAME/NAME.js` becomes one file with all that it imports. A reader's phone asks for one
/// file and not for fifty, one after another; and as it imports nothing, it also runs from a folder
/// on somebody's disk, where browsers load no modules. Modules whose names are all different share
/// one scope. One whose names are taken already keeps a scope of its own:
///
///     const addDays=…;
///     const m$1=(()=>{const addDays=…;return{addDays};})();
///     const{addDays:add}=m$1;
///
/// What no module uses is left out.
struct JoinedScript {
  private let files: [String: SourceFile]
  private var order: [String] = []
  private var modules: [String: ScriptModule] = [:]
  /// Modules with all that they have, whoever uses it.
  private var read: [String: ScriptModule]
  private var open: Set<String> = []

  /// - Parameters:
  ///   - files: the theme's files by their names.
  ///   - read: the modules that other scripts have, too, so that each is read once.
  /// - Returns: nil when something in the modules is in the way. They are published one by one
  ///   then, and the page has to load the first with `type="module"`.
  static func make(
    _ entry: String, _ files: [String: SourceFile], read: inout [String: ScriptModule]
  ) -> [UInt8]? {
    var joined = JoinedScript(files: files, read: read)
    defer { read = joined.read }
    guard joined.add(entry) else { return nil }
    joined.leaveOutWhatNobodyUses()
    return joined.bytes
  }

  /// Whether a file is the first module of a folder: `scripts/worksheet/worksheet.js`.
  static func isEntry(_ source: String) -> Bool {
    guard source.utf8.starts(with: "scripts/".utf8) else { return false }
    let parts = source.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    return parts.count == 3 && parts[0] == "scripts" && parts[2] == parts[1] + ".js"
  }

  /// How many modules may import each other one within the next.
  private static let longestChain = 200

  private init(files: [String: SourceFile], read: [String: ScriptModule]) {
    self.files = files
    self.read = read
  }

  private mutating func add(_ name: String) -> Bool {
    if modules[name] != nil { return !open.contains(name) }
    guard open.count < Self.longestChain, let module = read[name] ?? readModule(name) else {
      return false
    }
    modules[name] = module
    open.insert(name)
    for each in module.imports {
      guard add(each.target) else { return false }
    }
    open.remove(name)
    order.append(name)
    return true
  }

  private mutating func readModule(_ name: String) -> ScriptModule? {
    guard let file = files[name], var module = ScriptModule(file.bytes) else { return nil }
    for index in module.imports.indices {
      module.imports[index].target = RelativePath.resolved(
        module.imports[index].target, from: name)
    }
    read[name] = module
    return module
  }

  /// From the last module to the first, so that what only an unused function used goes as well.
  private mutating func leaveOutWhatNobodyUses() {
    var used: [String: Set<String>] = [:]
    for name in order.reversed() {
      guard var module = modules[name] else { continue }
      module.keep(exports: used[name] ?? [])
      for each in module.imports {
        used[each.target, default: []].formUnion(each.names.map(\.theirs))
      }
      modules[name] = module
    }
  }

  /// The modules that something is taken from by another name than its own.
  private var renamed: Set<String> {
    var renamed = Set(
      order.filter { modules[$0]?.exports.contains { $0.ours != $0.theirs } == true })
    for name in order {
      for each in modules[name]?.imports ?? [] where each.names.contains(where: { $0 != $1 }) {
        renamed.insert(each.target)
      }
    }
    return renamed
  }

  private var bytes: [UInt8] {
    var scope = SharedScope(renamed: renamed)
    var out = Array("(()=>{\"use strict\";\n".utf8)
    for (number, name) in order.enumerated() {
      guard let module = modules[name] else { continue }
      let imports = module.imports.map {
        SharedScope.Import(from: $0.target, names: $0.names)
      }
      out += scope.add(module, as: name, number: number, importing: imports)
    }
    return out + Array("})();\n".utf8)
  }
}
