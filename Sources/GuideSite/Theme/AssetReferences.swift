internal import GuideDiagnostics

/// Where a stylesheet or a script names other files of the theme.
struct AssetReferences {
  private let file: SourceFile
  private let found: [(range: Range<Int>, target: String)]

  /// The files that are named, below the theme's folder.
  var targets: [String] { found.map(\.target) }

  init(_ file: SourceFile, source: String) {
    self.file = file
    let folder = source.split(separator: "/").dropLast().map(String.init)
    var found: [(Range<Int>, String)] = []
    func note(_ range: Range<Int>) {
      let name = String(decoding: file.bytes[range], as: UTF8.self)
      if name.isEmpty || name.hasPrefix("#") || name.contains(":") || name.hasPrefix("/") { return }
      var parts = folder
      for part in name.split(separator: "/") {
        if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
      }
      found.append((range, parts.joined(separator: "/")))
    }
    if source.hasSuffix(".css") {
      for start in Self.ends(of: "url(", in: file.bytes) { note(Self.value(start, file.bytes)) }
    } else if source.hasSuffix(".js") {
      for word in ["from \"", "import \"", "import(\"", "from '", "import '", "import('"] {
        for start in Self.ends(of: word, in: file.bytes) {
          note(Self.value(start - 1, file.bytes))
        }
      }
    }
    self.found = found.sorted { $0.0.lowerBound < $1.0.lowerBound }
  }

  /// The file with each name replaced by the name that the file has on the site.
  func rewritten(
    with paths: [String: String], known: Set<String>, diagnostics: inout [Diagnostic]
  ) -> [UInt8] {
    var out: [UInt8] = []
    var copied = 0
    for (range, target) in found {
      guard let path = paths[target] else {
        let meant = Suggestion.nearest(to: target, in: known.sorted())
        diagnostics.append(
          Diagnostic(
            ThemeFault.assetNotFound, at: Place(file.id, range),
            "The theme has no file `\(target)`." + (meant.map { " Did you mean `\($0)`?" } ?? ""),
            allowed: "Names are compared letter by letter."))
        continue
      }
      out += file.bytes[copied..<range.lowerBound]
      let leaf = path.split(separator: "/").last.map(String.init) ?? path
      // Scripts name modules with a leading `./`; all files of the theme stand in one folder.
      out += Array((file.name.hasSuffix(".js") ? "./" + leaf : leaf).utf8)
      copied = range.upperBound
    }
    return out + file.bytes[copied...]
  }

  /// The bytes after each place where `word` stands.
  private static func ends(of word: String, in bytes: [UInt8]) -> [Int] {
    let word = Array(word.utf8)
    var found: [Int] = []
    guard bytes.count >= word.count else { return [] }
    for start in 0...(bytes.count - word.count)
    where bytes[start] == word[0] && bytes[start..<start + word.count].elementsEqual(word) {
      found.append(start + word.count)
    }
    return found
  }

  /// What stands between quotes, or before a closing bracket, from `start` on.
  private static func value(_ start: Int, _ bytes: [UInt8]) -> Range<Int> {
    guard start < bytes.count else { return start..<start }
    let first = bytes[start]
    let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    let end = isQuoted ? first : UInt8(ascii: ")")
    let from = isQuoted ? start + 1 : start
    var index = from
    while index < bytes.count, bytes[index] != end, bytes[index] != UInt8(ascii: "\n") {
      index += 1
    }
    return from..<index
  }
}
