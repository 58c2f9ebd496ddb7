internal import GuideDiagnostics
internal import GuideSupport

/// A module of the theme as a function, so that it runs where modules may not be loaded: in a page
/// that is opened from a folder, or within one file.
///
/// It reads modules of a plain style, line by line: `import { a, b as c } from "./x.js"`, `import *
/// as x from`, `import "./x.js"`, `import("./x.js")`, and `export` before a declaration or before a
/// list of names, each at the beginning of a line. Anything else of that kind is reported.
struct ClassicModule {
  /// The file below the theme's folder, as in `scripts/site.js`.
  let source: String
  /// The body of a function with the arguments `guideExports`, `guideImport`, `guideLoad` and
  /// `document`.
  private(set) var body = ""
  /// The modules that it imports, at once or later, in the order in which they are met.
  private(set) var needs: [String] = []
  private(set) var faults: [Diagnostic] = []

  private let file: SourceFile
  private var exports: [(name: String, local: String)] = []

  init(_ file: SourceFile, source: String) {
    self.file = file
    self.source = source
    let text = String(decoding: file.bytes, as: UTF8.self)
    var offset = 0
    var statement = ""
    var start = 0
    var code = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if statement.isEmpty, Self.beginsStatement(line) { start = offset }
      if !statement.isEmpty || Self.beginsStatement(line) {
        statement += statement.isEmpty ? String(line) : " " + line
        // A list of names may go over several lines.
        if line.hasSuffix(";") || line.hasSuffix("\"") || line.hasSuffix("'") {
          code += read(statement, at: start) + "\n"
          statement = ""
        } else {
          code += "\n"
        }
      } else {
        code += plain(line, at: offset) + "\n"
      }
      offset += line.utf8.count + 1
    }
    if !statement.isEmpty { refuse(statement, at: start) }
    let getters = exports.map {
      "Object.defineProperty(guideExports, \"\($0.name)\", { enumerable: true, get: () => \($0.local) });"
    }
    body = getters.joined(separator: "\n") + "\n" + code
  }

  private static func beginsStatement(_ line: Substring) -> Bool {
    line.hasPrefix("import ") || line.hasPrefix("import{") || line.hasPrefix("export {")
      || line.hasPrefix("export *") || line.hasPrefix("export{")
  }

  /// A line that is not an import: declarations lose their `export`, late imports get another name.
  private mutating func plain(_ line: Substring, at offset: Int) -> String {
    let words = line.drop { $0 == " " }
    if words.hasPrefix("*") || words.hasPrefix("//") || words.hasPrefix("/*") {
      return String(line)
    }
    if line.hasPrefix("await ") || line.contains("import.meta") {
      refuse(String(line), at: offset)
      return String(line)
    }
    var code = String(line)
    if code.hasPrefix("export ") {
      code.removeFirst("export ".count)
      let kinds = [
        "async function* ", "async function ", "function* ", "function ", "class ", "const ",
        "let ",
      ]
      let name = kinds.first(where: code.hasPrefix).map { kind in
        String(
          code.dropFirst(kind.count).prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" }
        )
      }
      guard let name, !name.isEmpty else {
        refuse(String(line), at: offset)
        return code
      }
      exports.append((name, name))
    }
    var done = code.startIndex
    while let found = code[done...].firstRange(of: "import(") {
      let rest = code[found.upperBound...]
      guard let quote = rest.first, quote == "\"" || quote == "'",
        let end = rest.dropFirst().firstIndex(of: quote)
      else {
        refuse(String(line), at: offset)
        return code
      }
      let target = path(String(rest[rest.index(after: rest.startIndex)..<end]))
      let before = String(code[..<found.lowerBound]) + "guideLoad(\"\(target)\""
      code = before + code[code.index(after: end)...]
      done = code.utf8.index(code.startIndex, offsetBy: before.utf8.count)
    }
    return code
  }

  /// An import or a list of exports.
  private mutating func read(_ statement: String, at offset: Int) -> String {
    switch ModuleStatement(Array(statement.utf8)[...]) {
    case .imports(let names, let target):
      let call = "guideImport(\"\(path(target))\");"
      if names.isEmpty { return call }
      let list = names.map { $0.theirs == $0.ours ? $0.ours : "\($0.theirs): \($0.ours)" }
      return "const { \(list.joined(separator: ", ")) } = \(call)"
    case .namespace(let name, let target):
      return "const \(name) = guideImport(\"\(path(target))\");"
    case .exports(let names):
      exports += names.map { (name: $0.theirs, local: $0.ours) }
      return ""
    case nil: return refuse(statement, at: offset)
    }
  }

  /// A module's name below the theme's folder, and a note that it is needed.
  private mutating func path(_ name: String) -> String {
    let target = RelativePath.resolved(name, from: source)
    if !needs.contains(target) { needs.append(target) }
    return target
  }

  @discardableResult
  private mutating func refuse(_ statement: String, at offset: Int) -> String {
    let line = statement.prefix { $0 != "\n" }
    // Where bytes are no text, the text is longer than the file.
    let place = (offset..<offset + line.utf8.count).clamped(to: 0..<file.bytes.count)
    faults.append(
      Diagnostic(
        ThemeFault.moduleStyle, at: SourceRange(file.id, place),
        "This line cannot be made to work in a page that is opened from a folder.",
        allowed:
          "A module imports names in braces from another file of the theme, and exports declarations or a list of names. It has no `export default`, `import.meta`, or `await` outside of functions."
      ))
    return ""
  }
}
