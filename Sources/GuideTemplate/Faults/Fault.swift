internal import GuideDiagnostics

/// One fault of a template, on its way from where it is found to where it is collected.
struct Fault: Error {
  let diagnostic: Diagnostic

  init(
    _ code: TemplateFault, at place: Place, _ message: String, allowed: String? = nil,
    write: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    diagnostic = Diagnostic(
      code, at: place, message, allowed: allowed, write: write, notes: notes)
  }
}
