internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport
internal import GuideYAML

/// A diagnostic at the field in which it lies.
struct FieldProblem {
  var diagnostic: Diagnostic
  /// The way to the field; empty for what concerns the file as a whole.
  var way: EditPath
  /// Where in an article's text it is, in UTF-16 units as browsers count them.
  var inBody: Range<Int>?
  var line: Int
  var excerpt: String
  /// What to put in place of the whole value of the field, or of the place in the text.
  var replacement: String?
  /// What the replacement takes the place of: who has typed since has something else there.
  var found: String?

  /// The diagnostics of a file, each at its field.
  static func list(_ diagnostics: [Diagnostic], of reading: FileReading) -> [FieldProblem] {
    let lines = LineIndex(reading.file.bytes)
    let own = diagnostics.filter { $0.place.file == reading.file.id }
    var seen: Set<String> = []
    return own.sorted { $0.place.start < $1.place.start }.compactMap { diagnostic in
      let problem = FieldProblem(diagnostic, reading, lines: lines)
      let isNew = seen.insert("\(diagnostic.place.start) \(diagnostic.code) \(diagnostic.message)")
      return isNew.inserted ? problem : nil
    }
  }

  private init(_ diagnostic: Diagnostic, _ reading: FileReading, lines: LineIndex) {
    self.diagnostic = diagnostic
    let bytes = reading.file.bytes
    let range = diagnostic.place.range.clamped(to: 0..<bytes.count)
    line = lines.position(of: range.lowerBound).line
    excerpt =
      diagnostic.hidesText
      ? "" : String(decoding: bytes[lines.range(ofLine: line)].prefix(300), as: UTF8.self)
    way = EditPath()
    if let body = reading.body,
      body.contains(range.lowerBound) || range.lowerBound == body.upperBound
    {
      let start = BrowserText.units(bytes[body.lowerBound..<range.lowerBound])
      inBody = start..<start + BrowserText.units(bytes[range.clamped(to: body)])
      replacement = diagnostic.write
      self.found = BrowserText.shown(bytes[range.clamped(to: body)])
      return
    }
    guard let node = reading.node else { return }
    let found = node.field(at: diagnostic.place)
    way = found.way
    if diagnostic.isFault(ContentFault.missingKey),
      let key = Self.lastName(diagnostic.message)
    {
      way.steps.append(.key(key))
    } else if diagnostic.place == found.node.place {
      replacement = diagnostic.write.flatMap { Self.value($0) }
      if case .scalar(let scalar) = found.node.content { self.found = scalar.text }
    }
  }

  /// The last word between backticks.
  private static func lastName(_ message: String) -> String? {
    let parts = message.split(separator: "`", omittingEmptySubsequences: false)
    return parts.count >= 3 ? String(parts[parts.count - 2]) : nil
  }

  /// What is written in a file as the value that it means.
  private static func value(_ written: String) -> String? {
    let file = SourceFile(id: FileID(0), name: "", bytes: Array(written.utf8))
    let found = DiagnosticCollector()
    guard let node = YAML.parse(file, diagnostics: found), found.isEmpty,
      case .scalar(let scalar) = node.content
    else { return nil }
    return scalar.text
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("severity", diagnostic.severity.rawValue)
      json.field("code", diagnostic.code)
      json.field("message", diagnostic.message)
      if let allowed = diagnostic.allowed { json.field("allowed", allowed) }
      if let written = diagnostic.write { json.field("write", written) }
      json.field("at", way.json)
      if let inBody {
        json.object("body") { json in
          json.field("from", inBody.lowerBound)
          json.field("to", inBody.upperBound)
        }
      }
      if let replacement { json.field("replacement", replacement) }
      if replacement != nil, let found { json.field("found", found) }
      json.field("line", line)
      json.field("excerpt", excerpt)
    }
  }
}
