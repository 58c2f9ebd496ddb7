/// Who reports: the program's version and the catalogue of its codes.
package struct ReportingTool: Sendable {
  package var version: String
  package var catalogue: DiagnosticCatalogue

  package init(version: String, catalogue: DiagnosticCatalogue) {
    self.version = version
    self.catalogue = catalogue
  }
}
