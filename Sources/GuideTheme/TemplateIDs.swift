package import GuideDiagnostics

/// The ids that a theme's templates have for themselves.
package enum TemplateIDs {
  /// Those that begin with `guide-`, as a theme's ids should, so that they meet no heading's.
  package static func all(in templates: [SourceFile]) -> Set<String> {
    let opening = Array("id=\"guide-".utf8)
    var ids: Set<String> = []
    for template in templates {
      let bytes = template.bytes
      var index = 0
      while index + opening.count < bytes.count {
        guard bytes[index] == opening[0], bytes[index...].starts(with: opening) else {
          index += 1
          continue
        }
        let start = index + 4
        let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "\"") } ?? bytes.count
        let id = bytes[start..<end]
        if !id.contains(UInt8(ascii: "{")) { ids.insert(String(decoding: id, as: UTF8.self)) }
        index = end
      }
    }
    return ids
  }
}
