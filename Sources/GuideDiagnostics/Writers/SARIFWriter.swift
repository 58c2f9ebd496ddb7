internal import GuideSupport

/// SARIF 2.1.0: a log with one run, whose rules are the codes that were found.
///
/// Paths are relative references, percent-encoded; columns count Unicode scalars, which SARIF
/// calls `unicodeCodePoints`.
struct SARIFWriter {
  let report: DiagnosticReport
  let tool: ReportingTool

  func write(to out: inout OutputBuffer) {
    let codes = ruleCodes()
    var json = JSONWriter()
    json.object { json in
      json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.field("version", "2.1.0")
      json.array("runs") { json in
        json.object { json in
          json.object("tool") { json in
            json.object("driver") { json in
              json.field("name", "guide")
              json.field("semanticVersion", tool.version)
              json.array("rules") { json in
                for code in codes { writeRule(code, to: &json) }
              }
            }
          }
          json.field("columnKind", "unicodeCodePoints")
          json.array("results") { json in
            for finding in report.findings { writeResult(finding, codes, to: &json) }
          }
        }
      }
    }
    json.finish().withBytes { out.append($0) }
  }

  /// The codes that were found, sorted; a result names its rule by its number in this list.
  private func ruleCodes() -> [String] {
    Array(Set(report.findings.map(\.diagnostic.code))).sorted {
      $0.precedes($1)
    }
  }

  private func writeRule(_ code: String, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", code)
      guard let entry = tool.catalog[code] else { return }
      let explanation = entry.explanation
      json.object("shortDescription") { $0.field("text", explanation.firstSentence) }
      json.object("fullDescription") { $0.field("text", explanation.meaning) }
      json.object("help") { json in
        json.field(
          "text",
          explanation.meaning + "\n\nWrong:\n" + explanation.wrong
            + "\n\nRight:\n" + explanation.right)
      }
      json.object("defaultConfiguration") { $0.field("level", entry.severity.rawValue) }
    }
  }

  private func writeResult(
    _ finding: LocatedDiagnostic, _ codes: [String], to json: inout JSONWriter
  ) {
    let diagnostic = finding.diagnostic
    json.object { json in
      json.field("ruleId", diagnostic.code)
      if let index = codes.firstIndex(of: diagnostic.code) { json.field("ruleIndex", index) }
      json.field("level", diagnostic.severity.rawValue)
      json.object("message") { json in
        json.field(
          "text",
          [diagnostic.message, diagnostic.allowed].compactMap(\.self)
            .joined(separator: "\n"))
      }
      json.array("locations") { json in
        json.object { writePhysicalLocation(finding.location, to: &$0) }
      }
      if !finding.notes.isEmpty {
        json.array("relatedLocations") { json in
          for (index, note) in finding.notes.enumerated() {
            json.object { json in
              json.field("id", index)
              writePhysicalLocation(note.location, to: &json)
              json.object("message") { $0.field("text", note.message) }
            }
          }
        }
      }
      if let text = diagnostic.write { writeFix(text, at: finding.location, to: &json) }
    }
  }

  private func writePhysicalLocation(_ location: Location, to json: inout JSONWriter) {
    json.object("physicalLocation") { json in
      writeArtifact(location, to: &json)
      json.object("region") { writeRegion(location, to: &$0) }
    }
  }

  private func writeFix(_ text: String, at location: Location, to json: inout JSONWriter) {
    json.array("fixes") { json in
      json.object { json in
        json.object("description") { json in
          json.field("text", text.isEmpty ? "Take this out." : "Write instead: " + text)
        }
        json.array("artifactChanges") { json in
          json.object { json in
            writeArtifact(location, to: &json)
            json.array("replacements") { json in
              json.object { json in
                json.object("deletedRegion") { writeRegion(location, to: &$0) }
                json.object("insertedContent") { $0.field("text", text) }
              }
            }
          }
        }
      }
    }
  }

  private func writeArtifact(_ location: Location, to json: inout JSONWriter) {
    json.object("artifactLocation") { $0.field("uri", PercentEncoding.encoded(location.file)) }
  }

  private func writeRegion(_ location: Location, to json: inout JSONWriter) {
    json.field("startLine", location.start.line)
    json.field("startColumn", location.start.column)
    json.field("endLine", location.end.line)
    json.field("endColumn", location.end.column)
    json.field("byteOffset", location.place.range.lowerBound)
    json.field("byteLength", location.place.range.count)
  }
}

/// Who reports: the program's version and the catalog of its codes.
package struct ReportingTool: Sendable {
  package var version: String
  private let makeCatalog: @Sendable () -> DiagnosticCatalog

  /// Made when it is asked for: only SARIF lists the codes, and the catalog with its explanations takes 15 million
  /// instructions.
  package var catalog: DiagnosticCatalog { makeCatalog() }

  package init(version: String, catalog: @autoclosure @escaping @Sendable () -> DiagnosticCatalog) {
    self.version = version
    makeCatalog = catalog
  }
}
