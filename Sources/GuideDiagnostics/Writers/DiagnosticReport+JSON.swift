internal import GuideSupport

/// One JSON document: `version` 1 says that these fields keep their names and meaning.
extension DiagnosticReport {
  func writeJSON(to out: inout OutputBuffer) {
    var json = JSONWriter()
    json.object { json in
      json.field("version", 1)
      json.field("summary", summary)
      json.field("errors", count(.error))
      json.field("warnings", count(.warning))
      json.field("notes", count(.note))
      json.field("files", fileCount)
      json.array("diagnostics") { json in
        for finding in findings { write(finding, to: &json) }
      }
    }
    json.finish().withBytes { out.append($0) }
  }

  private func write(_ finding: LocatedDiagnostic, to json: inout JSONWriter) {
    let diagnostic = finding.diagnostic
    json.object { json in
      json.field("code", diagnostic.code)
      json.field("severity", diagnostic.severity.rawValue)
      json.field("message", diagnostic.message)
      write(finding.location, to: &json)
      if let allowed = diagnostic.allowed { json.field("allowed", allowed) }
      if let text = diagnostic.write {
        json.object("suggestion") { json in
          json.field("text", text)
          write(finding.location, to: &json)
        }
      }
      json.array("notes") { json in
        for note in finding.notes {
          json.object { json in
            json.field("message", note.message)
            write(note.location, to: &json)
          }
        }
      }
    }
  }

  private func write(_ location: Location, to json: inout JSONWriter) {
    json.field("file", location.file)
    write("start", location.start, offset: Int(location.place.start), to: &json)
    write("end", location.end, offset: Int(location.place.end), to: &json)
  }

  private func write(
    _ key: String, _ position: Location.Position, offset: Int, to json: inout JSONWriter
  ) {
    json.object(key) { json in
      json.field("line", position.line)
      json.field("column", position.column)
      json.field("offset", offset)
    }
  }
}
