internal import GuideDiagnostics
internal import GuideSupport
internal import GuideValidation

/// A diagnostic in the words and lines in which a browser shows it.
struct Problem: Sendable, Equatable {
  var severity: String
  var code: String
  var message: String
  var allowed: String?
  var write: String?
  /// The criterion of WCAG that it is about, as in `2.4.4 Links say where they lead`.
  var criterion: String?
  var file: String
  var line: Int
  var column: Int
  /// The line of the file.
  var excerpt: String

  static func list(_ diagnostics: [Diagnostic], _ files: SourceFiles) -> [Problem] {
    DiagnosticReport(diagnostics, in: files).findings.map { finding in
      let diagnostic = finding.diagnostic
      let bytes = files[diagnostic.place.file].bytes
      let range = LineIndex(bytes).range(ofLine: finding.location.start.line)
      return Problem(
        severity: diagnostic.severity.rawValue, code: diagnostic.code,
        message: diagnostic.message, allowed: diagnostic.allowed, write: diagnostic.write,
        criterion: AccessibilityCriterion.byCode[diagnostic.code].map { "\($0.number) \($0.name)" },
        file: finding.location.file, line: finding.location.start.line,
        column: finding.location.start.column,
        excerpt: diagnostic.hidesText
          ? "" : String(decoding: bytes[range].prefix(300), as: UTF8.self))
    }
  }

  /// What the computer refused.
  static func failure(_ failure: SystemError) -> Problem {
    Problem(
      severity: Severity.error.rawValue, code: "", message: "guide \(failure)", file: failure.path,
      line: 0, column: 0, excerpt: "")
  }

  var isError: Bool { severity == Severity.error.rawValue }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("severity", severity)
      json.field("code", code)
      json.field("message", message)
      if let allowed { json.field("allowed", allowed) }
      if let write { json.field("write", write) }
      if let criterion { json.field("criterion", criterion) }
      json.field("file", file)
      json.field("line", line)
      json.field("column", column)
      json.field("excerpt", excerpt)
    }
  }
}
