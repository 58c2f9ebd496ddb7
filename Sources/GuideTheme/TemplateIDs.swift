package import GuideDiagnostics

/// The ids that a theme's templates have for themselves.
package struct TemplateIDs {
  /// Whole ids, as in `guide-help`.
  package private(set) var ids: Set<String> = []
  /// What ids begin with that a value of the page goes on, as `guide-journey-` in
  /// `id="guide-journey-{{ journey.id }}"`.
  package private(set) var beginnings: Set<String> = []

  /// - Parameters:
  ///   - templates: all of a theme, named as `include` names them.
  ///   - roots: the templates of what is on the page of an article.
  ///
  /// Ids that begin with `guide-`, as a theme's ids should, count wherever they are.
  package init(_ templates: [(name: String, file: SourceFile)], roots: [String]) {
    let used = Self.used(templates, roots: roots)
    for template in templates {
      let isUsed = used.contains(template.name)
      for id in Self.values(of: "id=\"", in: template.file.bytes) {
        if let brace = id.firstIndex(of: UInt8(ascii: "{")) {
          let beginning = String(decoding: id[..<brace], as: UTF8.self)
          if isUsed, !beginning.isEmpty { beginnings.insert(beginning) }
        } else if isUsed || id.starts(with: "guide-".utf8) {
          ids.insert(String(decoding: id, as: UTF8.self))
        }
      }
    }
  }

  /// The names of the files that the pages are made of, as far as templates name each other.
  private static func used(
    _ templates: [(name: String, file: SourceFile)], roots: [String]
  ) -> Set<String> {
    var bytes: [String: [UInt8]] = [:]
    for template in templates { bytes[template.name] = template.file.bytes }
    var used: Set<String> = []
    var waiting = roots
    while let name = waiting.popLast() {
      guard let bytes = bytes[name], used.insert(name).inserted else { continue }
      for statement in ["extends \"", "include \""] {
        waiting += values(of: statement, in: bytes).map { String(decoding: $0, as: UTF8.self) }
      }
    }
    return used
  }

  /// What is between an opening, behind a blank, and the next quote.
  private static func values(of opening: String, in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let opening = Array(opening.utf8)
    var found: [ArraySlice<UInt8>] = []
    var index = 1
    while index + opening.count < bytes.count {
      guard bytes[index] == opening[0], bytes[index - 1] <= 0x20,
        bytes[index...].starts(with: opening)
      else {
        index += 1
        continue
      }
      let start = index + opening.count
      let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "\"") } ?? bytes.count
      found.append(bytes[start..<end])
      index = end
    }
    return found
  }
}
