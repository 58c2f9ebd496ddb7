/// One fault of an author's file: what is wrong, where, and what to write instead.
package struct Diagnostic: Sendable {
  /// Which fault it is.
  ///
  /// Code that has to know asks `isFault` or `fault(as:)`; only writers need its `code`.
  package let fault: any DiagnosticCode
  package var severity: Severity
  package var place: SourceRange
  /// What is wrong, in one sentence that names what was found.
  package var message: String
  /// The rule in plain words, or what is allowed.
  package var allowed: String?
  /// The text to write in place of what `place` covers.
  package var write: String?
  /// What several diagnostics come from, as in the id of a page that is gone.
  ///
  /// The report shows the first of them and names the places of the others. Nil for one that is
  /// by itself.
  package var cause: String?
  /// Other places that belong to the fault, such as the first of two equal keys.
  package var notes: [Note]
  /// True when the lines must not be shown, because a password is in them.
  package var hidesText = false

  package struct Note: Sendable {
    package var place: SourceRange
    package var message: String

    package init(_ place: SourceRange, _ message: String) {
      self.place = place
      self.message = message
    }
  }

  package init(
    _ code: some DiagnosticCode, at place: SourceRange, _ message: String, allowed: String? = nil,
    write: String? = nil, notes: [Note] = []
  ) {
    fault = code
    severity = code.severity
    self.place = place
    self.message = message
    self.allowed = allowed
    self.write = write
    self.notes = notes
  }

  /// The stable code, as in `unknown-key`.
  package var code: String { fault.rawValue }

  package func isFault<Code: DiagnosticCode>(_ code: Code) -> Bool { fault as? Code == code }

  /// Which of these faults it is; nil when it is another part's.
  package func fault<Code: DiagnosticCode>(as _: Code.Type) -> Code? { fault as? Code }
}

/// The faults that one part of guide can find, as an enum with a case for each.
///
/// The raw value is the stable code, as in `unknown-key`: people search for it and it is in
/// reports, so it never changes. That the enum lists its cases is what lets a test ask for a
/// fixture for every one of them, and `guide explain` know them all.
package protocol DiagnosticCode: CaseIterable, Hashable, RawRepresentable, Sendable
where RawValue == String {
  var severity: Severity { get }
  var explanation: Explanation { get }
}

/// How bad it is.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Nothing is published until it is fixed.
  case error
  /// Published all the same, unless `--strict` is given.
  case warning
  /// Nothing is wrong, but somebody has to look at something: a review is due, a number is old.
  ///
  /// What only time brings about is never more than this, so that a site that could be built
  /// yesterday can be built today, `--strict` or not.
  case note

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
