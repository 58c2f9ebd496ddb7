/// One fault of an author's file: what is wrong, where, and what to write instead.
package struct Diagnostic: Sendable {
  /// The stable code, as in `unknown-key`.
  package var code: String
  package var severity: Severity
  package var place: Place
  /// What is wrong, in one sentence that names what was found.
  package var message: String
  /// The rule in plain words, or what is allowed.
  package var allowed: String?
  /// The text to write in place of what `place` covers.
  package var write: String?
  /// What several diagnostics come from, as in the id of a page that is gone.
  ///
  /// The report shows the first of them and names the places of the others. Nil for one that stands
  /// by itself.
  package var cause: String?
  /// Other places that belong to the fault, such as the first of two equal keys.
  package var notes: [Note]
  /// True when the lines must not be shown, because a password stands in them.
  package var hidesText = false

  package struct Note: Sendable {
    package var place: Place
    package var message: String

    package init(_ place: Place, _ message: String) {
      self.place = place
      self.message = message
    }
  }

  package init(
    _ code: some DiagnosticCode, at place: Place, _ message: String, allowed: String? = nil,
    write: String? = nil, notes: [Note] = []
  ) {
    self.code = code.rawValue
    severity = code.severity
    self.place = place
    self.message = message
    self.allowed = allowed
    self.write = write
    self.notes = notes
  }
}
