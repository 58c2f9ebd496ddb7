internal import GuideDiagnostics
internal import GuideSupport

/// Where a stylesheet or a script names other files of the theme.
struct AssetReferences {
  private struct Reference {
    /// What is replaced: the name, or all of an `@import`.
    var range: Range<Int>
    /// Below the theme's folder.
    var target: String
    /// What follows the file's name: `#check`, `?v=2`.
    var suffix = ""
    /// Of an `@import`: what is before and after the stylesheet that takes its place.
    var frame: (before: String, after: String)?
    var isQuoted = true
  }

  private let file: SourceFile
  private let isScript: Bool
  private let source: String
  private var found: [Reference] = []
  private var faults: [Diagnostic] = []

  /// The files that are named, below the theme's folder.
  var targets: [String] { found.map(\.target) }

  init(_ file: SourceFile, source: String) {
    self.file = file
    isScript = source.hasSuffix(".js")
    self.source = source
    if source.hasSuffix(".css") {
      for reference in CSSReferences(file.bytes).all { note(reference) }
    } else if isScript {
      for range in ScriptTokens(file.bytes).imports(file.bytes) { noteScript(range) }
    }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: Finding

  private mutating func note(_ reference: CSSReferences.Reference) {
    let address = String(decoding: reference.address, as: UTF8.self)
    guard let path = path(of: address, reference.range) else { return }
    let (name, suffix) = path
    var found = Reference(
      range: reference.range, target: target(name), suffix: suffix, isQuoted: reference.isQuoted)
    if let statement = reference.statement, let conditions = reference.conditions {
      found.range = statement
      found.frame = Self.frame(String(decoding: file.bytes[conditions], as: UTF8.self))
    }
    self.found.append(found)
  }

  private mutating func noteScript(_ range: Range<Int>) {
    let name = String(decoding: file.bytes[range], as: UTF8.self)
    guard let path = path(of: name, range) else { return }
    found.append(Reference(range: range, target: target(path.name), suffix: path.suffix))
  }

  /// The name of a file, and what follows it; nil for what names no file of the theme.
  private mutating func path(of address: String, _ range: Range<Int>) -> (
    name: String, suffix: String
  )? {
    if address.isEmpty || address.hasPrefix("#") { return nil }
    let lower = address.lowercased()
    if lower.hasPrefix("data:") { return nil }
    let hasScheme =
      address.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.contains(":") || lower.hasPrefix("//")
    if hasScheme {
      faults.append(
        Diagnostic(
          VerifyFault.thirdParty, at: SourceRange(file.id, range),
          "`\(address)` would be loaded from another site, which would then know who reads the guide.",
          allowed: "Put the file into the theme, and name it there."))
      return nil
    }
    let name = address.prefix { $0 != "#" && $0 != "?" }
    return (String(name), String(address[name.endIndex...]))
  }

  private func target(_ name: String) -> String {
    let name = PercentEncoding.text(of: name.utf8) ?? name
    // From the server's root: no file of the theme is known to be there.
    if name.hasPrefix("/") { return name }
    return RelativePath.resolved(name, from: source)
  }

  /// What a condition such as `screen` or `layer(base) supports(display: grid)` becomes around the
  /// stylesheet itself.
  private static func frame(_ conditions: String) -> (before: String, after: String) {
    var rest = conditions[...].drop { $0.isWhitespace }
    var opened: [String] = []
    if rest.hasPrefix("layer(") {
      opened.append("@layer \(inner(&rest))")
    } else if rest.hasPrefix("layer") {
      opened.append("@layer ")
      rest = rest.dropFirst(5).drop { $0.isWhitespace }
    }
    if rest.hasPrefix("supports(") { opened.append("@supports (\(inner(&rest)))") }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    if !rest.isEmpty { opened.append("@media \(rest)") }
    return (
      opened.map { $0 + "{" }.joined(), String(repeating: "}", count: opened.count)
    )
  }

  /// Takes a function's name and what is in its brackets.
  private static func inner(_ text: inout Substring) -> Substring {
    let start = text.firstIndex(of: "(").map { text.index(after: $0) } ?? text.endIndex
    var depth = 1
    var end = start
    while end < text.endIndex {
      if text[end] == "(" { depth += 1 }
      if text[end] == ")" { depth -= 1 }
      if depth == 0 { break }
      end = text.index(after: end)
    }
    let inner = text[start..<end]
    text = text[end...].dropFirst().drop { $0.isWhitespace }
    return inner
  }

  // MARK: Writing

  /// The file with each name replaced by the name that the file has on the site, and each stylesheet
  /// that it imports put in its place.
  ///
  /// - Parameters:
  ///   - paths: the files on the site, by their names in the theme.
  ///   - styles: finished stylesheets, by their names in the theme.
  func rewritten(
    with paths: [String: String], styles: [String: [UInt8]] = [:], known: Set<String>,
    diagnostics: DiagnosticCollector
  ) -> [UInt8] {
    diagnostics += faults
    var out: [UInt8] = []
    var copied = 0
    for reference in found where reference.range.lowerBound >= copied {
      out += file.bytes[copied..<reference.range.lowerBound]
      copied = reference.range.lowerBound
      guard let path = paths[reference.target] else {
        diagnostics.append(missing(reference, known))
        continue
      }
      if let frame = reference.frame {
        out += Array(frame.before.utf8) + (styles[reference.target] ?? []) + Array(frame.after.utf8)
      } else {
        let leaf = path.lastPathComponent
        // Scripts name modules with a leading `./`; all files of the theme are in one folder.
        out += Array(((isScript ? "./" : "") + PercentEncoding.encoded(leaf)).utf8)
        out += Array(reference.suffix.utf8)
      }
      copied = reference.range.upperBound
    }
    return out + file.bytes[copied...]
  }

  private func missing(_ reference: Reference, _ known: Set<String>) -> Diagnostic {
    let isThere = known.contains(reference.target)
    let meant = isThere ? nil : Suggestion.nearest(to: reference.target, in: known.sorted())
    return Diagnostic(
      ThemeFault.assetNotFound, at: SourceRange(file.id, reference.range),
      isThere
        ? "`\(reference.target)` names this file, too, so neither can be made first."
        : "The theme has no file `\(reference.target)`."
          + (meant.map { " Did you mean `\($0)`?" } ?? ""),
      allowed: isThere
        ? "Take one of the two names away." : "Names are compared letter by letter.")
  }
}
